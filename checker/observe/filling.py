"""A step with its holes filled by what was saved before: the request that is sent."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from checker.evidence import Probe

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.journey import Fields, Step

Saved = str | int | float
HOLE = r"\{\{\s*([^{}\s]+)\s*\}\}"
JSON = "application/json"
URLENCODED = "application/x-www-form-urlencoded"


class UnsavedError(Exception):
    """A hole that nothing fills; its argument is the name."""


def filled(step: Step, saved: Mapping[str, Saved]) -> Probe:
    """The step's own request. Raises UnsavedError."""
    body, kind = _body(step, saved)
    headers = tuple((name, _text(value, saved)) for name, value in step.headers)
    typed = kind and not any(name.lower() == "content-type" for name, _ in headers)
    return Probe(
        method=step.method,
        path=_text(step.path, saved, lambda value: quote(value, safe="")),
        headers=(*((("Content-Type", kind),) if typed else ()), *headers),
        body=body,
    )


def filled_fields(fields: Fields, saved: Mapping[str, Saved]) -> Fields:
    """Raises UnsavedError."""
    return tuple((name, _text(value, saved)) for name, value in fields)


def has_holes(step: Step) -> bool:
    texts = (step.path, *(value for _, value in step.headers))
    return any(re.search(HOLE, text) for text in texts)


def _body(step: Step, saved: Mapping[str, Saved]) -> tuple[bytes, str]:
    """The body and its media type; empty where there is none."""
    if step.json is not None:
        return _json(step.json, saved), JSON
    return (urlencode(filled_fields(step.form, saved)).encode(), URLENCODED) if step.form else (b"", "")


def _json(text: str, saved: Mapping[str, Saved]) -> bytes:
    """What is no JSON is sent as it stands: somebody wants to see how that is taken."""
    try:
        value = json.loads(text)
    except ValueError:
        return text.encode()
    return json.dumps(_with_values(value, saved)).encode()


def _with_values(value: Any, saved: Mapping[str, Saved]) -> Any:
    if isinstance(value, dict):
        return {name: _with_values(item, saved) for name, item in value.items()}
    if isinstance(value, list):
        return [_with_values(item, saved) for item in value]
    if not isinstance(value, str):
        return value
    alone = re.fullmatch(HOLE, value)
    return _value(alone.group(1), saved) if alone else _text(value, saved)


def _text(text: str, saved: Mapping[str, Saved], write: Callable[[str], str] = str) -> str:
    return re.sub(HOLE, lambda hole: write(str(_value(hole.group(1), saved))), text)


def _value(name: str, saved: Mapping[str, Saved]) -> Saved:
    if name not in saved:
        raise UnsavedError(name)
    return saved[name]
