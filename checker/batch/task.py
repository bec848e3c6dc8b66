"""What a worker is given, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.evidence import Handed
    from checker.students import Handin


class Note(NamedTuple):
    """What the grader keeps in mind of a submission while somebody looks at it."""

    handed: Handed
    identity: str
    fingerprint: tuple[int, ...]


class Task(NamedTuple):
    """A bundle on its way, and whose it is: that stays here. The worker is given up after so many `seconds`."""

    handin: Handin
    note: Note
    bundle: bytes
    seconds: float


class Look(NamedTuple):
    """How a task ended. `evidence` None: the worker broke, or gave no answer in time."""

    task: Task
    evidence: bytes | None
    accompanied: bool
    """Other submissions ran at some moment while this one did."""
