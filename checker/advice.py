"""What is worth knowing and costs nothing. What we break at is not said, and costs nothing either. Pure."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from checker import causes
from checker.cell_names import cell_in_words
from checker.faults import contained
from checker.model import Advice, Case
from checker.wording import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checker.causes import Cause
    from checker.evidence import Evidence
    from checker.judge import Judgement
    from checker.model import Mark, Rubric


PACKAGE = "__init__.py"
"""Nobody starts it, and the programs beside it import it."""


def advice(evidence: Evidence, rubric: Rubric, judged: Iterable[Judgement | Mark]) -> tuple[Advice, ...]:
    """Which program was run when there are others, its port, then the situations that hold and explained no failure."""
    explained = {each.cause for each in judged}
    params = {name: value for criterion in rubric.criteria for name, value in criterion.params.items()}
    case = Case(evidence, rubric.baselines, params, rubric.schemas, rubric.templates)
    sayings: tuple[Callable[[Case], Iterator[Advice]], ...] = (
        _chosen,
        _port,
        *(partial(_situation, cause) for cause in causes.discover() if cause.code not in explained),
    )
    return tuple(said for saying in sayings for said in _said(saying, case))


def _said(saying: Callable[[Case], Iterator[Advice]], case: Case) -> tuple[Advice, ...]:
    return contained(lambda: tuple(saying(case)), lambda _: ())


def _chosen(case: Case) -> Iterator[Advice]:
    handed = case.evidence.handed
    others = ", ".join(other for other in handed.others if not other.endswith(PACKAGE))
    if others:
        cell = f"{cell_in_words(handed.cell, handed.cell_name)} in " if handed.cell else ""
        yield Advice(code="chosen_program", message=f"You have more than one server. We ran {cell}{handed.entry}, not {others}.")


def _port(case: Case) -> Iterator[Advice]:
    evidence = case.evidence
    port = evidence.boots[0].port if evidence.boots else None
    if port and port != evidence.port and evidence.history is None:
        message = f"Your server answers on port {port}. The lesson's pages look for it on port {evidence.port}."
        yield Advice(code="other_port", message=message)


def _situation(cause: Cause, case: Case) -> Iterator[Advice]:
    facts = cause.finds(case) if cause.advice else None
    if cause.advice and facts is not None:
        yield Advice(code=cause.code, message=filled(cause.advice, facts))
