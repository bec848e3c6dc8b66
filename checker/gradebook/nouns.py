"""What goes into the book and comes out of it, besides the nouns of checker.students."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from checker.codec import from_json, to_json
from checker.evidence import Evidence
from checker.gradebook.packing import unpack
from checker.packages import AUTO, LESSON

if TYPE_CHECKING:
    from checker.model import Limits, Plan, Report
    from checker.students import Entry


class Graded(NamedTuple):
    """One submission after grading: all that the book keeps of it."""

    submission_digest: str
    plan_digest: str
    evidence: Evidence
    report: Report
    fingerprint: tuple[int, ...] = ()
    records: tuple[str, ...] = ()


class Event(NamedTuple):
    """One line of a student's history. `kind`: "handed_in", "grade", "regrade", "override" or "undo"."""

    when: str
    """UTC, ISO 8601."""
    kind: str
    run: int | None = None
    label: str = ""
    score: int | None = None
    """Earned (of a report; None when something in it is ungraded) or said by the teacher (of an override)."""
    points: int | None = None
    rubric: str = ""
    checker: str = ""
    isolation: str = ""
    criterion: str | None = None
    number: int | None = None
    comment: str = ""
    who: str = ""


class Stored(NamedTuple):
    """One piece of evidence that was handed in for an assignment, and the newest report made of it."""

    number: int
    body: bytes
    """The evidence, packed; see `evidence`."""
    report: Report | None
    """Without exhibits and log: they follow from the evidence and need not be read to be kept."""
    exhibit: int | None
    digest: str
    judging: str
    """What `Gradebook.begin_run` was told when the report was made."""
    entries: tuple[Entry, ...]
    """The students whose line in the book rests on it: their newest hand-in. None where all have handed in again since."""

    def evidence(self) -> Evidence:
        """Raises CheckerError when it cannot be read."""
        return from_json(Evidence, unpack(self.body))


def plan_digest(plan: Plan, port: int, limits: Limits, environment: str = LESSON) -> str:
    """What was asked of an observation: evidence made for the same digest is as good as a new one.

    With `AUTO` a program finds what it needs, and otherwise runs as with `LESSON`: what was graded there stays graded.
    """
    asked = [to_json(plan), port, to_json(limits), *([] if environment in {"", LESSON, AUTO} else [environment])]
    return "sha256:" + sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()
