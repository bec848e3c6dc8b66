"""Look at the submission: the one place that says how. And what is left to say when that was cut short."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.ci import Ran, walls
from checker.ci.order import Subject
from checker.collect import collect
from checker.environments import packages_for
from checker.load import load_rubric, refuse_within, starter_programs
from checker.observe.interruptions import deferred
from checker.pipeline import import_what_judging_needs, regrade

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.ci.apart import Apart
    from checker.evidence import Evidence
    from checker.model import Assignment, Plan, Rubric


def run(  # noqa: PLR0917 - each is another one's to say
    path: str,
    assignment: Assignment,
    only: tuple[str, ...],
    environ: Mapping[str, str],
    sandbox: Apart | None,
    rehearse: Callable[[Ran], None],
) -> Ran:
    """Grade it behind the strongest wall there is; every process of the student's is dead afterwards.

    `environ` is what the runner told us (see `surroundings`), `sandbox` what `walls.begun` gave. `rehearse` is called while the server boots, with a run that saw
    nothing: what it imports and compiles is there when it counts. What the submission itself says about rubrics, points or
    settings is never read. Raises what `pipeline.grade` raises.
    """

    @lru_cache(maxsize=1)
    def rubric() -> Rubric:
        return load_rubric(assignment)

    @lru_cache(maxsize=1)
    def notes() -> tuple[str, ...]:
        from checker.ci import tampering  # noqa: PLC0415 - while the server boots

        return tampering.notes(path)

    @lru_cache(maxsize=1)
    def planned() -> Plan:
        from checker.plan import plan  # noqa: PLC0415 - while the server boots

        return plan(assignment, rubric())

    def rehearsal() -> None:
        from checker.batch.bundle import pack_evidence, unpack_evidence  # noqa: PLC0415 - while the server boots

        # Half an import is worse than none, and some modules written in C make another error of an interruption.
        with deferred():
            import_what_judging_needs()
            nothing = _nothing(path, assignment)
            seen = unpack_evidence(pack_evidence(nothing), nothing.handed)
            rehearse(Ran(regrade(seen, assignment=assignment, rubric=rubric(), only=only), complete=False))

    refuse_within(path, assignment)
    submission = collect(path, entries=assignment.entries, starter=starter_programs(assignment), history=assignment.history)
    subject = Subject(submission, assignment.port, assignment.limits, packages_for(submission, assignment.environment))
    seen = walls.look(walls.Job(subject, environ, planned, (notes, rehearsal), sandbox))
    report = regrade(seen.evidence, assignment=assignment, rubric=rubric(), only=only)
    return Ran(report, seen.walls, complete=report.looked_through, notes=notes())


def broken_off(path: str, assignment: Assignment, only: tuple[str, ...]) -> Ran:
    """Nothing was judged, so everything is ungraded: a run that somebody ended half way passes nothing."""
    nothing = _nothing(path, assignment)
    return Ran(regrade(nothing, assignment=assignment, rubric=load_rubric(assignment), only=only), complete=False)


def _nothing(path: str, assignment: Assignment) -> Evidence:
    from checker.evidence import Environment, Evidence, Handed, SourceFacts  # noqa: PLC0415 - the program starts first

    return Evidence(
        handed=Handed(id=_name(path), digest="", form="python"),
        source=SourceFacts(),
        environment=Environment(python=sys.version.split()[0], flask="", platform=sys.platform, isolation="none"),
        port=assignment.port,
        trouble="lost",
    )


def _name(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2] or "submission"
