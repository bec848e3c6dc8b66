"""rubric/schemas/rubric.schema.json: what editors complete. `python -m checker.lint.editor` (`make schemas`) brings it up to date.

Kinds of params come from the reader, names from the checks; words, defaults and what is narrower than "some JSON" stay as somebody wrote them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.checks import discover
from checker.load.material import shipped
from checker.load.param_words import PLACE
from checker.load.params import KINDS

if TYPE_CHECKING:
    from checker.checks import Check

WORDS = ("default", "description")


def up_to_date(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema as it should be; what is in it already keeps its order."""
    items = schema["properties"]["criteria"]["items"]
    known = {rule["if"]["properties"]["check"]["const"]: rule["then"]["properties"]["params"] for rule in items["allOf"]}
    names = [name for name in items["properties"]["check"]["enum"] if name in discover()]
    names += sorted(set(discover()) - set(names))
    check = {**items["properties"]["check"], "enum": names}
    rules = [_rule(discover()[name], known.get(name, {})) for name in names if discover()[name].params]
    items = {**items, "properties": {**items["properties"], "check": check}, "allOf": rules}
    criteria = {**schema["properties"]["criteria"], "items": items}
    return {**schema, "properties": {**schema["properties"], "criteria": criteria}}


def _rule(check: Check, known: dict[str, Any]) -> dict[str, Any]:
    before = known.get("properties", {})
    params: dict[str, Any] = {
        "additionalProperties": False,
        "properties": {name: _param(kind, before.get(name, {}), check.name) for name, kind in check.params.items()},
    }
    then: dict[str, Any] = {"properties": {"params": params}}
    if check.required:
        params["required"] = list(check.required)
        then["required"] = ["params"]
    return {"if": {"properties": {"check": {"const": check.name}}, "required": ["check"]}, "then": then}


def _param(kind: str, before: dict[str, Any], check: str) -> dict[str, Any]:
    words = {name: before[name] for name in WORDS if name in before} or {"description": f"See: check-hacks explain {check}"}
    narrower = {name: value for name, value in before.items() if name not in WORDS} if kind == "json" else {}
    return {**_plain(KINDS[kind].schema), **narrower, **words}


def _plain(value: Any) -> Any:
    """Without the proxies that keep the reader's from being changed."""
    if hasattr(value, "items"):
        return {name: _plain(inner) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value


def written(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    path = shipped() / PLACE
    path.write_text(written(up_to_date(json.loads(path.read_text(encoding="utf-8")))), encoding="utf-8")
