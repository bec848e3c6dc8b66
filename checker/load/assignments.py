"""assignments.yaml: what is due."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from checker.errors import ConfigError
from checker.load.complaints import every
from checker.load.lines import Value, choices, read
from checker.load.material import material
from checker.model import Assignment, Limits
from checker.packages import ENVIRONMENTS
from checker.scale import Scale

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILE = "assignments.yaml"
OPTIONAL = ("api_path", "points", "history", "environment", "told", "limits", "scale")
SECONDS = ("boot", "answer", "stop", "submission", "journey")
LAST_PORT = 65535
MOST = 1_000_000_000
"""Bytes, or whatever else is counted in a limit."""


def load_assignments(root: Path | None = None) -> tuple[Assignment, ...]:
    """All of them, as they stand in assignments.yaml of `root`. Raises ConfigError."""
    root = root or material()
    top = read(root / FILE, FILE)
    entries = top.fields(("assignments",), required=("assignments",))["assignments"]
    found = entries.each(partial(_assignment, root=root))
    every(partial(entry.wrong, f"the id {one.id!r} is taken by an assignment above") for entry, one in _repeated(entries, found))
    if not found:
        top.wrong("assignments must not be empty")
    return found


def _repeated(entries: Value, found: tuple[Assignment, ...]) -> list[tuple[Value, Assignment]]:
    ids = [assignment.id for assignment in found]
    return [(entry, one) for at, (entry, one) in enumerate(zip(entries.items(), found, strict=True)) if one.id in ids[:at]]


def load_assignment(id: str | None = None, root: Path | None = None) -> Assignment:  # noqa: A002 - it is the assignment's `id`
    """The one with this id; the first when None. Raises ConfigError."""
    known = {assignment.id: assignment for assignment in load_assignments(root)}
    if id is None:
        return next(iter(known.values()))
    if id not in known:
        message = f"there is no assignment {id!r}{choices(id, known)}"
        raise ConfigError(message)
    return known[id]


def _assignment(entry: Value, root: Path) -> Assignment:
    readers: dict[str, Callable[[Value], Any]] = {
        "id": Value.text,
        "title": Value.text,
        "starter": partial(_existing, root=root),
        "rubric": partial(_existing, root=root),
        "entries": Value.texts,
        "port": partial(Value.whole, most=LAST_PORT),
        "api_path": _route,
        "points": Value.whole,
        "history": Value.yes_or_no,
        "environment": _environment,
        "told": Value.texts,
        "limits": _limits,
        "scale": _scale,
    }
    given = entry.table(readers, required=[key for key in readers if key not in OPTIONAL])
    return Assignment(**given, root=str(root))


def _existing(value: Value, root: Path) -> str:
    path = value.text()
    if not (root / path).exists():
        value.wrong(f"{value.name}: there is no {path!r} beside {FILE}")
    return path


def _route(value: Value) -> str:
    path = value.text()
    if not path.startswith("/"):
        value.wrong(f"{value.name} must begin with a slash, and is {path!r}")
    return path


def _environment(value: Value) -> str:
    name = value.text()
    if name not in ENVIRONMENTS:
        value.wrong(f"there is no environment {name!r}{choices(name, ENVIRONMENTS)}")
    return name


def _limits(value: Value) -> Limits:
    sizes = partial(Value.whole, most=MOST)
    readers = {name: Value.duration if name in SECONDS else sizes for name in Limits._fields}
    return Limits(**value.table(readers))


def _scale(value: Value) -> Scale:
    scale = Scale(**value.table(dict.fromkeys(Scale._fields, Value.share), required=Scale._fields))
    if scale.floor >= scale.maximum:
        value.wrong(f"scale: floor ({scale.floor}) must be below maximum ({scale.maximum})")
    return scale
