"""The journey of a posted record: post it, look for it, restart, look again, post nothing. Pure; no check itself."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from checker.errors import ConfigError
from checker.journey import Step, journey, restart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.journey import Journey

RECORD: Mapping[str, Any] = MappingProxyType(
    {
        "FirstName": "Check",
        "LastName": "{{unique}}",
        "DOB": "January 1",
        "Residence": "This computer",
        "Email": "check@example.com",
        "Owns_Cars": ["2024-Bicycle"],
    }
)
PARAMS = {"path": "route", "record": "json", "list": "route"}
"""`path` takes the record by POST; `list` (the same path, when it is not given) shows all by GET."""


def route(params: Mapping[str, Any]) -> str:
    path: str = params.get("path", "/api/data")
    return path


def record(params: Mapping[str, Any]) -> str:
    """JSON of what is posted. Raises ConfigError."""
    given = params.get("record", RECORD)
    if not isinstance(given, dict | MappingProxyType) or not given:
        message = "record must have keys: it is what we send"
        raise ConfigError(message)
    return json.dumps(dict(given))


def posting(params: Mapping[str, Any]) -> Journey:
    path, shown = route(params), params.get("list", route(params))
    return journey(
        Step("post", "POST", path, json=record(params)),
        Step("list", path=shown),
        restart(),
        Step("list_again", path=shown),
        Step("post_nothing", "POST", path, headers=(("Content-Type", "application/json"),)),
        Step("post_no_keys", "POST", path, json="{}"),
    )


def journeys(params: Mapping[str, Any]) -> tuple[Journey, ...]:
    return (posting(params),)
