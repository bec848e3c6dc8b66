"""What is worth knowing and costs nothing. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker import causes
from checker.cell_names import cell_in_words
from checker.judge import recognise
from checker.model import Advice, Case
from checker.wording import filled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.evidence import Evidence
    from checker.judge import Judgement
    from checker.model import Mark, Rubric


PACKAGE = "__init__.py"
"""Nobody starts it, and the programs beside it import it."""


def advice(evidence: Evidence, rubric: Rubric, judged: Iterable[Judgement | Mark]) -> tuple[Advice, ...]:
    """Which program was run when there are others, its port, then the situations that hold and explained no failure."""
    return (*_chosen(evidence), *_port(evidence), *_situations(evidence, rubric, judged))


def _chosen(evidence: Evidence) -> Iterator[Advice]:
    handed = evidence.handed
    others = ", ".join(other for other in handed.others if not other.endswith(PACKAGE))
    if others:
        cell = f"{cell_in_words(handed.cell, handed.cell_name)} in " if handed.cell else ""
        yield Advice(code="chosen_program", message=f"You have more than one server. We ran {cell}{handed.entry}, not {others}.")


def _port(evidence: Evidence) -> Iterator[Advice]:
    port = evidence.boots[0].port if evidence.boots else None
    if port and port != evidence.port and evidence.history is None:
        message = f"Your server answers on port {port}. The lesson's pages look for it on port {evidence.port}."
        yield Advice(code="other_port", message=message)


def _situations(evidence: Evidence, rubric: Rubric, judged: Iterable[Judgement | Mark]) -> Iterator[Advice]:
    explained = {each.cause for each in judged}
    params = {name: value for criterion in rubric.criteria for name, value in criterion.params.items()}
    case = Case(evidence, rubric.baselines, params, rubric.schemas, rubric.templates)
    for cause in causes.discover():
        facts = recognise(cause, case) if cause.advice and cause.code not in explained else None
        if cause.advice and facts is not None:
            yield Advice(code=cause.code, message=filled(cause.advice, facts))
