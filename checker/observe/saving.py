"""Values out of an answer, for later steps."""

from __future__ import annotations

import re
from math import isfinite
from typing import TYPE_CHECKING, Any

from checker.pointer import at
from checker.read_json import read_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.evidence import Answer
    from checker.journey import Fields
    from checker.observe.filling import Saved

HALF = "[\ud800-\udfff]"
MOST_CHARACTERS = 4096
"""Of one value: nobody hands out longer ids or tokens."""


def saved(wanted: Fields, answer: Answer) -> Iterator[tuple[str, Saved]]:
    """What the answer holds at each of the pointers; where it has another shape, nothing comes."""
    if not wanted:
        return
    try:
        body = read_json(answer.body)
    except ValueError:
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
    # Half a character cannot be sent: a browser sends the sign that stands for what is broken.
    text = re.sub(HALF, "\ufffd", value) if isinstance(value, str) else str(value)
    fits = text != "" and len(text) <= MOST_CHARACTERS and not (isinstance(value, float) and not isfinite(value))
    return (text if isinstance(value, str) else value) if fits else None
