"""Classroom 50's scores.json, read for who handed in which commit: what a whole class's result.json files need."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.errors import ConfigError
from checker.export.request import Identity

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMA = "classroom50/scores/v1"


def identities(content: bytes, slug: str) -> Mapping[str, Identity]:
    """Owner in small letters -> the newest submission. Raises ConfigError when this is no scores.json, or not of this assignment."""
    assignments = _assignments(content)
    chosen = slug if slug in assignments else next(iter(assignments), "") if len(assignments) == 1 else ""
    if not chosen:
        message = f"scores.json has no assignment {slug!r}; name one of these with --title: {', '.join(assignments)}"
        raise ConfigError(message)
    try:
        return dict(_owners(assignments[chosen], chosen))
    except (AttributeError, KeyError, TypeError) as error:
        message = f"scores.json is not as Classroom 50 writes it: {type(error).__name__} in {chosen!r}"
        raise ConfigError(message) from error


def _assignments(content: bytes) -> dict[str, Any]:
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except ValueError as error:
        message = "the file for --fill is no JSON; give Classroom 50's scores.json as it comes"
        raise ConfigError(message) from error
    known = isinstance(data, dict) and data.get("schema") == SCHEMA and isinstance(data.get("assignments"), dict)
    if not known:
        message = f"the file for --fill is no {SCHEMA}; give Classroom 50's scores.json as it comes"
        raise ConfigError(message)
    found: dict[str, Any] = data["assignments"]
    return found


def _owners(assignment: Any, slug: str) -> list[tuple[str, Identity]]:
    entries = [entry for entry in assignment["entries"] if entry["submissions"]]
    return [
        (name.lower(), _identity(entry["submissions"][0], slug, assignment.get("type", "individual"), entry["owner"]))
        for entry in entries
        for name in (entry["owner"], *entry.get("member_usernames", ()))
    ]


def _identity(newest: Mapping[str, Any], slug: str, kind: str, owner: str) -> Identity:
    """Texts only: what is something else counts as not known, and the format's rules refuse it."""
    given = {name: newest.get(name) for name in ("classroom", "submission", "commit", "release", "review", "datetime")}
    texts = {name: value if isinstance(value, str) else "" for name, value in given.items()}
    return Identity(assignment=slug, assignment_type=kind, owner=owner, **texts)
