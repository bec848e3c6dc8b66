"""What goes into the book and comes out of it, besides the nouns of checker.students."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from checker.codec import to_json

if TYPE_CHECKING:
    from checker.evidence import Evidence
    from checker.model import Limits, Plan, Report


class Graded(NamedTuple):
    """One submission after grading: all that the book keeps of it."""

    submission_digest: str
    plan_digest: str
    evidence: Evidence
    report: Report
    fingerprint: tuple[int, ...] = ()
    records: tuple[str, ...] = ()


class Event(NamedTuple):
    """One line of a student's history. `kind`: "handed_in", "graded", "regraded", "override" or "undo"."""

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
    criterion: str | None = None
    number: int | None = None
    comment: str = ""
    who: str = ""


def plan_digest(plan: Plan, port: int, limits: Limits) -> str:
    """What was asked of an observation: evidence made for the same digest is as good as a new one."""
    asked = [to_json(plan), port, to_json(limits)]
    return "sha256:" + sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()
