"""The journey of one record: create, read, update, delete, and ask for it once more. Pure; no check itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.checks.posting import record
from checker.errors import ConfigError
from checker.journey import Step, journey

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.journey import Journey

PARAMS = {"path": "route", "one": "route", "record": "json", "change": "json", "id": "pointer", "method": "text"}
"""`path` is all records and `one`, like "/api/tasks/{{id}}", one of them; `change` is sent there by `method` ("PUT"; or
"PATCH") and `id` is where the answer to the POST holds the new one's id (a JSON Pointer)."""
USUAL_PLACES = ("/id", "/entry/id", "/record/id", "/data/id")


def route(params: Mapping[str, Any]) -> str:
    path: str = params.get("path", "/api/data")
    return path


def changed(params: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is sent to change the record: unless it is given, the record with another text in its first key. Raises ConfigError."""
    kept = json.loads(record(params))
    first = next((name for name, value in kept.items() if isinstance(value, str)), None)
    change = params.get("change", {**kept, first: "changed {{unique}}"} if first else None)
    if not isinstance(change, dict) or not change:
        message = "change must have keys: it is what we send to change the record"
        raise ConfigError(message)
    return change


def crud(params: Mapping[str, Any]) -> Journey:
    """Raises ConfigError."""
    path = route(params)
    one = params.get("one", f"{path.rstrip('/')}/{{{{id}}}}")
    places = (params["id"],) if "id" in params else USUAL_PLACES
    return journey(
        Step("create", "POST", path, json=record(params), save=tuple(("id", place) for place in places)),
        Step("read", path=one),
        Step("update", params.get("method", "PUT").upper(), one, json=json.dumps(changed(params))),
        Step("read_changed", path=one),
        Step("delete", "DELETE", one),
        Step("read_deleted", path=one),
    )


def journeys(params: Mapping[str, Any]) -> tuple[Journey, ...]:
    return (crud(params),)
