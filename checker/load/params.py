"""The kinds of params that a rubric can give to a check: how each is read, and how an editor knows it.

Checks name a kind for each of their params (`Check.params`). Whatever else a param must be is said by its check, as ConfigError.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.load.lines import Value, choices

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_STATUS = r"[1-5][0-9][0-9]|[1-5]xx"
_POINTER = r"(/([^~/]|~[01])*)*"
_ROUTE = r"/[^\s#]*"
_MEDIA_TYPE = r"[\w.+-]+/[\w.+-]+"
_TEXT = MappingProxyType({"type": "string", "pattern": r"\S"})
_STATUSES = MappingProxyType(
    {"anyOf": [{"type": "integer", "minimum": 100, "maximum": 599}, {"enum": [f"{n}xx" for n in range(1, 6)]}]}
)


class Kind(NamedTuple):
    """`read` raises ConfigError that names line and key; `schema` is the JSON Schema of what may be written."""

    read: Callable[[Value], Any]
    schema: Mapping[str, Any]


def read_param(value: Value, kind: str, schemas: Mapping[str, Any]) -> Any:
    """What a check gets for a param. Raises ConfigError."""
    found = KINDS[kind].read(value)
    if kind == "schema" and found not in schemas:
        value.wrong(f"{value.name}: there is no rubric/{found}{choices(found, schemas)}")
    return found


def _route(value: Value) -> str:
    return _matching(value, _ROUTE, "a path of the server that begins with a slash, without spaces and #")


def _pointer(value: Value) -> str:
    found = value.plain()
    if not isinstance(found, str) or not re.fullmatch(_POINTER, found):
        value.wrong(f'{value.name} must be a JSON Pointer like "/entry/id" (or "" for the whole), and is {found!r}')
    return found


def _media_type(value: Value) -> str:
    return _matching(value, _MEDIA_TYPE, "a media type like application/json").lower()


def _matching(value: Value, pattern: str, what: str) -> str:
    found = value.text()
    if not re.fullmatch(pattern, found):
        value.wrong(f"{value.name} must be {what}, and is {found!r}")
    return found


def _flag(value: Value) -> bool:
    found = value.plain()
    if not isinstance(found, bool):
        value.wrong(f"{value.name} must be true or false, and is {found!r}")
    return found


def _status(value: Value) -> tuple[str, ...]:
    """As texts: ("200", "201") or ("2xx",)."""
    found = value.plain()
    several = found if isinstance(found, list) and found else [found]
    for each in several:
        if isinstance(each, bool) or not re.fullmatch(_STATUS, str(each)):
            value.wrong(f'{value.name} must be a status like 404, a family like "2xx", or a list of them, and is {found!r}')
    return tuple(map(str, several))


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "count": Kind(Value.whole, {"type": "integer", "minimum": 1}),
        "text": Kind(Value.text, _TEXT),
        "texts": Kind(Value.texts, {"type": "array", "minItems": 1, "items": _TEXT}),
        "schema": Kind(Value.text, {"type": "string"}),
        "json": Kind(Value.json, {}),
        "route": Kind(_route, {"type": "string", "pattern": f"^{_ROUTE}$"}),
        "status": Kind(_status, {"anyOf": [_STATUSES, {"type": "array", "minItems": 1, "items": _STATUSES}]}),
        "pointer": Kind(_pointer, {"type": "string", "pattern": f"^{_POINTER}$"}),
        "media_type": Kind(_media_type, {"type": "string", "pattern": f"^{_MEDIA_TYPE}$"}),
        "flag": Kind(_flag, {"type": "boolean"}),
    }
)
