"""Judge a whole book again, and say what changed. Runs nobody's code."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import checker
from checker.judge import judge
from checker.rejudge import digests, rejudge
from checker.score import score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from checker.gradebook import Gradebook, Stored
    from checker.model import Assignment, Mark, Report, Rubric
    from checker.students import Entry

# What findings and exhibits follow from. The version alone would not do: who edits a check wants to see what it changes.
JUDGING = ("checks", "causes", "judge.py", "score.py", "rejudge.py", "advice.py", "wording.py")
SHOWING = ("exhibit.py", "masked_log.py", "mask.py", "shape.py", "causes/clues.py", "causes/readings.py")


class Move(NamedTuple):
    """One criterion before and after; None where a report does not have it."""

    before: Mark | None
    after: Mark | None


class Regraded(NamedTuple):
    """One stored submission, judged again. `entries`: the students whose line in the book rests on it, with the report before."""

    entries: tuple[Entry, ...]
    before: Report | None
    after: Report

    @property
    def moves(self) -> tuple[Move, ...]:
        """The criteria with another verdict, reason or number of points."""
        old = {mark.id: mark for mark in self.before.marks} if self.before else {}
        new = {mark.id: mark for mark in self.after.marks}
        pairs = [Move(old.get(id_), new.get(id_)) for id_ in dict.fromkeys((*new, *old))]
        return tuple(pair for pair in pairs if _standing(pair.before) != _standing(pair.after))


def judging(rubric: Rubric) -> str:
    """What a report by this rubric and this code follows from, for `Gradebook.begin_run`."""
    return json.dumps({"judging": _code(JUDGING), "showing": _code(SHOWING), "criteria": digests(rubric)}, sort_keys=True)


@cache
def _code(names: tuple[str, ...]) -> str:
    """A digest of these modules."""
    top, seen = Path(checker.__file__).parent, sha256(checker.__version__.encode())
    for name in names:
        for file in sorted((top / name).glob("*.py")) or [top / name]:
            seen.update(file.read_bytes())
    return seen.hexdigest()


def regrade_book(
    book: Gradebook, assignment: Assignment, rubric: Rubric, only: tuple[str, ...] = (), *, keep: bool = True
) -> Iterator[Regraded]:
    """Everything stored for the assignment, by today's rubric; what differs is added to the book in one transaction.

    With `only`, no other mark changes, and the report goes on naming the rubric that those came from. Without `keep`
    nothing is written. Raises ConfigError for an unknown id in `only`. Stopped before its end, it leaves the book as it was.
    """
    judge_anew = _only(assignment, rubric, only) if only else _everything(assignment, rubric)
    if not keep:
        for stored in book.stored(assignment.id):
            yield Regraded(stored.entries, stored.report, judge_anew(stored))
        return
    said = "" if only else judging(rubric)
    with book.regrade(assignment.id, checker.__version__, judging=said) as add:
        for stored in book.stored(assignment.id):
            report = judge_anew(stored)
            add(stored, report)
            yield Regraded(stored.entries, stored.report, report)


def _everything(assignment: Assignment, rubric: Rubric) -> Callable[[Stored], Report]:
    today = json.loads(judging(rubric))

    @cache
    def then(said: str) -> Mapping[str, Any]:
        return json.loads(said) if said else {}

    def judge_anew(stored: Stored) -> Report:
        before = then(stored.judging)
        if stored.report is None or before.get("showing") != today["showing"]:
            seen = stored.evidence()
            return score(seen, assignment, rubric, judge(seen, rubric))
        known = before["criteria"] if before["judging"] == today["judging"] else {}
        return rejudge(stored.report, known, stored.evidence, assignment=assignment, rubric=rubric, today=today["criteria"])

    return judge_anew


def _only(assignment: Assignment, rubric: Rubric, only: tuple[str, ...]) -> Callable[[Stored], Report]:
    def judge_anew(stored: Stored) -> Report:
        seen = stored.evidence()
        if stored.report is None:
            return score(seen, assignment, rubric, judge(seen, rubric))
        new = {mark.id: mark for mark in score(seen, assignment, rubric, judge(seen, rubric, only), before=stored.report).marks}
        old = {mark.id: mark for mark in stored.report.marks}
        return stored.report._replace(marks=tuple({**old, **{id_: new[id_] for id_ in only}}.values()))

    return judge_anew


def _standing(mark: Mark | None) -> tuple[str | int | None, ...]:
    return (mark.verdict, mark.reason, mark.score, mark.points) if mark else ()
