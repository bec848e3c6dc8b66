"""Grading, spelled as a list of verbs: collect, observe, judge, score.

What is only needed once the server answers is imported while it boots, on the other core: a student waits for the rest.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.collect import collect
from checker.faults import FAULT, contained
from checker.load import load_rubric, refuse_within, starter_programs
from checker.observe import Visit, observe
from checker.packages import OURS, Packages
from checker.reader import TEACHER

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.evidence import Evidence
    from checker.model import Assignment, Plan, Report, Rubric, Submission
    from checker.observe.launcher import Launcher


def grade(
    source: str,
    *,
    assignment: Assignment,
    launcher: Launcher,
    only: tuple[str, ...] = (),
    reader: str = TEACHER,
    meanwhile: Callable[[], None] = lambda: None,
    packaged: Callable[[Submission], Packages] = lambda _: OURS,
) -> Report:
    """Look at one submission (a path or a git URL) and judge what was seen. `reader` as in `Environment`; `meanwhile` is called during the second boot.
    `packaged` says with which Python and which packages it is run.

    Raises ConfigError when there is nothing at `source`, or the rubric lies in it or is not as it must be; a student's mistakes are
    verdicts in the report.
    """

    @lru_cache(maxsize=1)
    def rubric() -> Rubric:
        return load_rubric(assignment)

    def planned() -> Plan:
        from checker.plan import plan  # noqa: PLC0415 - while the server boots

        return plan(assignment, rubric())

    refuse_within(source, assignment)
    submission = collect(source, entries=assignment.entries, starter=starter_programs(assignment), history=assignment.history)
    visit = Visit(
        port=assignment.port,
        limits=assignment.limits,
        planned=planned,
        meanwhile=(import_what_judging_needs, meanwhile),
        packages=packaged(submission),
        reader=reader,
    )
    evidence = observe(submission, visit, launcher)
    return regrade(evidence, assignment=assignment, rubric=rubric(), only=only)


def regrade(evidence: Evidence, *, assignment: Assignment, rubric: Rubric, only: tuple[str, ...] = ()) -> Report:
    """Judge stored evidence again; runs nobody's code. `only` names the criteria to mark, none means all.

    Evidence at which judging or scoring breaks as a whole is ungraded, and says so.
    """
    from checker.judge import judge  # noqa: PLC0415 - see the top
    from checker.score import score  # noqa: PLC0415

    def judged(seen: Evidence) -> Report:
        return score(seen, assignment, rubric, judge(seen, rubric, only))

    return contained(lambda: judged(evidence), lambda fault: judged(_of_nothing(evidence, fault)))


def _of_nothing(evidence: Evidence, fault: str) -> Evidence:
    from checker.evidence import Evidence, SourceFacts  # noqa: PLC0415 - as above

    return Evidence(evidence.handed, SourceFacts(), evidence.environment, port=evidence.port, trouble=f"{FAULT}{fault}")


def import_what_judging_needs() -> None:
    """To be called while a server boots."""
    import selectolax.lexbor  # noqa: F401, PLC0415 - as in `planned`

    import checker.judge  # noqa: PLC0415
    import checker.score  # noqa: F401, PLC0415
    from checker.causes import discover  # noqa: PLC0415

    discover()
