"""The rows of a table of questions, as a rubric writes them. Pure; no check itself."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.checks.steps import NO_JSON
from checker.errors import ConfigError
from checker.journey import UNIQUE, Step

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS = frozenset(("path", "method", "json", "form", "status", "answer", "at", "within", "shows", "about"))
TEXTS = ("method", "at", "shows", "about")
STATUS = r"[1-5]([0-9][0-9]|xx)"


class Row(NamedTuple):
    """One line of `rows`: a request; and what is due.

    That is one of `status` (as ("200", "2xx")), the JSON `answer` (or the value `at` a pointer, where numbers may be off by
    `within`) and a text that the answer `shows`. `about` says to students what is asked.
    """

    path: str
    method: str = "GET"
    json: Any = NO_JSON
    form: Any = ()
    status: tuple[str, ...] = ("200",)
    answer: Any = NO_JSON
    at: str = ""
    within: float = 0.0
    shows: str = ""
    about: str = ""


def rows(params: Mapping[str, Any]) -> tuple[Row, ...]:
    """Raises ConfigError."""
    given = params.get("rows")
    if not isinstance(given, list) or not given:
        message = "rows must be a list, and not empty"
        raise ConfigError(message)
    return tuple(_row(number, row) for number, row in enumerate(given, start=1))


def question(number: int, row: Row) -> Step:
    body = None if row.json is NO_JSON else json.dumps(row.json)
    form = tuple((str(name), str(value)) for name, value in dict(row.form).items())
    method = row.method.upper() if row.method != "GET" or (body is None and not form) else "POST"
    return Step(f"row {number}", method, row.path, json=body, form=form)


def due(row: Row, unique: str) -> Row:
    """What this row waits for, once `{{unique}}` has been made up."""
    hole = f"{{{{{UNIQUE}}}}}"
    answer = row.answer if row.answer is NO_JSON else json.loads(json.dumps(row.answer).replace(hole, unique))
    return row._replace(answer=answer, shows=row.shows.replace(hole, unique))


def _row(number: int, given: Any) -> Row:
    def refuse(what: str) -> None:
        message = f"row {number} of rows {what}"
        raise ConfigError(message)

    if not isinstance(given, dict) or not isinstance(given.get("path"), str) or not given["path"].startswith("/"):
        refuse("must have a path that begins with a slash")
    if not KEYS.issuperset(given):
        refuse(f"may have {', '.join(sorted(KEYS))}, and not {', '.join(sorted(map(str, set(given) - KEYS)))}")
    if not isinstance(given.get("form", {}), dict):
        refuse("has a form that has no keys, the names of its inputs")
    if not all(isinstance(given.get(key, ""), str) for key in TEXTS):
        refuse(f"has something else than a text for one of {', '.join(TEXTS)}")
    if not isinstance(given.get("within", 0), int | float):
        refuse("has a within that is no number")
    return Row(**{**given, "status": _statuses(number, given.get("status", 200))})


def _statuses(number: int, given: Any) -> tuple[str, ...]:
    several = given if isinstance(given, list) and given else [given]
    if not all(re.fullmatch(STATUS, str(each)) and not isinstance(each, bool) for each in several):
        message = f'row {number} of rows has a status that is none: it is like 404, "2xx" or a list of them'
        raise ConfigError(message)
    return tuple(map(str, several))
