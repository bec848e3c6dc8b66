"""The census of a Linux machine, read from /proc."""

from __future__ import annotations

import os
import threading
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from checker.observe.census import EVERYWHERE, Process, covers
from checker.observe.sock_diag import NotToldError, Row, rows_beside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.evidence import Holder, Listener
    from checker.observe.census import Mark

LISTENS = "0A"
DEAD = ("Z", "X")
ADOPTERS = ("init", "systemd", "launchd", "tini", "dumb-init", "docker-init")


class Stat(NamedTuple):
    """What we need of /proc/PID/stat; `born` counts clock ticks since the machine started."""

    name: str
    state: str
    parent: int
    session: int
    born: float


def born(pid: int) -> float | None:
    stat = _stat(pid)
    return stat.born if stat else None


def pids() -> frozenset[int]:
    return frozenset(int(name) for name in os.listdir("/proc") if name.isdigit())  # noqa: PTH208 - no pathlib, see census


def processes(mark: Mark, since: float, bystanders: frozenset[int]) -> tuple[Process, ...]:
    return tuple(_processes(mark, since, pids() - bystanders))


def _processes(mark: Mark, since: float, wanted: Iterable[int]) -> Iterator[Process]:
    for pid in wanted:
        stat = _stat(pid)
        if stat and stat.born >= since and stat.state not in DEAD:
            yield Process(pid, stat.parent, stat.session, stat.born, stat.name, _marked(pid, mark))


def listeners(of: Iterable[int]) -> tuple[Listener, ...]:
    from checker.evidence import Listener  # noqa: PLC0415 - what is to be run should start first

    found = set()
    for pid in of:
        inodes, owner = _sockets(pid), _hidden_owner(pid)
        if inodes or owner is not None:
            # Its own table, not ours: it may live in another network namespace.
            rows = (row for row in _rows(pid) if row.inode in inodes or row.owner == owner)
            found |= {Listener(host=row.host, port=row.port) for row in rows}
    return tuple(sorted(found, key=lambda listener: (listener.port, listener.host)))


def serves(of: Iterable[int], host: str, port: int) -> bool:
    """Where root may not read what another user has open (most containers), a user who is only there for the program will do."""
    pids = tuple(of)
    inodes = frozenset(inode for pid in pids for inode in _sockets(pid))
    closed = frozenset(owner for pid in pids if (owner := _hidden_owner(pid)) is not None)
    tables = (_rows(pid) for pid in pids)
    rows = next(filter(None, ([row for row in table if row.port == port and covers(row.host, host)] for table in tables)), [])
    nearest = [row for row in rows if row.host not in EVERYWHERE] or rows
    return bool(nearest) and all(row.inode in inodes or row.owner in closed for row in nearest)


def all_listeners() -> tuple[Listener, ...]:
    """Every TCP socket that listens in this thread's network, whoever has it."""
    from checker.evidence import Listener  # noqa: PLC0415 - as above

    found = {Listener(host=row.host, port=row.port) for row in _rows(threading.get_native_id())}
    return tuple(sorted(found, key=lambda listener: (listener.port, listener.host)))


def holders(port: int) -> tuple[Holder, ...]:
    rows = {row.inode: row for row in _rows(os.getpid()) if row.port == port}
    if not rows:
        return ()
    having = {inode: pid for pid in pids() for inode in _sockets(pid) & rows.keys()}
    found = {_holder(row, having.get(inode)) for inode, row in rows.items()}
    return tuple(sorted(found, key=lambda holder: holder.pid or 0))


def _holder(row: Row, pid: int | None) -> Holder:
    from checker.evidence import Holder  # noqa: PLC0415 - as above

    stat = _stat(pid) if pid else None
    own = row.owner == os.getuid()
    if stat is None:
        return Holder(port=row.port, pid=None, name="", own=own)
    parent = _stat(stat.parent)
    orphan = stat.parent == 1 or parent is None or parent.name in ADOPTERS
    python = stat.name.lower().startswith("python")
    return Holder(port=row.port, pid=pid, name=stat.name, own=own, orphan=orphan, python=python)


def parse_stat(text: str) -> Stat:
    """One line of /proc/PID/stat. The name stands in parentheses and may itself hold spaces and parentheses."""
    name = text[text.index("(") + 1 : text.rindex(")")]
    fields = text[text.rindex(")") + 2 :].split()
    return Stat(name=name, state=fields[0], parent=int(fields[1]), session=int(fields[3]), born=float(fields[19]))


def parse_table(text: str) -> Iterator[Row]:
    """The listening rows of a /proc/net/tcp or tcp6."""
    for line in text.splitlines()[1:]:
        fields = line.split()
        if len(fields) > 9 and fields[3] == LISTENS:  # noqa: PLR2004 - the inode is the tenth
            address, _, port = fields[1].partition(":")
            yield Row(host=parse_host(address), port=int(port, 16), owner=int(fields[7]), inode=fields[9])


def parse_host(digits: str) -> str:
    """An address as the kernel prints it: hexadecimal words of 32 bits, each in the byte order of the machine."""
    import socket  # noqa: PLC0415 - whoever needs this has it already
    import sys  # noqa: PLC0415

    words = (digits[at : at + 8] for at in range(0, len(digits), 8))
    packed = b"".join(int(word, 16).to_bytes(4, sys.byteorder) for word in words)
    return socket.inet_ntop(socket.AF_INET if len(packed) == 4 else socket.AF_INET6, packed)  # noqa: PLR2004 - bytes of IPv4


def _stat(pid: int) -> Stat | None:
    try:
        return parse_stat(_read(f"/proc/{pid}/stat").decode(errors="replace"))
    except (OSError, ValueError):
        return None


def _marked(pid: int, mark: Mark) -> bool:
    try:
        if mark.folder and _inside(os.readlink(f"/proc/{pid}/cwd"), mark.folder):  # noqa: PTH115 - no pathlib, see census
            return True
        return mark.variable in _read(f"/proc/{pid}/environ")
    except OSError:
        return False


def _inside(path: str, folder: str) -> bool:
    return f"{path}/".startswith(f"{folder}/")


def _sockets(pid: int) -> set[str]:
    """The inodes of its open sockets; empty when it has ended or is not ours."""
    try:
        with os.scandir(f"/proc/{pid}/fd") as entries:
            targets = [_target(entry.path) for entry in entries]
    except OSError:
        return set()
    return {target[8:-1] for target in targets if target.startswith("socket:[")}


def _hidden_owner(pid: int) -> int | None:
    """The other user whose process this is, when what it has open is not ours to read."""
    try:
        owner = os.stat(f"/proc/{pid}").st_uid  # noqa: PTH116 - no pathlib, see census
        os.readlink(f"/proc/{pid}/cwd")  # noqa: PTH115 - as above
    except PermissionError:
        return None if owner in {0, os.getuid()} else owner
    except OSError:
        return None
    return None


def _target(path: str) -> str:
    try:
        return os.readlink(path)  # noqa: PTH115 - no pathlib, see census
    except OSError:  # closed meanwhile: the others still count
        return ""


def _rows(pid: int) -> Iterable[Row]:
    """The listening sockets of the network in which this process is."""
    try:
        return rows_beside(pid)
    except NotToldError:
        return chain.from_iterable(parse_table(_table(f"/proc/{pid}/net/{name}")) for name in ("tcp", "tcp6"))


def _table(path: str) -> str:
    """Empty where a family is switched off, and when the process ended meanwhile."""
    try:
        return _read(path).decode()
    except OSError:
        return ""


def _read(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123 - no pathlib, see census
        return file.read()
