"""Which student a teacher means. Never a guess: who is not found exactly is not found. Pure."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from checker.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.students import Student

NEAR = 3


def find(students: Sequence[Student], word: str) -> Student:
    """By key; else by what stands behind a key's colon, an id, e-mail or name that only one student has. Raises ConfigError that names near keys."""
    for names in (_by_key, _by_end_of_key, _by_id, _by_name):
        found = [student for student in students if word.casefold() in names(student)]
        if len(found) == 1:
            return found[0]
        if found:
            message = f"{len(found)} students are called {word!r}. Give the key of one: {_keys(found)}"
            raise ConfigError(message)
    near = _near(students, word)
    remedy = f"Did you mean {_keys(near)}?" if near else "`check-hacks report` and `check-hacks export csv` list everybody."
    message = f"nobody in this gradebook is {word!r}. {remedy}"
    raise ConfigError(message)


def _by_key(student: Student) -> tuple[str, ...]:
    return (student.key.casefold(),)


def _by_end_of_key(student: Student) -> tuple[str, ...]:
    """The folder's name of `folder:NAME`."""
    return (student.key.casefold().partition(":")[2],)


def _by_id(student: Student) -> tuple[str, ...]:
    return tuple(value.casefold() for _, value in student.ids)


def _by_name(student: Student) -> tuple[str, ...]:
    return (student.name.casefold(),) if student.name else ()


def _near(students: Sequence[Student], word: str) -> list[Student]:
    """Those with a key, an id or a name that looks like the word, or that holds it."""
    names = {name: student for student in students for name in (*_by_key(student), *_by_id(student), *_by_name(student))}
    parts = {name.partition(":")[2]: student for name, student in names.items() if ":" in name}
    names = {**parts, **names}
    alike = get_close_matches(word.casefold(), names, NEAR)
    held = [name for name in names if len(word) >= NEAR and word.casefold() in name]
    return list(dict.fromkeys(names[name] for name in (*alike, *held)))[:NEAR]


def _keys(students: Sequence[Student]) -> str:
    shown = ", ".join(student.key for student in students[:NEAR])
    return f"{shown}, ..." if len(students) > NEAR else shown
