"""How the teacher's own pages call somebody. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.report.text import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.students import Entry

NAME_LIMIT = 80


class Person(NamedTuple):
    """`page`: where the student's page is, relative to the class page; None when there is none."""

    name: str
    page: str | None = None


def person(entry: Entry, pages: Mapping[str, str]) -> Person:
    return Person(name=name_of(entry), page=pages.get(entry.student.key) if entry.report else None)


def name_of(entry: Entry) -> str:
    """In one short line, without the place an e-mail address leads to."""
    named = (one_line(name, NAME_LIMIT) for name in (entry.student.name, entry.label, entry.student.key))
    return re.sub(r"@[^\s@]+", "@...", next(filter(None, named), "nameless"))
