"""What a regrade of a book does, and what it changes."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from checker import __version__
from checker.regrading.anew import Judge
from checker.regrading.sharing import reports

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.gradebook import Gradebook
    from checker.model import Assignment, Mark, Report, Rubric
    from checker.students import Entry


class Move(NamedTuple):
    """One criterion before and after; None where a report does not have it."""

    before: Mark | None
    after: Mark | None

    @property
    def only_points(self) -> bool:
        """The finding is the same; what it is worth is not."""
        before, after = self.before, self.after
        return bool(before and after and (before.verdict, before.reason) == (after.verdict, after.reason))


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


def regrade_book(
    book: Gradebook, assignment: Assignment, rubric: Rubric, only: tuple[str, ...] = (), *, keep: bool = True
) -> Iterator[Regraded]:
    """Everything stored for the assignment, by today's rubric; what differs is added to the book in one transaction.

    With `only`, no other mark changes, and the report goes on naming the rubric that those came from. Without `keep`
    nothing is written. Raises ConfigError for an unknown id in `only`. Stopped before its end, it leaves the book as it was.
    """
    judge = Judge(assignment, rubric, only)
    with ExitStack() as open_:
        add = open_.enter_context(book.regrade(assignment.id, __version__, judging=judge.judging)) if keep else None
        for stored, report in reports(judge, book.stored(assignment.id)):
            if add:
                add(stored, report)
            yield Regraded(stored.entries, stored.report, report)


def _standing(mark: Mark | None) -> tuple[str | int | None, ...]:
    return (mark.verdict, mark.reason, mark.score, mark.points) if mark else ()
