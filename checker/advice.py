"""What is worth knowing and costs nothing. What we break at is not said, and costs nothing either. Pure."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from checker import causes
from checker.cell_names import cell_in_words
from checker.faults import contained
from checker.model import Advice, Case
from checker.own_modules import PACKAGE
from checker.reader import STUDENT
from checker.wording import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checker.causes import Cause
    from checker.evidence import Evidence, Handed
    from checker.judge import Judgement
    from checker.model import Mark, Rubric


"""Nobody starts it, and the programs beside it import it."""


def advice(evidence: Evidence, rubric: Rubric, judged: Iterable[Judgement | Mark]) -> tuple[Advice, ...]:
    """Which program was run when there are others, its port, then the situations that hold and explained no failure."""
    explained = {each.cause for each in judged}
    params = {name: value for criterion in rubric.criteria for name, value in criterion.params.items()}
    case = Case(evidence, rubric.baselines, params, rubric.schemas, rubric.templates)
    sayings: tuple[Callable[[Case], Iterator[Advice]], ...] = (
        _chosen,
        _started,
        _port,
        *(partial(_situation, cause) for cause in causes.discover() if cause.code not in explained),
    )
    return tuple(said for saying in sayings for said in _said(saying, case))


def _said(saying: Callable[[Case], Iterator[Advice]], case: Case) -> tuple[Advice, ...]:
    return contained(lambda: tuple(saying(case)), lambda _: ())


def _chosen(case: Case) -> Iterator[Advice]:
    handed = case.evidence.handed
    others = [other for other in handed.others if not other.endswith(PACKAGE)]
    if others:
        cell = f"{cell_in_words(handed.cell, handed.cell_name)} in " if handed.cell else ""
        what = f"You have more than one server. We ran {cell}{handed.entry}, not {', '.join(others)}."
        yield Advice(code="chosen_program", message=f"{what}{_how_to_choose(case, others)}")


def _started(case: Case) -> Iterator[Advice]:
    """How and where it was started, where that is not the usual way."""
    handed = case.evidence.handed
    entry, start = handed.entry or "", handed.start
    folder = entry.rpartition("/")[0]
    if not entry or (not start.words and start.folder == folder):
        return
    where = "" if start.folder == folder else f" in the folder {start.folder}" if start.folder else " in the top folder"
    why = "" if start.words else ": from there, it finds its files"
    how = f" with `{_command(handed)}`" if start.words or entry.endswith(".py") else ""
    yield Advice(code="how_started", message=f"We started {entry}{how}{where}{why}.")


def _command(handed: Handed) -> str:
    """What one would type for it."""
    start, given = handed.start, dict(handed.start.variables)
    if start.words[-1:] == ("run",):
        port = f" --port {given['FLASK_RUN_PORT']}" if "FLASK_RUN_PORT" in given else ""
        return f"flask --app {given.get('FLASK_APP', 'app')} run{port}"
    entry = handed.entry or ""
    return " ".join(("python", *(start.words or (entry.removeprefix(f"{start.folder}/"),))))


def _how_to_choose(case: Case, others: list[str]) -> str:
    """The command for the first of the others that is in a file of its own; a teacher chooses what to grade in another way."""
    files = [other.rpartition(" in ")[2] for other in others]
    file = next((file for file in files if file != case.evidence.handed.entry), None)
    if file is None or case.evidence.environment.reader != STUDENT:
        return ""
    spelled = f'"{file}"' if " " in file else file
    return f" To check another one, name its file: `check-hacks {spelled}`."


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
