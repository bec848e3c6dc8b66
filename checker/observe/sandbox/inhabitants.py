"""Who lives in our pid namespace, read from its own /proc. Nobody but us, bubblewrap and the student's processes can."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

US = 1
OURS = 1
"""Depth of a process beside us: bubblewrap's own that stays outside."""
KEEPER = 1
"""Pid inside the sandbox of whoever keeps it: bubblewrap's process or ours. No program gets it."""
DEAD = ("Z", "X")


class Inhabitant(NamedTuple):
    """A process. `inner` holds its pids from our namespace inwards: one for bubblewrap outside, two in the sandbox."""

    pid: int
    parent: int
    name: str
    state: str
    inner: tuple[int, ...]

    @property
    def alive(self) -> bool:
        return self.state not in DEAD

    def is_number(self, pid: int) -> bool:
        """Whether the sandbox knows it by this pid."""
        return self.inner[1:] == (pid,)

    @property
    def is_students(self) -> bool:
        """It is neither outside of the sandbox nor its keeper."""
        return len(self.inner) > OURS and self.inner[1:] != (KEEPER,)


def inhabitants() -> Iterator[Inhabitant]:
    """All processes but us, in order of pid."""
    for pid in pids():
        found = _read(pid)
        if found is not None:
            yield found


def pids() -> tuple[int, ...]:
    return tuple(sorted(int(name) for name in os.listdir("/proc") if name.isdigit() and int(name) != US))  # noqa: PTH208 - see census


def kill_everybody() -> bool:
    """Everybody but us, for we are pid 1. Whether there was anybody."""
    try:
        os.kill(-1, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def parse_status(text: str) -> Inhabitant:
    """What we need of /proc/PID/status. Raises KeyError and ValueError for what is not one."""
    fields = dict(line.split(":\t", 1) for line in text.splitlines() if ":\t" in line)
    inner = tuple(int(pid) for pid in fields["NSpid"].split())
    return Inhabitant(inner[0], int(fields["PPid"]), fields["Name"], fields["State"][:1], inner)


def _read(pid: int) -> Inhabitant | None:
    try:
        with open(f"/proc/{pid}/status", encoding="utf-8", errors="replace") as file:  # noqa: PTH123 - see census
            return parse_status(file.read())
    except (OSError, KeyError, ValueError):  # it ended meanwhile
        return None
