"""Values out of an answer, for later steps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.pointer import at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.evidence import Answer
    from checker.journey import Fields
    from checker.observe.filling import Saved

MOST_CHARACTERS = 4096
"""Of one value: nobody hands out longer ids or tokens."""


def saved(wanted: Fields, answer: Answer) -> Iterator[tuple[str, Saved]]:
    """What the answer holds at each of the pointers; where it has another shape, nothing comes."""
    if not wanted:
        return
    try:
        body = json.loads(answer.body)
    except (ValueError, RecursionError):
        return
    for name, pointer in wanted:
        value = _at(body, pointer)
        if value is not None:
            yield name, value


def _at(body: Any, pointer: str) -> Saved | None:
    try:
        value = at(body, pointer)
    except LookupError:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return value if value != "" and len(str(value)) <= MOST_CHARACTERS else None
