"""Which column of a list says what: Canvas, Moodle, Gradescope, Classroom 50 and old Classroom, or any header that speaks plainly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.intake.labels import LONGEST_VALUE, printable

if TYPE_CHECKING:
    from checker.intake.table import Row, Table

NAMES = {
    "name": ("name", "fullname", "student", "studentname", "displayname"),
    "first": ("firstname", "givenname", "first"),
    "last": ("lastname", "surname", "familyname", "last"),
    "email": ("email", "emailaddress", "mail", "studentemail"),
    "github": ("github", "githubusername", "githubuser", "githublogin", "githubhandle"),
    "sid": ("sid", "studentid", "idnumber", "studentnumber", "id"),
    "canvas": ("canvas", "canvasid", "canvasuserid"),
    "moodle": ("moodle", "participant", "moodleid"),
    "sis": ("sis", "sisid", "sisuserid"),
    "login": ("login", "loginid", "sisloginid", "username", "user"),
    "section": ("section", "sections", "class", "period"),
    "role": ("role", "roles"),
    "group": ("group", "groupname", "team"),
    "identifier": ("identifier", "rosteridentifier"),
}
IDS = ("canvas", "github", "sid", "sis", "login", "email", "moodle")
"""What a person can be known by, the strongest first: the order of Student.ids, and of what becomes the key."""
ONE_LINE_EACH_TIME = ("submission_tag", "submission_timestamp")
"""Columns of lists that name a student once for each submission."""


class Person(NamedTuple):
    """One line of a list."""

    line: int
    name: str
    ids: tuple[tuple[str, str], ...]
    section: str = ""
    role: str = ""
    group: str = ""


def plain(header: str) -> str:
    return re.sub(r"[^a-z0-9]", "", header.casefold())


def fields(table: Table) -> dict[str, str]:
    """Field -> header. `username` is GitHub's and `ID` is Canvas's in the lists of those platforms."""
    headers = {plain(name): name for name in reversed(table.header)}
    found = {field: headers[name] for field, names in NAMES.items() for name in reversed(names) if name in headers}
    if {"student", "section", "id"} <= headers.keys():
        found["canvas"] = headers["id"]
        found.pop("sid", None)
    if "username" in headers and {"first_name", "last_name"} <= set(table.header):
        found["github"] = headers["username"]
        found.pop("login", None)
    return found


def people(table: Table) -> tuple[Person, ...]:
    """The lines that are about people; those without any id, too."""
    known = fields(table)
    found = (_person(row, {field: row.cells.get(header, "") for field, header in known.items()}) for row in table.rows)
    return tuple(person for person in found if (person.ids or person.name) and not _is_no_person(person))


def _person(row: Row, said: dict[str, str]) -> Person:
    ids = {kind: printable(said[kind], LONGEST_VALUE) for kind in IDS if said.get(kind)}
    kind, value = _identified(said.get("identifier", ""), "github" in said)
    if value:
        ids.setdefault(kind, value)
    if "moodle" in ids:
        ids["moodle"] = ids["moodle"].rpartition(" ")[2]
    if "@" in ids.get("login", ""):
        ids.setdefault("email", ids["login"])
    name = said.get("name") or " ".join(filter(None, (said.get("first"), said.get("last"))))
    return Person(
        line=row.line,
        name=printable(name, LONGEST_VALUE) if name else "",
        ids=tuple((kind, ids[kind]) for kind in IDS if kind in ids),
        section=printable(said["section"], LONGEST_VALUE) if said.get("section") else "",
        role=said.get("role", ""),
        group=said.get("group", ""),
    )


def _identified(identifier: str, github: bool) -> tuple[str, str]:  # noqa: FBT001 - of the file, not a choice
    """What Moodle's `Participant 12` or old Classroom's identifier, whatever a teacher put there, identifies."""
    participant = re.fullmatch(r"Participant\s+([0-9]+)", identifier, re.IGNORECASE)
    if participant:
        return "moodle", participant[1]
    if not github:
        return "", ""
    return ("email" if "@" in identifier else "sid"), printable(identifier, LONGEST_VALUE) if identifier else ""


def _is_no_person(person: Person) -> bool:
    """Canvas's line of possible points and its test student."""
    return "points possible" in person.name.lower() or person.name.lower() in ("student, test", "test student")
