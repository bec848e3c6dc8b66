"""An entry's report with the teacher's word in it: what every format writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model import Verdict

if TYPE_CHECKING:
    from checker.model import Mark, Report
    from checker.students import Entry, Override

OVERRIDDEN = "overridden"
"""The reason of a mark that a teacher set below its points."""


def settled(entry: Entry) -> Report | None:
    """The report in which overridden criteria have the teacher's points and comment. None: nothing was graded yet."""
    if entry.report is None:
        return None
    said = {override.criterion: override for override in entry.in_force}
    return entry.report._replace(marks=tuple(_mark(mark, said.get(mark.id)) for mark in entry.report.marks))


def _mark(mark: Mark, override: Override | None) -> Mark:
    """All of the points is passed, less is not yet: a criterion has no third end."""
    if override is None:
        return mark
    full = override.points >= mark.points
    return mark._replace(
        verdict=Verdict.PASSED if full else Verdict.FAILED,
        score=override.points,
        reason=None if full else OVERRIDDEN,
        message=spoken(override),
        hint="",
        cause=None,
        facts=(),
        blocked_by=None,
    )


def whole(entry: Entry) -> Override | None:
    """The teacher's word on the whole score."""
    return next((override for override in entry.in_force if override.criterion is None), None)


def spoken(override: Override) -> str:
    return f"Your teacher decided: {override.points} points. {override.comment}".strip()
