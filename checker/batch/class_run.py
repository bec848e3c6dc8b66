"""One run over a class: what is known is not run again, what is new is looked at, and each is in the gradebook before it is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from checker.batch.desk import LOST
from checker.errors import CheckerError
from checker.evidence import OBSERVER
from checker.observe.disturbances import what_went_wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checker.batch.desk import Desk
    from checker.batch.task import Look, Note, Task
    from checker.evidence import Evidence
    from checker.gradebook import Gradebook
    from checker.model import Report, Submission
    from checker.students import Handin


class Crew(Protocol):
    """Whoever looks at tasks: checker.batch.pool.Pool."""

    def looks(self, tasks: Iterator[Task], *, at_once: int | None = None) -> Iterator[Look]: ...


class Step(NamedTuple):
    """One hand-in came to its end. `known`: it was observed before, and only judged today."""

    handin: Handin
    report: Report
    known: bool = False
    detail: str = ""
    """What stood in the way of reading it, for the teacher."""
    looked_again: tuple[str, ...] = ()
    """Why it was looked at more than once this time."""


class Postponed(NamedTuple):
    """A hand-in that something went wrong with beside others: a word of `Evidence.looked_again`."""

    handin: Handin
    why: str


class ClassRun:
    """Grades hand-ins into a book. `tell` hears of each hand-in once, when it is in the book."""

    def __init__(self, desk: Desk, book: Gradebook, run: int, tell: Callable[[Step], None]) -> None:
        self._desk = desk
        self._book = book
        self._run = run
        self._tell = tell
        self.postponed: list[Postponed] = []
        """To be looked at once more, alone."""
        self.left: list[Handin] = []
        """For another day, because of the limit."""
        self._met: set[str] = set()
        self._twins: list[Handin] = []

    def grade(self, handins: Iterable[Handin], crew: Crew, *, rerun: bool = False, limit: int | None = None) -> None:
        """Look at all that are not known (at all with `rerun`), at most at `limit`.

        What crashed, hung or did not stop beside others is postponed, and so is what has the very files of one before it.
        """
        for look in crew.looks(self._unknown(handins, rerun=rerun, limit=limit)):
            evidence = self._desk.evidence(look)
            why = LOST if look.evidence is None else what_went_wrong(evidence)
            if look.accompanied and why:
                self.postponed.append(Postponed(look.task.handin, why))
            else:
                self._keep(look.task.handin, look.task.note, evidence)

    def grade_postponed(self, crew: Crew) -> None:
        """Each alone, with the machine to itself; this time it counts. Then those whose files are known by now."""
        why = dict(self.postponed)
        for look in crew.looks(self._once_more(each.handin for each in self.postponed), at_once=1):
            evidence = self._desk.evidence(look)
            again = (*evidence.looked_again, why[look.task.handin])
            self._keep(look.task.handin, look.task.note, evidence._replace(looked_again=again))
        for look in crew.looks(self._unknown(self._twins), at_once=1):
            self._keep(look.task.handin, look.task.note, self._desk.evidence(look))

    def _unknown(self, handins: Iterable[Handin], *, rerun: bool = False, limit: int | None = None) -> Iterator[Task]:
        given = 0
        for handin in handins:
            submission = self._desk.collect(handin)
            note = self._desk.note(submission)
            known = None if rerun else self._known(note)
            if known is not None:
                self._keep(handin, note, known, known=True)
            elif note.identity in self._met and handins is not self._twins:
                self._twins.append(handin)
            elif limit is not None and given >= limit:
                self.left.append(handin)
            else:
                given += 1
                self._met.add(note.identity)
                yield from self._task(handin, submission, note)

    def _known(self, note: Note) -> Evidence | None:
        """What was seen of it before; None where it has to be looked at: what waited for packages may find them today."""
        number = self._book.known(note.identity, self._desk.plan_digest, OBSERVER)
        evidence = None if number is None else self._book.evidence(number)
        return None if evidence is None or self._desk.waits(evidence) else evidence

    def _once_more(self, handins: Iterable[Handin]) -> Iterator[Task]:
        for handin in handins:
            submission = self._desk.collect(handin)
            yield from self._task(handin, submission, self._desk.note(submission))

    def _task(self, handin: Handin, submission: Submission, note: Note) -> Iterator[Task]:
        try:
            yield self._desk.task(handin, submission, note)
        except CheckerError:
            self._keep(handin, note, self._desk.lost(note))

    def _keep(self, handin: Handin, note: Note, evidence: Evidence, *, known: bool = False) -> None:
        graded = self._desk.graded(evidence, note)
        self._book.keep(self._run, handin, graded)
        detail = evidence.handed.detail if evidence.trouble else ""
        again = () if known else evidence.looked_again
        self._tell(Step(handin, self._desk.narrowed(graded.report), known, detail, again))
