"""How much a whole tree of processes may use. No limit of the system's counts several processes together, so somebody watches."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING, NamedTuple

from checker.observe.sandbox.inhabitants import pids

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MEMORY = "memory"
CPU = "cpu"
STEP = 0.05
STOP_LIMIT = 1.0
PRIVATE_SHARE = b"Pss:"
SOCKETS = b"sockets:"
IN_A_SOCKET = 212_992
"""Bytes that may wait in one: the kernel's memory, which is no process's. seccomp.py and namespaces.py let nobody have more."""


class Allowance(NamedTuple):
    """Bytes at any one moment, and seconds of CPU over one life, of all processes together."""

    memory: int = 512 * 1024 * 1024
    cpu: float = 20.0


class Usage(NamedTuple):
    """Of one process. What it shares with others is counted for each; `cpu` holds that of children it waited for."""

    memory: int
    cpu: float


class Watch:
    """Looks at everybody around us but the `spared` every 50 ms, and calls `kill` when together they use too much."""

    def __init__(self, allowance: Allowance, kill: Callable[[], object], spared: frozenset[int] = frozenset()) -> None:
        self._allowance = allowance
        self._kill = kill
        self._spared = spared
        self._exceeded: str | None = None
        # Open when it is over. No Event, and no SimpleQueue: see Log.
        self._end = threading.Lock()
        self._end.acquire()
        self._thread = threading.Thread(target=self._watch, daemon=True, name="check-hacks allowance")
        self._thread.start()

    @property
    def exceeded(self) -> str | None:
        """MEMORY, CPU or None."""
        return self._exceeded

    def allow_more(self, extra: Allowance) -> None:
        """Somebody of ours is there from now on, and counted like everybody."""
        self._allowance = Allowance(self._allowance.memory + extra.memory, self._allowance.cpu + extra.cpu)

    def close(self) -> None:
        if self._end.locked():  # may be closed twice
            self._end.release()
        self._thread.join(STOP_LIMIT)

    def _watch(self) -> None:
        while not self._ended():
            self._exceeded = exceeded(tuple(pid for pid in pids() if pid not in self._spared), self._allowance, sockets())
            if self._exceeded:
                self._kill()
                return

    def _ended(self) -> bool:
        return self._end.acquire(timeout=STEP)


def exceeded(processes: tuple[int, ...], allowance: Allowance, sockets: int = 0) -> str | None:
    """Which allowance these processes have used up together, with so many sockets."""
    used = [_usage(pid) for pid in processes]
    if sum(each.cpu for each in used) > allowance.cpu:
        return CPU
    most = allowance.memory - sockets * IN_A_SOCKET
    # Memory that forked processes share is counted several times at first; the exact figure takes longer.
    over = sum(each.memory for each in used) > most and _exact(processes) > most
    return MEMORY if over else None


def sockets() -> int:
    """How many there are in the network of this thread: the room's."""
    try:
        return parse_sockets(_read("/proc/thread-self/net/sockstat"))
    except (OSError, ValueError):
        return 0


def parse_sockets(sockstat: bytes) -> int:
    """How many sockets there are, of the text of /proc/net/sockstat, which counts those of one network namespace."""
    line = next((line.split() for line in sockstat.splitlines() if line.startswith(SOCKETS)), [])
    return int(line[2]) if len(line) > 2 else 0  # noqa: PLR2004 - "sockets: used 5"


def parse_usage(stat: bytes) -> Usage:
    """Of the text of /proc/PID/stat. The name in it may hold anything, so reading begins behind its parenthesis."""
    fields = stat[stat.rindex(b")") + 2 :].split()
    ticks = sum(int(field) for field in fields[11:15])
    return Usage(memory=int(fields[21]) * os.sysconf("SC_PAGE_SIZE"), cpu=ticks / os.sysconf("SC_CLK_TCK"))


def _usage(pid: int) -> Usage:
    try:
        return parse_usage(_read(f"/proc/{pid}/stat"))
    except (OSError, ValueError, IndexError):  # it ended meanwhile
        return Usage(0, 0.0)


def _exact(processes: Iterable[int]) -> int:
    return sum(_share(pid) for pid in processes)


def _share(pid: int) -> int:
    """Bytes of a process, those it shares divided among all who share them. Without that figure, all that it holds."""
    try:
        lines = _read(f"/proc/{pid}/smaps_rollup").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(PRIVATE_SHARE))
    except (OSError, StopIteration):
        return _usage(pid).memory


def _read(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123 - see census
        return file.read()
