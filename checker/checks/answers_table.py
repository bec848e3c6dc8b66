"""Does a table of inputs give the answers that are due?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.checks import check
from checker.checks.steps import NO_JSON, ON_THE_WAY, data, request_of, status, step
from checker.errors import ConfigError
from checker.journey import Step, journey
from checker.model import Case, Finding, Reason, failed, passed
from checker.pointer import at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.evidence import Exchange
    from checker.journey import Journey

OTHER_STATUS = Reason(
    code="other_status",
    message="Question {number} of {count} ({request}) answered {status} where {wanted} is expected.",
    hint="Which view answers there, and what does it do with just this input? Try it by hand, and then its neighbours.",
)
NO_JSON_CAME = Reason(
    code="not_json",
    message="Question {number} of {count} ({request}) did not answer with JSON.",
    hint="Open that address in a browser. Does your view turn what it returns into JSON?",
)
ANOTHER_ANSWER = Reason(
    code="another_answer",
    message="Question {number} of {count} ({request}) has another answer than the one that is due. They differ at {where}.",
    hint="Work out the answer to this input on paper, and then follow your code with the same input.",
)
KEYS = frozenset(("path", "method", "json", "form", "status", "answer", "at", "within"))


class Row(NamedTuple):
    """One line of `rows`: a request; and its `status` and, where it is given, the JSON `answer` (or the value `at` a pointer).

    Numbers may be off by `within`.
    """

    path: str
    method: str = "GET"
    json: Any = NO_JSON
    form: Any = ()
    status: int = 200
    answer: Any = NO_JSON
    at: str = ""
    within: float = 0.0


def rows(params: Mapping[str, Any]) -> tuple[Row, ...]:
    """Raises ConfigError."""
    given = params.get("rows")
    if not isinstance(given, list) or not given:
        message = "rows must be a list, and not empty"
        raise ConfigError(message)
    return tuple(_row(number, row) for number, row in enumerate(given, start=1))


def table(params: Mapping[str, Any]) -> Journey:
    return journey(*(_step(number, row) for number, row in enumerate(rows(params), start=1)))


def journeys(params: Mapping[str, Any]) -> tuple[Journey, ...]:
    return (table(params),)


def _row(number: int, given: Any) -> Row:
    if not isinstance(given, dict) or not isinstance(given.get("path"), str) or not given["path"].startswith("/"):
        message = f"row {number} of rows must have a path that begins with a slash"
        raise ConfigError(message)
    if not KEYS.issuperset(given):
        message = f"row {number} of rows may have {', '.join(sorted(KEYS))}, and not {', '.join(sorted(set(given) - KEYS))}"
        raise ConfigError(message)
    row = Row(**given)
    if not isinstance(row.status, int) or not isinstance(row.within, int | float) or not isinstance(row.at, str):
        message = f"row {number} of rows: status and within are numbers, and at is a JSON Pointer"
        raise ConfigError(message)
    return row


def _step(number: int, row: Row) -> Step:
    body = None if row.json is NO_JSON else json.dumps(row.json)
    form = tuple((str(name), str(value)) for name, value in dict(row.form).items())
    method = row.method.upper() if row.method != "GET" or (body is None and not form) else "POST"
    return Step(f"row {number}", method, row.path, json=body, form=form)


@check(
    needs=("server_boots",),
    journeys=journeys,
    params={"rows": "json"},
    required=("rows",),
    reasons=(OTHER_STATUS, NO_JSON_CAME, ANOTHER_ANSWER, *ON_THE_WAY),
)
def answers_table(case: Case) -> Finding:
    """Each question gets the answer that is due"""
    wanted = rows(case.params)
    for number, row in enumerate(wanted, start=1):
        came = step(case, table(case.params), f"row {number}")
        if isinstance(came, Finding):
            return came
        finding = _judge(row, came, number=number, count=len(wanted))
        if finding:
            return finding
    return passed(count=len(wanted))


def _judge(row: Row, came: Exchange, **where: int) -> Finding | None:
    facts: dict[str, Any] = {**where, "request": request_of(came)}
    if status(came) != row.status:
        return failed(OTHER_STATUS, **facts, status=status(came), wanted=row.status, probes=(came.probe,))
    if row.answer is NO_JSON:
        return None
    found = data(came)
    if found is NO_JSON:
        return failed(NO_JSON_CAME, **facts, probes=(came.probe,))
    try:
        difference = differs(at(found, row.at), row.answer, row.within, row.at)
    except LookupError:
        difference = row.at
    return None if difference is None else failed(ANOTHER_ANSWER, **facts, where=difference or "its top", probes=(came.probe,))


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
