"""A folder of folders, zips, notebooks and single files, each one hand-in, called as it is called."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.collect.bundle import SKIPPED_FOLDERS
from checker.intake.claim import Claim, Taken, member
from checker.intake.labels import key, printable
from checker.students import Student

if TYPE_CHECKING:
    from checker.intake.place import Item, Place

TEACHERS = frozenset(
    {".csv", ".tsv", ".xls", ".xlsx", ".ods", ".json", ".yml", ".yaml", ".toml", ".ini", ".cfg", ".log", ".sh", ".bat", ".lock"}
    | {".db", ".db-wal", ".db-shm", ".sqlite", ".sqlite3"}
)
README = "readme"
TOOLS = SKIPPED_FOLDERS | {
    ".github",
    ".vscode",
    ".idea",
    ".devcontainer",
    ".cache",
    ".venv",
    "venv",
    ".check-hacks",
    ".spyproject",
}
SIGNS_OF_ONE = frozenset(
    {"server.py", "app.py", "main.py", "templates", "static", "requirements.txt", "_config.yml", ".classroom50.yaml"}
)


def is_one(place: Place) -> bool:
    """The place itself is one student's: what a project has at its top stands there. See docs/who-handed-it-in.md."""
    return any(item.name in SIGNS_OF_ONE for item in place.items) or (place.zipped and len(place.items) <= 1)


def one(place: Place) -> Claim:
    """The whole place as one hand-in."""
    return _claim(place, place.name)


def take(place: Place, items: tuple[Item, ...]) -> Taken:
    """Every folder, and every file that a student may have handed in, also of a form that we cannot read."""
    skipped = {item.name: why for item in items if (why := _why_not(item))}
    claims = (_claim(place, _stem(item), item) for item in items if item.name not in skipped)
    return Taken(
        tuple(claims), frozenset(item.name for item in items), tuple((printable(name), why) for name, why in skipped.items())
    )


def _claim(place: Place, called: str, item: Item | None = None) -> Claim:
    return Claim(
        place=place,
        people=(Student(key("folder", called)),),
        label=printable(item.name if item else called),
        match="folder",
        members=(member(item),) if item else (),
        who=called,
    )


def _stem(item: Item) -> str:
    """`ana` for ana/, ana.zip and ana.py: a student who is there twice is noticed."""
    suffix = PurePosixPath(item.name).suffix
    known = not item.folder and suffix[1:].isalnum() and not suffix[1:].isdigit()
    return item.name.removesuffix(suffix) if known else item.name


def _why_not(item: Item) -> str:
    path = PurePosixPath(item.name)
    if item.folder:
        return "a tool's, not a student's" if item.name in TOOLS else ""
    if item.name.startswith("."):
        return "a tool's, not a student's"
    if path.suffix.lower() in TEACHERS:
        return "a list or a setting, no submission"
    if not path.suffix or path.stem.lower() == README:
        return "about the folder, no submission"
    return ""
