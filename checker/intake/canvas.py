"""Canvas, "Download Submissions": flat files, `lopezshane_LATE_4411_90210_server.py`, as lib/content_zipper.rb of canvas-lms names them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.intake.claim import Claim, Taken
from checker.intake.labels import key, printable
from checker.students import Student

if TYPE_CHECKING:
    from checker.intake.place import Item, Place

_PERSON = r"^(?P<who>.+?)(?P<late>_LATE)?_(?P<id>[0-9]+)_(?:(?P<att>[0-9]+)_(?P<file>.+)|(?P<kind>text|link)\.html)$"
_ANONYMOUS = (
    r"^(?:(?P<late>LATE)_)?(?P<who>anon)_(?P<id>[0-9A-Za-z]+)_(?:(?P<att>[0-9]+)_(?P<file>.+)|(?P<kind>text|link)\.html)$"
)
WHY = {
    "text": "text typed into Canvas; the files that were handed in with it are graded",
    "link": "an address typed into Canvas; the files that were handed in with it are graded",
}


class Part(NamedTuple):
    """One file. `id` is Canvas's user id, which the gradebook has in its column ID; `kind`: "file", "text" or "link"."""

    item: str
    who: str
    id: str
    anonymous: bool
    late: bool
    kind: str
    attachment: int
    file: str


def parse(name: str) -> Part | None:
    """What a file name says; None when it is not one of Canvas's."""
    found = re.match(_ANONYMOUS, name, re.DOTALL)
    anonymous = found is not None
    found = found or re.match(_PERSON, name, re.DOTALL)
    if found is None:
        return None
    kind = found["kind"] or "file"
    late, attachment = found["late"] is not None, int((found["att"] or "0")[:18])
    return Part(name, found["who"], found["id"], anonymous, late, kind, attachment, found["file"] or f"{kind}.html")


def take(place: Place, items: tuple[Item, ...]) -> Taken:
    """The hand-ins of a place where most of the loose files are called as Canvas calls them."""
    loose = [item.name for item in items if not item.folder]
    parts = [part for name in loose if (part := parse(name))]
    if 2 * len(parts) <= len(loose):
        return Taken()
    people: dict[tuple[str, str], list[Part]] = {}
    for part in parts:
        people.setdefault((part.id, part.who), []).append(part)
    claims = tuple(_claim(place, theirs) for theirs in people.values())
    graded = {name for claim in claims for name in claim.members}
    skipped = tuple((printable(part.item), WHY[part.kind]) for part in parts if part.item not in graded)
    return Taken(claims, frozenset(part.item for part in parts), skipped)


def _claim(place: Place, parts: list[Part]) -> Claim:
    """What was typed into Canvas counts only when no file was handed in: then that is what there is to look at."""
    files = [part for part in parts if part.kind == "file"] or parts
    names = [part.file for part in files]
    first = parts[0]
    ids = () if first.anonymous else (("canvas", first.id),)
    return Claim(
        place=place,
        people=(Student(key("canvas-anonymous", first.id), ids=ids),),
        label=printable(f"{first.who}_{first.id}"),
        match="canvas",
        members=tuple(part.item for part in files),
        names=tuple(part.file if names.count(part.file) == 1 else f"{part.attachment}_{part.file}" for part in files),
        late=any(part.late for part in parts),
        who="" if first.anonymous else first.who,
        order=("canvas", max(part.attachment for part in parts)),
    )
