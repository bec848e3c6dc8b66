"""What stands in evidence for a submission, a life or a journey at which we, or the environment, broke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.faults import FAULT
from checker.observe.deadline import milliseconds_since

if TYPE_CHECKING:
    from checker.evidence import Boot, Walk
    from checker.journey import Journey
    from checker.model import Submission

UNREADABLE = "unreadable"
TOO_BIG = "too_big"
NOT_READ = frozenset({"unreadable", "clone_failed"})
"""Problems of collecting that are the environment's."""


def unread(submission: Submission) -> str | None:
    """The trouble of a submission that could not be read: the environment's or ours."""
    problem = submission.problem or ""
    return UNREADABLE if problem in NOT_READ else problem if problem == TOO_BIG or problem.startswith(FAULT) else None


def unknown(began: float, fault: str) -> Boot:
    """A life. `began`: as in `Look`."""
    from checker.evidence import Boot  # noqa: PLC0415 - the program starts first

    return Boot(outcome="unknown", milliseconds=milliseconds_since(began), fault=fault)


def unwalked(journey: Journey, fault: str) -> Walk:
    """A journey, each step of which says so."""
    from checker.evidence import Stride, Walk  # noqa: PLC0415 - as above

    return Walk(journey.id, tuple(Stride(step.name, failure=f"{FAULT}{fault}") for step in journey.steps))
