"""assignments.yaml: what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import ConfigError
from checker.load.lines import choices, read
from checker.load.material import material
from checker.model import Assignment, Limits
from checker.scale import Scale

if TYPE_CHECKING:
    from pathlib import Path

    from checker.load.lines import Value

FILE = "assignments.yaml"
KEYS = ("id", "title", "starter", "rubric", "entries", "port", "api_path", "limits", "scale")
OPTIONAL = ("api_path", "limits", "scale")
LIMITS = Limits._fields
SECONDS = ("boot", "answer", "stop", "submission", "journey")
LAST_PORT = 65535


def load_assignments(root: Path | None = None) -> tuple[Assignment, ...]:
    """All of them, as they stand in assignments.yaml of `root`. Raises ConfigError."""
    root = root or material()
    top = read(root / FILE, FILE)
    entries = top.fields(("assignments",), required=("assignments",))["assignments"].items()
    found: dict[str, Assignment] = {}
    for entry in entries:
        assignment = _assignment(entry, root)
        if assignment.id in found:
            entry.wrong(f"the id {assignment.id!r} is taken by an assignment above")
        found[assignment.id] = assignment
    if not found:
        top.wrong("assignments must not be empty")
    return tuple(found.values())


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
    given = entry.fields(KEYS, required=tuple(key for key in KEYS if key not in OPTIONAL))
    return Assignment(
        id=given["id"].text(),
        title=given["title"].text(),
        starter=_existing(given["starter"], root),
        rubric=_existing(given["rubric"], root),
        entries=given["entries"].texts(),
        port=given["port"].whole(most=LAST_PORT),
        api_path=_route(given["api_path"]) if "api_path" in given else "/api/data",
        limits=_limits(given["limits"]) if "limits" in given else Limits(),
        scale=_scale(given["scale"]) if "scale" in given else None,
    )


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


def _limits(value: Value) -> Limits:
    given = value.fields(LIMITS)
    times = {name: entry.duration() for name, entry in given.items() if name in SECONDS}
    sizes = {name: entry.whole() for name, entry in given.items() if name not in SECONDS}
    return Limits(**times, **sizes)  # type: ignore[arg-type]  # the names are the fields' own


def _scale(value: Value) -> Scale:
    given = value.fields(Scale._fields, required=Scale._fields)
    scale = Scale(floor=given["floor"].share(), maximum=given["maximum"].share())
    if scale.floor >= scale.maximum:
        value.wrong(f"scale: floor ({scale.floor}) must be below maximum ({scale.maximum})")
    return scale
