"""JSON that somebody else wrote, read as far as anybody can: endless numbers and endless nesting included. Pure."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

DEEPEST = 200
LONGEST_NUMBER = 1000
"""Digits of a whole number that is read as one. Python refuses those of more than 4,300, and a browser reads all as floating point."""

_TOO_DEEP = "it is nested too deeply"
_DIGITS = bytes(ord("0") if octet in b"0123456789" else ord(" ") for octet in range(256))
_DIGITS_TOO_MANY = b"0" * (LONGEST_NUMBER + 1)
_NESTING = (dict, list)


def read_json(text: str | bytes, *, constant: Callable[[str], Any] = float) -> Any:
    """The value. `constant` gives that of NaN, Infinity and -Infinity, which are no JSON. Raises ValueError for whatever is none."""
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    hook = _number if _DIGITS_TOO_MANY in raw.translate(_DIGITS) else None
    try:
        value = json.loads(text, parse_constant=constant, parse_int=hook)
    except RecursionError as error:
        raise ValueError(_TOO_DEEP) from error
    if raw.count(b"[") + raw.count(b"{") > DEEPEST and _is_too_deep(value):
        raise ValueError(_TOO_DEEP)
    return value


def _number(digits: str) -> float:
    return int(digits) if len(digits) <= LONGEST_NUMBER else float(digits)


def _is_too_deep(value: Any) -> bool:
    """Whether lists and objects nest more than `DEEPEST` levels."""
    level = [value]
    for _ in range(DEEPEST):
        children = (item.values() if type(item) is dict else item for item in level if type(item) in _NESTING)
        level = [inner for items in children for inner in items if type(inner) in _NESTING]
    return bool(level)
