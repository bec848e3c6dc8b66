"""Look at the submission: the one place that says how. And what is left to say when that was cut short."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

from checker.ci import Ran, walls
from checker.ci.order import Subject
from checker.collect import collect
from checker.load import load_rubric, refuse_within, starter_programs
from checker.observe.interruptions import deferred
from checker.packages import LESSON, OURS
from checker.pipeline import import_what_judging_needs, regrade

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.ci.apart import Apart
    from checker.evidence import Evidence
    from checker.model import Assignment, Plan, Report, Rubric, Submission
    from checker.packages import Packages


class Grading:
    """One submission on its way to a report. What is read once is kept."""

    def __init__(self, path: str, assignment: Assignment, only: tuple[str, ...] = (), python: Packages = OURS) -> None:
        self._path = path
        self._python = python
        self._assignment = assignment
        self._only = only

    def run(self, environ: Mapping[str, str], sandbox: Apart | None, rehearse: Callable[[Ran], None]) -> Ran:
        """Grade it behind the strongest wall there is; every process of the student's is dead afterwards.

        `environ` is what the runner told us (see `surroundings`), `sandbox` what `walls.begun` gave. `rehearse` is called while
        the server boots, with a run that saw nothing: what it imports and compiles is there when it counts. What the submission
        itself says about rubrics, points or settings is never read. Raises what `pipeline.grade` raises.
        """
        job = walls.Job(self._subject(), environ, self._planned, (self._notes, lambda: self._rehearse(rehearse)), sandbox)
        seen = walls.look(job)
        report = self._judged(seen.evidence)
        return Ran(report, seen.walls, complete=report.looked_through, notes=self._notes())

    def broken_off(self) -> Ran:
        """Nothing was judged, so everything is ungraded: a run that somebody ended half way passes nothing."""
        return Ran(self._judged(self._nothing()), complete=False)

    def _subject(self) -> Subject:
        assignment = self._assignment
        refuse_within(self._path, assignment)
        entries, starter = assignment.entries, starter_programs(assignment)
        submission = collect(self._path, entries=entries, starter=starter, history=assignment.history)
        return Subject(submission, assignment.port, assignment.limits, self._packages(submission))

    def _packages(self, submission: Submission) -> Packages:
        environment = self._assignment.environment or LESSON
        if environment == LESSON:
            return self._python
        from checker.environments import packages_for  # noqa: PLC0415 - as below
        from checker.environments.dating import day_of  # noqa: PLC0415 - most programs need what is there

        return packages_for(submission, environment, self._python, day_of([self._path]))

    def _judged(self, evidence: Evidence) -> Report:
        return regrade(evidence, assignment=self._assignment, rubric=self._rubric(), only=self._only)

    @cache  # noqa: B019 - there is one, and it ends with us
    def _rubric(self) -> Rubric:
        return load_rubric(self._assignment)

    @cache  # noqa: B019 - as above
    def _notes(self) -> tuple[str, ...]:
        from checker.ci import tampering  # noqa: PLC0415 - while the server boots

        return tampering.notes(self._path)

    @cache  # noqa: B019 - as above
    def _planned(self) -> Plan:
        from checker.plan import plan  # noqa: PLC0415 - while the server boots

        return plan(self._assignment, self._rubric())

    def _rehearse(self, rehearse: Callable[[Ran], None]) -> None:
        from checker.batch.bundle import pack_evidence, unpack_evidence  # noqa: PLC0415 - while the server boots

        # Half an import is worse than none, and some modules written in C make another error of an interruption.
        with deferred():
            import_what_judging_needs()
            nothing = self._nothing()
            seen = unpack_evidence(pack_evidence(nothing), nothing.handed)
            rehearse(Ran(self._judged(seen), complete=False))

    def _nothing(self) -> Evidence:
        from checker.evidence import Environment, Evidence, Handed, SourceFacts  # noqa: PLC0415 - the program starts first

        return Evidence(
            handed=Handed(id=_name(self._path), digest="", form="python"),
            source=SourceFacts(),
            environment=Environment(python=sys.version.split()[0], flask="", platform=sys.platform, isolation="none"),
            port=self._assignment.port,
            trouble="lost",
        )


def _name(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2] or "submission"
