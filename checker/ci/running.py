"""Look at the submission: the one place that says how. And what is left to say when that was cut short."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from checker.ci import Ran
from checker.evidence import Environment, Evidence, Handed, SourceFacts
from checker.load import load_rubric
from checker.pipeline import grade, regrade

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.model import Assignment


def run(
    path: str,
    assignment: Assignment,
    only: tuple[str, ...],
    environ: Mapping[str, str],  # noqa: ARG001 - what walls need to know
    meanwhile: Callable[[], None],
) -> Ran:
    """Grade it; every process of the student's is dead afterwards. `meanwhile` is called while the server boots.

    Raises what `pipeline.grade` raises.
    """
    from checker.observe.host import HostLauncher  # noqa: PLC0415 - only where it runs as ourselves

    report = grade(path, assignment=assignment, launcher=HostLauncher(), only=only, meanwhile=meanwhile)
    return Ran(report, complete=report.complete)


def broken_off(path: str, assignment: Assignment, only: tuple[str, ...]) -> Ran:
    """Nothing was judged, so everything is ungraded: a run that somebody ended half way passes nothing."""
    nothing = Evidence(
        handed=Handed(id=_name(path), digest="", form="python"),
        source=SourceFacts(),
        environment=Environment(python=sys.version.split()[0], flask="", platform=sys.platform, isolation="none"),
        port=assignment.port,
        trouble="lost",
    )
    return Ran(regrade(nothing, assignment=assignment, rubric=load_rubric(assignment), only=only), complete=False)


def _name(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2] or "submission"
