"""A report that is written whatever is in it: what a format breaks at is left out and said, and the rest is there. Pure."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from checker.faults import contained
from checker.model import Verdict
from checker.troubles import CHECKER_FAULT
from checker.wording import filled

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.model import Mark, Report

    Render = Callable[[Report], str]

P = ParamSpec("P")
UNWRITTEN = "(this could not be written: {fault})"


def sparing(render: Callable[Concatenate[Report, P], str]) -> Callable[Concatenate[Report, P], str]:
    """A format's `render` that leaves out the marks, the exhibits, the advice or the log at which it breaks."""

    @wraps(render)
    def rendered(report: Report, /, *how: P.args, **more: P.kwargs) -> str:
        def written(what: Report) -> str:
            return render(what, *how, **more)

        return contained(lambda: written(report), lambda _: written(_without_what_breaks(written, report)))

    return rendered


def _without_what_breaks(render: Render, report: Report) -> Report:
    bare = report._replace(marks=(), advice=(), exhibits=(), log="")

    def why_not(part: Report) -> str:
        return contained(lambda: render(part)[:0], lambda fault: fault)

    bare_marks = tuple(mark._replace(exhibits=()) for mark in report.marks)
    faults = [why_not(bare._replace(marks=(mark,))) for mark in bare_marks]
    marks = tuple(_ungraded(mark, fault) for mark, fault in zip(report.marks, faults, strict=True))
    unshown = why_not(bare._replace(marks=marks, exhibits=report.exhibits))
    log = why_not(bare._replace(log=report.log))
    return report._replace(
        marks=tuple(mark._replace(exhibits=()) for mark in marks) if unshown else marks,
        advice=tuple(each for each in report.advice if not why_not(bare._replace(advice=(each,)))),
        exhibits=() if unshown else report.exhibits,
        log=UNWRITTEN.format(fault=log) if log else report.log,
    )


def _ungraded(mark: Mark, fault: str) -> Mark:
    """The mark as it is where there is no fault."""
    if not fault:
        return mark
    facts = (("fault", fault),)
    return mark._replace(
        title=mark.id,
        verdict=Verdict.ERROR,
        score=0,
        reason=CHECKER_FAULT.code,
        message=filled(CHECKER_FAULT.message, facts),
        hint=filled(CHECKER_FAULT.hint, facts),
        cause=None,
        facts=facts,
        blocked_by=None,
    )
