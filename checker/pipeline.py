"""Grading, spelled as a list of verbs: collect, observe, judge, score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.collect import collect
from checker.judge import judge
from checker.load import starter_programs
from checker.observe import observe
from checker.plan import plan
from checker.score import score

if TYPE_CHECKING:
    from checker.evidence import Evidence
    from checker.model import Assignment, Report, Rubric
    from checker.observe.launcher import Launcher


def grade(source: str, *, assignment: Assignment, rubric: Rubric, launcher: Launcher, only: tuple[str, ...] = ()) -> Report:
    """Look at one submission (a path or a git URL) and judge what was seen.

    Raises ConfigError when there is nothing at `source`; a student's mistakes are verdicts in the report.
    """
    submission = collect(source, entries=assignment.entries, starter=starter_programs(assignment))
    meanwhile = (_import_what_judging_needs, _import_what_reporting_needs)
    evidence = observe(submission, plan(assignment, rubric), assignment.limits, launcher, meanwhile)
    return regrade(evidence, assignment=assignment, rubric=rubric, only=only)


def regrade(evidence: Evidence, *, assignment: Assignment, rubric: Rubric, only: tuple[str, ...] = ()) -> Report:
    """Judge stored evidence again; runs nobody's code. `only` names the criteria to mark, none means all."""
    return score(evidence, assignment, rubric, judge(evidence, rubric, only))


def _import_what_judging_needs() -> None:
    import jsonschema  # noqa: F401, PLC0415 - 130 ms that cost nobody anything while the server boots
    import selectolax.lexbor  # noqa: F401, PLC0415


def _import_what_reporting_needs() -> None:
    import rich.console  # noqa: PLC0415 - as above, during the second boot
    import rich.text  # noqa: F401, PLC0415
