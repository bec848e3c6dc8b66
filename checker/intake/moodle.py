"""Moodle, "Download all submissions": `Ana Ruiz_12_assignsubmission_file_/server.py`, or the same glued to each file's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.intake.claim import Claim, Taken
from checker.intake.labels import key, printable
from checker.students import Student

if TYPE_CHECKING:
    from checker.intake.place import Item, Place

_NAME = r"^(?P<name>.+)_(?P<pid>[0-9]+)_assignsubmission_(?P<plugin>file|onlinetext)_?(?P<rest>.*)$"
WHY = "text typed into Moodle; the files that were handed in with it are graded"


class Part(NamedTuple):
    """One folder (its `file` is empty) or one file. `pid` is the number in the worksheet's `Participant 12`, or a team's."""

    item: Item
    name: str
    pid: str
    plugin: str
    file: str

    @property
    def member(self) -> str:
        return self.item.name + "/" if self.item.folder else self.item.name


def parse(item: Item) -> Part | None:
    """What a name says; None when it is not one of Moodle's."""
    found = re.match(_NAME, item.name, re.DOTALL)
    if found is None:
        return None
    file = "" if item.folder else found["rest"] or f"{found['plugin']}.html"
    return Part(item, found["name"], found["pid"], found["plugin"], file)


def take(place: Place, items: tuple[Item, ...]) -> Taken:
    """The hand-ins of whatever carries Moodle's `_assignsubmission_`."""
    parts = [part for item in items if (part := parse(item))]
    people: dict[tuple[str, str], list[Part]] = {}
    for part in parts:
        people.setdefault((part.pid, part.name), []).append(part)
    claims = tuple(_claim(place, theirs) for theirs in people.values())
    graded = {name for claim in claims for name in claim.members}
    skipped = tuple((printable(part.item.name), WHY) for part in parts if part.member not in graded)
    return Taken(claims, frozenset(part.item.name for part in parts), skipped)


def _claim(place: Place, parts: list[Part]) -> Claim:
    """Typed text counts only when there is no file. A folder that is all there is gives its files their own names."""
    files = [part for part in parts if part.plugin == "file"] or parts
    alone = len(files) == 1
    first = parts[0]
    return Claim(
        place=place,
        people=(Student(key("moodle", first.pid), ids=(("moodle", first.pid),)),),
        label=printable(f"{first.name}_{first.pid}"),
        match="moodle",
        members=tuple(part.member for part in files),
        names=tuple(part.file or ("" if alone else f"{number}/") for number, part in enumerate(files)),
        who=first.name,
    )
