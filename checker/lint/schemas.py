"""The JSON Schemas of records, and the copies of ours that complete YAML in a teacher's editor."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from checker.load.complaints import Complaint, Complaints
from checker.load.lines import value_of
from checker.load.material import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EDITOR = "rubric/schemas"


def rule(root: Path) -> Iterator[Complaint]:
    for path in sorted((root / "rubric").glob("*.schema.json")):
        yield from _is_a_schema(path, f"rubric/{path.name}")
    for path in sorted((shipped() / EDITOR).glob("*.json")):
        copy = root / EDITOR / path.name
        if copy.is_file() and copy.read_bytes() != path.read_bytes():
            what = f"your editor completes by another version of check-hacks; this one's is {path}"
            yield Complaint(f"{EDITOR}/{path.name}", None, what)


def _is_a_schema(path: Path, shown: str) -> Iterator[Complaint]:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - 130 ms

    try:
        text = path.read_text(encoding="utf-8-sig")
        schema = json.loads(text)
    except (OSError, ValueError):
        return  # reading the rubric has said so
    for error in Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(schema):
        place = tuple(error.absolute_path)
        where = ".".join(map(str, place)) or "the file"
        yield Complaint(shown, _line(text, shown, place), f"this is no JSON Schema: {where}: {error.message}")


def _line(text: str, shown: str, place: tuple[str | int, ...]) -> int:
    """JSON is YAML, but for tabs: then it is the first line."""
    try:
        return value_of(text, shown).at(place).line
    except Complaints:
        return 1
