"""The body of a request of ours as a reader may see it: names and no values, which may come out of an answer. Pure."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, quote_plus

from checker.read_json import read_json

if TYPE_CHECKING:
    from checker.evidence import Probe

BLANK = "..."
DEEPEST = 6


def without_values(probe: Probe) -> str:
    """JSON with "..." for each text and 0 for each number, or a form's names; empty for whatever else was sent."""
    kind = next((value for name, value in probe.headers if name.lower() == "content-type"), "")
    text = probe.body.decode("utf-8", "replace")
    if "urlencoded" in kind:
        return "&".join(f"{quote_plus(name)}={BLANK}" for name, _ in parse_qsl(text, keep_blank_values=True))
    try:
        return json.dumps(_blank(read_json(text), DEEPEST)) if "json" in kind else ""
    except ValueError:
        return ""


def _blank(value: Any, depth: int) -> Any:
    if depth and isinstance(value, dict):
        return {name: _blank(item, depth - 1) for name, item in value.items()}
    if depth and isinstance(value, list):
        return [_blank(item, depth - 1) for item in value]
    if value is None or isinstance(value, bool):
        return value
    return 0 if isinstance(value, int | float) else BLANK
