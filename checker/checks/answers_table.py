"""Does a table of inputs give the answers that are due?"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from checker.checks import check
from checker.checks.asking import fits
from checker.checks.rows import Row, due, question, rows
from checker.checks.steps import CRASHED, NO_JSON, ON_THE_WAY, crash, data, request_of, status, step
from checker.journey import journey
from checker.model import Case, Finding, Reason, failed, passed
from checker.pointer import at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.evidence import Exchange
    from checker.journey import Journey

OTHER_STATUS = Reason(
    code="other_status",
    message="Question {number} of {count}{about} ({request}) was answered with {status}. The task asks for another status.",
    hint="Which view answers there, and what does it do with just this input? Try it by hand, and then its neighbours.",
)
NO_JSON_CAME = Reason(
    code="not_json",
    message="Question {number} of {count}{about} ({request}) was not answered with JSON.",
    hint="Open that address in a browser. Does your view turn what it returns into JSON?",
)
ANOTHER_ANSWER = Reason(
    code="another_answer",
    message="Question {number} of {count}{about} ({request}) has another answer than the one that is due. They differ at {where}.",
    hint="Work out the answer to this input on paper, and then follow your code with the same input.",
)
NOT_SHOWN = Reason(
    code="not_shown",
    message="Question {number} of {count}{about} ({request}) was answered, and the answer does not show what it should.",
    hint="Ask the same by hand and read what comes. What would somebody look for there, going by the task?",
)


def table(params: Mapping[str, Any]) -> Journey:
    return journey(*(question(number, row) for number, row in enumerate(rows(params), start=1)))


def journeys(params: Mapping[str, Any]) -> tuple[Journey, ...]:
    return (table(params),)


@check(
    needs=("server_boots",),
    journeys=journeys,
    params={"rows": "json"},
    required=("rows",),
    reasons=(OTHER_STATUS, CRASHED, NO_JSON_CAME, ANOTHER_ANSWER, NOT_SHOWN, *ON_THE_WAY),
)
def answers_table(case: Case) -> Finding:
    """Each question gets the answer that is due"""
    wanted, walk = rows(case.params), case.walked(table(case.params))
    for number, row in enumerate(wanted, start=1):
        came = step(case, table(case.params), f"row {number}")
        if isinstance(came, Finding):
            return came
        about = f", {row.about}" if row.about else ""
        facts: dict[str, str | int] = {"number": number, "count": len(wanted), "about": about, "request": request_of(came)}
        finding = _judge(due(row, walk.unique if walk else ""), came, facts)
        if finding:
            return finding
    return passed(count=len(wanted))


def _judge(row: Row, came: Exchange, facts: Mapping[str, str | int]) -> Finding | None:
    probes = (came.probe,)
    if not fits(status(came), row.status):
        broke = crash(came, f"asked question {facts['number']} of {facts['count']}{facts['about']}")
        return broke or failed(OTHER_STATUS, **facts, status=status(came), probes=probes)
    if row.shows and not _shows(came, row.shows):
        return failed(NOT_SHOWN, **facts, probes=probes)
    if row.answer is NO_JSON:
        return None
    found = data(came)
    if found is NO_JSON:
        return failed(NO_JSON_CAME, **facts, probes=probes)
    try:
        difference = differs(at(found, row.at), row.answer, row.within, row.at)
    except LookupError:
        difference = row.at
    return None if difference is None else failed(ANOTHER_ANSWER, **facts, where=difference or "its top", probes=probes)


def _shows(came: Exchange, text: str) -> bool:
    answer = came.answer.text if came.answer else ""
    return any(form in answer for form in (text, escape(text)))


def differs(found: Any, wanted: Any, within: float, here: str = "") -> str | None:
    """The pointer to the first difference; None when there is none. A number is no text, and true is no 1."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        odd = [name for name in (*wanted, *found) if name not in wanted or name not in found]
        if odd:
            return f"{here}/{odd[0]}" if odd[0] in wanted else here
        return _first(differs(found[name], wanted[name], within, f"{here}/{name}") for name in wanted)
    if isinstance(wanted, list) and isinstance(found, list):
        if len(wanted) != len(found):
            return here
        return _first(differs(*pair, within, f"{here}/{index}") for index, pair in enumerate(zip(found, wanted, strict=True)))
    if _is_number(wanted) and _is_number(found):
        return None if _near(found, wanted, within) else here
    return None if type(found) is type(wanted) and found == wanted else here


def _first(differences: Any) -> str | None:
    return next((each for each in differences if each is not None), None)


def _near(found: float, wanted: float, within: float) -> bool:
    try:
        return found == wanted or abs(found - wanted) <= within
    except OverflowError:  # whole numbers of hundreds of digits
        return False


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
