"""What each param of a check means, in the words that editors show beside it too (rubric/schemas/rubric.schema.json)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.load.material import shipped

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACE = "rubric/schemas/rubric.schema.json"


def param_words(check: str) -> Mapping[str, str]:
    """By the names of the check's params; what is used without one stands at the end."""
    schema = json.loads((shipped() / PLACE).read_text(encoding="utf-8"))
    rules = schema["properties"]["criteria"]["items"]["allOf"]
    [params] = [each["then"]["properties"]["params"] for each in rules if each["if"]["properties"]["check"]["const"] == check]
    return {name: _words(param) for name, param in params["properties"].items()}


def _words(param: Mapping[str, Any]) -> str:
    usual = f" (default: {param['default']})" if "default" in param else ""
    return f"{param['description'].rstrip('.')}{usual}."
