"""Text that every file, terminal and database takes: half a character, which none of them does, is spelled out. Pure."""

from __future__ import annotations

import re
from typing import Any, TypeVar, cast

T = TypeVar("T")
_HALF = "[\ud800-\udfff]"


def encodable(value: T) -> T:
    r"""The same value (texts, and tuples of whatever) with every lone surrogate in its texts spelled as Python would ("\ud800")."""
    if isinstance(value, str):
        return value if value.isascii() else cast("T", re.sub(_HALF, _spelled, value))
    if not isinstance(value, tuple):
        return value
    items = map(encodable, value)
    make: Any = getattr(value, "_make", tuple)
    return cast("T", make(items))


def _spelled(half: re.Match[str]) -> str:
    return f"\\u{ord(half[0]):04x}"
