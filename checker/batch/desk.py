"""What grading an assignment's hand-ins needs, read once; and the way of one of them: collected, packed, judged."""

from __future__ import annotations

import sys
from hashlib import sha256
from typing import TYPE_CHECKING

from checker.batch.bundle import Bundle, neutral_id, pack, unpack_evidence
from checker.batch.task import Note, Task
from checker.collect import collect_source
from checker.environments.planning import Environments
from checker.errors import CheckerError, ConfigError
from checker.evidence import Environment, Evidence, SourceFacts
from checker.faults import contained
from checker.gradebook import Graded, plan_digest
from checker.load import load_rubric, starter_programs
from checker.missing.reasons import REASONS
from checker.model import Submission
from checker.observe.summary import handed
from checker.packages import OURS
from checker.pipeline import regrade
from checker.plan import plan
from checker.similarity import fingerprint, handed_out, record_digests

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.batch.task import Look
    from checker.model import Assignment, Report
    from checker.students import Handin, Source

WAITING = frozenset(reason.code for reason in REASONS)
LOST = "lost"
"""The trouble of evidence that never came back."""
MOST_KEPT = 200_000_000
"""Bytes of submissions that are read before their turn and kept until then."""
MARGIN = 30.0
"""Seconds beyond a submission's own limit after which its worker is given up: its start and its tidying up are not counted there."""


class Desk:
    """`isolation`: where the programs run, for what has to be said of those that never did."""

    def __init__(
        self, assignment: Assignment, isolation: str, only: tuple[str, ...] = (), environments: Environments | None = None
    ) -> None:
        self.assignment = assignment
        self.environments = environments or Environments(assignment.environment)
        self._read: dict[Source, Submission] = {}
        self._isolation = isolation
        self._only = only
        self._rubric = load_rubric(assignment)
        self._plan = plan(assignment, self._rubric)
        self._starter = starter_programs(assignment)
        self._common = handed_out(self._starter, self._rubric.baselines)
        self.plan_digest = plan_digest(self._plan, assignment.port, assignment.limits, assignment.environment)
        self._refuse_unknown_criteria()

    def _refuse_unknown_criteria(self) -> None:
        """Before anything is run. Raises ConfigError."""
        nobody = Submission(id="", form="python", digest=_digest())
        regrade(self.lost(self.note(nobody)), assignment=self.assignment, rubric=self._rubric, only=self._only)

    def collect(self, handin: Handin) -> Submission:
        """The files, without the name they were handed in under. What cannot be read is a problem of this submission alone."""
        return self._read.pop(handin.source, None) or self._collected(handin)

    def _collected(self, handin: Handin) -> Submission:
        try:
            found = collect_source(
                handin.source, entries=self.assignment.entries, starter=self._starter, history=self.assignment.history
            )
        except (ConfigError, OSError) as error:  # it was there when the class was listed: said as ungraded, it costs nobody else
            found = Submission(
                id="", form="python", digest=_digest(handin.label), problem="unreadable", detail=type(error).__name__
            )
        return found._replace(id=neutral_id(found.digest))

    def read_ahead(self, handins: Iterable[Handin]) -> Iterator[Submission]:
        """Every submission, before the first is looked at; as many as fit are kept until `collect` asks for them."""
        room = MOST_KEPT
        for handin in handins:
            submission = self._collected(handin)
            room -= sum(len(file.content) for file in submission.files)
            if room > 0:
                self._read[handin.source] = submission
            yield submission

    def easy_ones_first(self, handins: Iterable[Handin]) -> list[Handin]:
        """Those that run with what there is, then those with packages of their own: a worker that has met one of these is slower from then on."""
        return sorted(handins, key=self._has_packages)

    def _has_packages(self, handin: Handin) -> bool:
        submission = self._read.get(handin.source)
        return submission is not None and self.environments.packages(submission) != OURS

    def note(self, submission: Submission) -> Note:
        text = submission.program.text if submission.program else ""
        alike = contained(lambda: fingerprint(text, self._common), lambda _: ())
        return Note(handed(submission), identity(submission), alike)

    def task(self, handin: Handin, submission: Submission, note: Note) -> Task:
        """Raises CheckerError when the submission is too big to travel."""
        packages = self.environments.packages(submission)
        bundle = Bundle(submission, *self._plan, port=self.assignment.port, limits=self.assignment.limits, packages=packages)
        return Task(handin, note, pack(bundle), seconds=self.assignment.limits.in_all(len(self._plan.journeys)) + MARGIN)

    def evidence(self, look: Look) -> Evidence:
        """What was seen; where nothing came back, evidence that says so."""
        note = look.task.note
        try:
            return self.lost(note) if look.evidence is None else unpack_evidence(look.evidence, note.handed)
        except CheckerError:
            return self.lost(note)

    def lost(self, note: Note) -> Evidence:
        environment = Environment(python=sys.version.split()[0], flask="", platform=sys.platform, isolation=self._isolation)
        return Evidence(note.handed, SourceFacts(), environment, port=self.assignment.port, trouble=LOST)

    def graded(self, evidence: Evidence, note: Note) -> Graded:
        return Graded(
            submission_digest=note.identity,
            plan_digest=self.plan_digest,
            evidence=evidence,
            report=regrade(evidence, assignment=self.assignment, rubric=self._rubric),
            fingerprint=note.fingerprint,
            records=contained(lambda: record_digests(evidence, self._rubric.baselines), lambda _: ()),
        )

    def waits(self, evidence: Evidence) -> bool:
        """Whether something was ungraded only because the place lacked what the program needs."""
        report = regrade(evidence, assignment=self.assignment, rubric=self._rubric)
        return any(mark.reason in WAITING for mark in report.marks)

    def narrowed(self, report: Report) -> Report:
        """The report with the wanted marks only, for counting: the book keeps all of them, or a total would shrink."""
        return report._replace(marks=tuple(mark for mark in report.marks if not self._only or mark.id in self._only))


def identity(submission: Submission) -> str:
    """The digest of the files, with their past where that counts; where there is no program, of the reason too: a damaged zip is no empty folder."""
    past = [repr(submission.history)] if submission.history else []
    if submission.problem is None and not past:
        return submission.digest
    return _digest(submission.digest, submission.problem or "", submission.detail, *past)


def _digest(*texts: str) -> str:
    return f"sha256:{sha256(chr(0).join(texts).encode('utf-8', 'replace')).hexdigest()}"
