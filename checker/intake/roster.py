"""The list of a class: who is in it, and which ids are one person's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.errors import ConfigError
from checker.intake import columns
from checker.intake.columns import IDS, ONE_LINE_EACH_TIME
from checker.intake.table import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.intake.columns import Person
    from checker.intake.table import Table

MOST_NAMED = 5
NO_STUDENTS = ("teacher", "instructor", "assistant", "ta", "staff", "owner", "admin", "grader", "observer", "designer", "manager")
FOLDER_NAMES = ("email", "github", "login", "sid", "sis")
"""The kinds of id that a folder may be named by."""


class Roster(NamedTuple):
    """`places`: (kind, id in small letters) -> place in `people`."""

    people: tuple[Person, ...]
    places: dict[tuple[str, str], int]

    def find(self, ids: Iterable[tuple[str, str]]) -> tuple[int, ...]:
        """Who the ids stand for: nobody, one, or several when they contradict each other."""
        found = (self.places.get((kind, value.lower())) for kind, value in ids)
        return tuple(dict.fromkeys(number for number in found if number is not None))

    def team(self, group: str) -> tuple[int, ...]:
        """The members of a group that the list names."""
        return tuple(number for number, person in enumerate(self.people) if group and person.group == group)


def load(path: str) -> Roster:
    """Raises ConfigError, naming lines and columns and never a person, when ids are missing or stand twice."""
    table = read(path)
    people = columns.people(table)
    if not any(person.ids for person in people):
        _refuse_columns(table)
    if any(name in table.header for name in ONE_LINE_EACH_TIME):
        people = tuple({person.ids: person for person in people}.values())
    _refuse_nameless(path, people)
    people = tuple(person for person in people if not _teaches(person.role))
    return Roster(people, _index(path, people))


def _teaches(role: str) -> bool:
    words = role.lower().replace(",", " ").split()
    return any(word.startswith(one) if len(one) > 2 else word == one for word in words for one in NO_STUDENTS)  # noqa: PLR2004 - "ta" is a word of its own


def _index(path: str, people: tuple[Person, ...]) -> dict[tuple[str, str], int]:
    index: dict[tuple[str, str], int] = {}
    twice: dict[tuple[str, str], list[int]] = {}
    for number, person in enumerate(people):
        for kind, value in person.ids:
            first = index.setdefault((kind, value.lower()), number)
            if first != number:
                twice.setdefault((kind, value.lower()), [people[first].line]).append(person.line)
    if twice:
        said = [f"lines {_listed(lines)} have the same {kind} id" for (kind, _), lines in twice.items()]
        message = f"{path}: {'; '.join(said[:MOST_NAMED])}{_more(said)}. Give each student an id of their own, or delete the lines that are too many."
        raise ConfigError(message)
    return index


def _refuse_nameless(path: str, people: tuple[Person, ...]) -> None:
    lines = [person.line for person in people if not person.ids]
    if lines:
        message = (
            f"{path}: {'lines' if len(lines) > 1 else 'line'} {_listed(lines)}: no e-mail address, username or number stands there. "
            "Names alone do not tell students apart: add an id, or delete the line."
        )
        raise ConfigError(message)


def _refuse_columns(table: Table) -> None:
    seen = ", ".join(name[:40] for name in table.header[:12])
    message = (
        f"{table.shown}: no column says who the students are (found: {seen}). "
        f"One of these must be there: email, username, github, student_id, sid; or a list as Canvas, Moodle, Gradescope or Classroom 50 exports it. Kinds of id: {', '.join(IDS)}."
    )
    raise ConfigError(message)


def _listed(lines: list[int]) -> str:
    shown = [str(line) for line in lines[:MOST_NAMED]]
    if len(lines) > MOST_NAMED:
        return f"{', '.join(shown)} and {len(lines) - MOST_NAMED} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _more(said: list[str]) -> str:
    return f"; and {len(said) - MOST_NAMED} more" if len(said) > MOST_NAMED else ""
