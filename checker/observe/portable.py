"""The census of macOS, Windows and whatever else has no /proc, through psutil (and lsof where psutil may not look)."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import psutil

from checker.evidence import Holder, Listener
from checker.observe.census import EVERYWHERE, Process, covers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.observe.census import Mark

LSOF_LIMIT = 3.0


def born(pid: int) -> float | None:
    try:
        return psutil.Process(pid).create_time()
    except psutil.Error:
        return None


def pids() -> frozenset[int]:
    return frozenset(psutil.pids())


def processes(mark: Mark, since: float, bystanders: frozenset[int]) -> tuple[Process, ...]:
    return tuple(filter(None, (_process(pid, mark, since) for pid in pids() - bystanders)))


def _process(pid: int, mark: Mark, since: float) -> Process | None:
    try:
        process = psutil.Process(pid)
        if process.create_time() < since or process.status() == psutil.STATUS_ZOMBIE:
            return None
        session = os.getsid(process.pid) if sys.platform != "win32" else 0
        marked = _marked(process, mark)
        return Process(process.pid, process.ppid(), session, process.create_time(), process.name(), marked)
    except (psutil.Error, OSError):  # it ended meanwhile, or is not ours to look at
        return None


def _marked(process: psutil.Process, mark: Mark) -> bool:
    try:
        if mark.folder and f"{process.cwd()}{os.sep}".startswith(f"{mark.folder}{os.sep}"):
            return True
        name, _, value = mark.variable.decode().partition("=")
        return process.environ().get(name, "\0").startswith(value)
    except (psutil.Error, OSError):
        return False


def listeners(of: Iterable[int]) -> tuple[Listener, ...]:
    found = {Listener(host=host, port=port) for pid in of for host, port in _listening(pid)}
    return tuple(sorted(found, key=lambda listener: (listener.port, listener.host)))


def _listening(pid: int) -> Iterator[tuple[str, int]]:
    try:
        for connection in psutil.Process(pid).net_connections(kind="tcp"):
            if connection.status == psutil.CONN_LISTEN:
                yield connection.laddr.ip, connection.laddr.port
    except (psutil.Error, OSError):
        return


def serves(of: Iterable[int], host: str, port: int) -> bool:
    """Other people's sockets cannot be seen everywhere; one at the very address leaves no room for theirs."""
    pids = frozenset(of)
    own = [listener.host for listener in listeners(pids) if listener.port == port and covers(listener.host, host)]
    if any(listening not in EVERYWHERE for listening in own):
        return True
    return bool(own) and all(holder.pid in pids for holder in holders(port))


def holders(port: int) -> tuple[Holder, ...]:
    found = [_holder(port, pid) for pid in pids() if any(held == port for _, held in _listening(pid))]
    return tuple(found) or tuple(_holder(port, pid) for pid in _lsof(port))


def _holder(port: int, pid: int) -> Holder:
    try:
        process = psutil.Process(pid)
        name, parent = process.name(), process.ppid()
        own = process.username() == psutil.Process().username()
    except psutil.Error:
        return Holder(port=port, pid=pid, name="", own=False)
    orphan = parent == 1 or not psutil.pid_exists(parent)
    return Holder(port=port, pid=pid, name=name, own=own, orphan=orphan, python=name.lower().startswith("python"))


def _lsof(port: int) -> tuple[int, ...]:
    """Pids, also of other users' processes where the system tells; empty where there is no lsof."""
    import shutil  # noqa: PLC0415 - rare
    import subprocess  # noqa: PLC0415

    lsof = shutil.which("lsof")
    if lsof is None:
        return ()
    words = [lsof, "-nP", f"-iTCP:{port}", "-sTCP:LISTEN", "-t"]
    try:
        done = subprocess.run(words, capture_output=True, text=True, timeout=LSOF_LIMIT, check=False)  # noqa: S603 - our own words
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(int(line) for line in done.stdout.split() if line.isdigit())
