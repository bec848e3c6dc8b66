"""How a class did: by criterion, by score, and what could not be graded. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from checker.model import Verdict
from checker.report import words
from checker.report.classroom.heat_map import LONG
from checker.report.classroom.people import Person, person
from checker.report.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.model import Mark
    from checker.report.classroom.heat_map import Column
    from checker.students import Entry


class Tally(NamedTuple):
    """One criterion. `waiting`: could not be looked at, because an earlier one did not hold."""

    column: Column
    passed: int
    failed: int
    waiting: int
    ungraded: int
    reason: str
    """The words of the commonest reason."""
    times: int
    """How often that reason was given."""

    @property
    def looked_at(self) -> int:
        return self.passed + self.failed

    @property
    def rate(self) -> int | None:
        """Failures in per cent of those that were looked at; None when none was."""
        return round(100 * self.failed / self.looked_at) if self.looked_at else None


class Trouble(NamedTuple):
    """Why something is ungraded, and whose."""

    message: str
    criteria: str
    """Their titles; empty when it concerns all of them."""
    people: tuple[Person, ...]


def tallies(entries: Iterable[Entry], columns: Sequence[Column]) -> tuple[Tally, ...]:
    """What the checks saw; a teacher's word changes scores, not what happened."""
    marks: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in (mark for entry in entries if entry.report for mark in entry.report.marks):
        marks[mark.id].append(mark)
    return tuple(_tally(column, marks[column.id]) for column in columns)


def troubles(entries: Iterable[Entry], pages: Mapping[str, str]) -> tuple[Trouble, ...]:
    """One for each reason, the commonest first."""
    found: defaultdict[tuple[str, str], list[Person]] = defaultdict(list)
    for entry in entries:
        for why in _ungraded(entry):
            found[why].append(person(entry, pages))
    by_number = sorted(found.items(), key=lambda item: -len(item[1]))
    return tuple(Trouble(message=message, criteria=criteria, people=tuple(people)) for (message, criteria), people in by_number)


def _tally(column: Column, marks: Sequence[Mark]) -> Tally:
    count = Counter(mark.verdict for mark in marks)
    reasons = Counter(mark.reason for mark in marks if mark.verdict is Verdict.FAILED)
    [(reason, times)] = reasons.most_common(1) or [(None, 0)]
    said = Counter(mark.message for mark in marks if mark.verdict is Verdict.FAILED and mark.reason == reason)
    return Tally(
        column=column,
        passed=count[Verdict.PASSED],
        failed=count[Verdict.FAILED],
        waiting=count[Verdict.BLOCKED],
        ungraded=count[Verdict.ERROR],
        reason=one_line(said.most_common(1)[0][0], LONG) if said else "",
        times=times,
    )


def _ungraded(entry: Entry) -> tuple[tuple[str, str], ...]:
    """(message, titles of the criteria)."""
    if entry.report is None:
        return (("Nothing was graded yet.", ""),)
    said = {override.criterion for override in entry.in_force}
    marks = [mark for mark in entry.report.marks if mark.verdict is Verdict.ERROR and mark.id not in said]
    found: defaultdict[str, list[str]] = defaultdict(list)
    for mark in marks:
        found[one_line(mark.message, LONG)].append(one_line(words.title(mark), LONG))
    everything = len(marks) == len(entry.report.marks)
    return tuple((message, "" if everything else "; ".join(titles)) for message, titles in found.items())
