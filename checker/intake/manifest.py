"""A teacher's own list of whose each hand-in is: columns path,student_id,name,email,github. It goes before everything else."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import ConfigError
from checker.intake import columns
from checker.intake.table import read
from checker.students import Student

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.intake.claim import Claim
    from checker.intake.columns import Person

PATHS = ("path", "submission", "file", "folder", "studentrepositoryname")


class Manifest(NamedTuple):
    """`rows`: the path as it is compared -> the people of its lines."""

    shown: str
    rows: dict[str, tuple[Person, ...]]

    def apply(self, claims: Iterable[Claim]) -> list[Claim]:
        """The claims, those that the list names with its people; loose files that it gives to the same people are one hand-in."""
        return _together([self._named(claim) for claim in claims])

    def _named(self, claim: Claim) -> Claim:
        rows = dict.fromkeys(person for name in names_of(claim) for person in self.rows.get(name, ()))
        if not rows:
            return claim
        called = claim.people[0].key
        people = tuple(Student(called, person.name, person.ids, person.section) for person in rows)
        return claim._replace(people=people, match="manifest", group=next(iter(rows)).group or claim.group)

    def unused(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """A sentence for each line whose path is nobody's."""
        met = {name for claim in claims for name in names_of(claim)}
        lost = sorted(person.line for path, persons in self.rows.items() if path not in met for person in persons)
        return tuple(f"{self.shown}, line {line}: nothing of that name was handed in" for line in lost)


def load(path: str) -> Manifest:
    """Raises ConfigError, naming lines, when a column, a path or a person is missing, or a line stands twice."""
    table = read(path)
    header = next((name for name in table.header if columns.plain(name) in PATHS), None)
    if header is None:
        message = f"{path}: the column path is missing; the columns are path,student_id,name,email,github"
        raise ConfigError(message)
    persons = {person.line: person for person in columns.people(table)}
    rows: dict[str, tuple[Person, ...]] = {}
    for row in table.rows:
        key, person = compared(row.cells.get(header, "")), persons.get(row.line)
        before = rows.get(key, ())
        if not key or person is None:
            message = f"{path}, line {row.line}: {'nobody' if key else 'no path'} stands there; fill it in or delete the line"
            raise ConfigError(message)
        if any(other.ids == person.ids and other.name == person.name for other in before):
            message = f"{path}, line {row.line}: it says the same as line {before[0].line}; delete one of them"
            raise ConfigError(message)
        rows[key] = (*before, person)
    return Manifest(path, rows)


def names_of(claim: Claim) -> tuple[str, ...]:
    """How a manifest may call a hand-in: as its folder or file, with the PATH before it, or by its label."""
    place = claim.place
    top = Path(place.path)
    inside = [member.rstrip("/") for member in claim.members]
    before = (place.path, top.name, place.name)
    longer = [f"{start}/{place.inside}{name}" for name in inside for start in before] + [
        f"{place.inside}{name}" for name in inside
    ]
    whole = () if inside else before
    return tuple(dict.fromkeys(compared(name) for name in (*inside, *longer, *whole, claim.label)))


def compared(path: str) -> str:
    plain = unicodedata.normalize("NFC", path.strip()).replace("\\", "/")
    return plain.removeprefix("./").rstrip("/")


def _together(claims: list[Claim]) -> list[Claim]:
    """Student-chosen names in one flat folder: the list says which of the files belong together."""
    found: dict[object, Claim] = {}
    for number, claim in enumerate(claims):
        mergeable = claim.match == "manifest" and claim.members and not claim.names and any(one.ids for one in claim.people)
        same = (claim.place.path, tuple(one.ids for one in claim.people)) if mergeable else number
        first = found.get(same)
        found[same] = claim if first is None else first._replace(members=(*first.members, *claim.members))
    return list(found.values())
