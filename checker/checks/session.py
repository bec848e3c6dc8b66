"""The journey of a user: a page without a login, register, a wrong password, log in, the page again. Pure; no check itself."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from checker.checks.steps import crash, request_of, status
from checker.errors import ConfigError
from checker.journey import Step, journey
from checker.model import Reason, failed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.evidence import Exchange
    from checker.journey import Journey
    from checker.model import Finding

USER: Mapping[str, Any] = MappingProxyType({"username": "user-{{unique}}", "password": "pass-{{unique}}"})
PARAMS = {
    "register": "route",
    "login": "route",
    "page": "route",
    "user": "json",
    "credentials": "json",
    "secret": "text",
    "as": "text",
}
"""`user` is what registering sends and `credentials` what logging in does (the same, when it is not given); `secret` names the
password in it, and `as` says how they travel: "json" or "form", the one on the page of that address."""
NOT_MADE = Reason(
    code="not_made",
    message="We {did} ({request}). It answered 501, which says: nobody has written this yet.",
    hint="Find the view of that address in your program. What should happen with what a visitor sends there?",
)
NOT_IMPLEMENTED = 501
WRONG = "not-this-{{unique}}"


def session(params: Mapping[str, Any]) -> Journey:
    """Raises ConfigError."""
    user = _keys(params.get("user", USER), "user")
    credentials, secret = _keys(params.get("credentials", user), "credentials"), params.get("secret", "password")
    if secret not in credentials:
        message = f"secret must name a key of what logging in sends, and {secret!r} is none"
        raise ConfigError(message)
    register, login, page = params.get("register", "/register"), params.get("login", "/login"), params.get("page", "/profile")
    return journey(
        Step("page_before", path=page),
        *_sends("register", register, user, params),
        *_sends("wrong_password", login, {**credentials, secret: WRONG}, params),
        *_sends("login", login, credentials, params),
        Step("page_after", path=page),
        Step("page_elsewhere", path=page, browser=False),
    )


def journeys(params: Mapping[str, Any]) -> tuple[Journey, ...]:
    return (session(params),)


def broke(came: Exchange, did: str) -> Finding | None:
    """A view that broke, or that is still the starter's."""
    if status(came) == NOT_IMPLEMENTED:
        return failed(NOT_MADE, did=did, request=request_of(came), probes=(came.probe,))
    return crash(came, did)


def _sends(name: str, path: str, values: Mapping[str, Any], params: Mapping[str, Any]) -> tuple[Step, ...]:
    way = params.get("as", "json")
    if way not in {"json", "form"}:
        message = f'as must be "json" or "form", and is {way!r}'
        raise ConfigError(message)
    if way == "json":
        return (Step(name, "POST", path, json=json.dumps(dict(values))),)
    return (Step(f"{name}_form", path=path), Step(name, kind="submit", form=tuple((key, str(values[key])) for key in values)))


def _keys(given: Any, name: str) -> Mapping[str, Any]:
    if not isinstance(given, dict | MappingProxyType) or not given:
        message = f"{name} must have keys: it is what we send"
        raise ConfigError(message)
    return given
