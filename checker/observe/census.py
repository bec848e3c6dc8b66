"""Who is alive, who belongs to a program we started, and who listens: the words, and the choice of where to look."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.evidence import Holder, Listener

MARKER = "CHECK_HACKS_RUN"
"""The variable by which a process of a submission is known, wherever it went."""


EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - where others listen


class Process(NamedTuple):
    """A living process. `born` only compares with other births of the same census; a pid alone may have a new owner."""

    pid: int
    parent: int
    session: int
    born: float
    name: str
    marked: bool = False


class Mark(NamedTuple):
    """What tells a program's processes from all others: its marker's value, and the folder it works in."""

    token: str
    folder: str

    @property
    def variable(self) -> bytes:
        return f"{MARKER}={self.token}".encode()


class Census(Protocol):
    """A way of looking at the processes of this machine; procfs.py and portable.py are two."""

    def born(self, pid: int) -> float | None:
        """When a process (or what is left of it) was born; None when there is no such process."""

    def pids(self) -> frozenset[int]:
        """Of all processes that there are."""

    def processes(self, mark: Mark, since: float, bystanders: frozenset[int]) -> tuple[Process, ...]:
        """The living processes that were born at or after `since`; those of `bystanders` are not even looked at."""

    def listeners(self, of: Iterable[int]) -> tuple[Listener, ...]:
        """The TCP sockets on which the processes of these pids listen."""

    def serves(self, of: Iterable[int], host: str, port: int) -> bool:
        """Whether whoever takes connections to this loopback address is one of these pids, and nobody else could have."""

    def holders(self, port: int) -> tuple[Holder, ...]:
        """Who listens on a TCP port, as far as the system tells us."""


def covers(listening: str, host: str) -> bool:
    """Whether a socket that listens at one address takes connections to another."""
    return listening in {host, f"::ffff:{host}", "::"} or (listening == "0.0.0.0" and ":" not in host)  # noqa: S104 - compared


def this_census() -> Census:
    """/proc where there is one: psutil takes 45 ms to import and as long again to look."""
    if os.path.exists("/proc/self/stat"):  # noqa: PTH110 - pathlib takes 10 ms to import
        from checker.observe import procfs  # noqa: PLC0415 - one of two

        return procfs
    from checker.observe import portable  # noqa: PLC0415 - brings psutil

    return portable


def family(processes: tuple[Process, ...], leader: int, known: Iterable[Process] = ()) -> tuple[Process, ...]:
    """Those of `processes` that belong to the program whose main process is `leader`.

    Its session, what carries its mark, whoever was `known` to belong before it lost its parent, and all descendants of these.
    """
    births = {(process.pid, process.born) for process in known}
    found = {
        process.pid: process
        for process in processes
        if process.marked or process.session == leader or (process.pid, process.born) in births
    }
    while True:
        children = {process.pid: process for process in processes if process.parent in found and process.pid not in found}
        if not children:
            return tuple(sorted(found.values(), key=lambda process: process.pid))
        found |= children
