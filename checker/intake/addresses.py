"""A CSV of git addresses, one repository a line, with whatever columns say whose it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.collect.git_repository import is_address
from checker.errors import ConfigError
from checker.intake import columns
from checker.intake.claim import Claim, Taken
from checker.intake.labels import key, printable
from checker.intake.place import Place
from checker.students import Student

if TYPE_CHECKING:
    from checker.intake.columns import Person
    from checker.intake.table import Table

COLUMNS = ("url", "giturl", "repo", "repository", "repourl", "repositoryurl", "cloneurl", "studentrepositoryurl", "link", "git")
_NO_SCHEME = r"[A-Za-z0-9.-]+\.[A-Za-z]{2,}/"


def claim(address: str, people: tuple[Student, ...] = (), *, match: str = "folder", group: str = "") -> Claim:
    """The hand-in at an address. Without people it is called as the repository is."""
    name = re.split(r"[/:]", address.rstrip("/"))[-1].removesuffix(".git")
    return Claim(
        place=Place(address, name),
        people=people or (Student(key("folder", name)),),
        label=printable(name),
        match=match,
        group=group,
        who="" if people else name,
    )


def of(table: Table) -> Taken:
    """The hand-ins of a list; several lines with one address are a group. Raises ConfigError when no column holds addresses."""
    header = next((name for name in table.header if columns.plain(name) in COLUMNS), None)
    if header is None:
        seen = ", ".join(name[:40] for name in table.header[:12])
        message = f"{table.shown}: no column holds git addresses (found: {seen}). Call it url. A list of students belongs behind --roster."
        raise ConfigError(message)
    persons = {person.line: person for person in columns.people(table)}
    by_address: dict[str, list[Person | None]] = {}
    skipped = []
    for row in table.rows:
        address = with_scheme(row.cells.get(header, ""))
        if is_address(address):
            by_address.setdefault(address, []).append(persons.get(row.line))
        else:
            skipped.append((f"line {row.line}", "no git address stands there"))
    claims = tuple(_claim(address, [person for person in group if person]) for address, group in by_address.items())
    return Taken(claims, skipped=tuple(skipped))


def with_scheme(address: str) -> str:
    """As a student copies it out of a browser's bar: `github.com/octo/hacks`."""
    return f"https://{address}" if re.match(_NO_SCHEME, address) and not is_address(address) else address


def _claim(address: str, persons: list[Person]) -> Claim:
    """The teacher's list says whose each one is; a line with a name alone is called as its repository, and shown by that name."""
    bare = claim(address)
    people = tuple(Student(bare.people[0].key, person.name, person.ids, person.section) for person in persons)
    known = any(person.ids for person in persons)
    found = claim(address, people, match="manifest" if known else "folder", group=persons[0].group if persons else "")
    return found if known else found._replace(who=bare.who)
