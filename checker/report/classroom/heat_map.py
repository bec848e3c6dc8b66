"""Students by criteria: what each cell of the map says. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.report import words
from checker.report.classroom.people import Person, person
from checker.report.html import SYMBOLS
from checker.report.text import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.model import Mark
    from checker.students import Entry, Override

SHORT = 40
LONG = 300


class Column(NamedTuple):
    """A criterion. `label` is short enough to stand upright above its cells."""

    id: str
    label: str
    title: str
    points: int


class Cell(NamedTuple):
    """`key`: a standing's, "said" (the teacher's word) or "none"; `sign` is what is seen, `text` what is read out."""

    key: str
    sign: str
    text: str


class Row(NamedTuple):
    who: Person
    section: str
    notes: tuple[str, ...]
    """"late", "group 3", "your word"."""
    score: str
    cells: tuple[Cell, ...]


NOT_MARKED = Cell(key="none", sign="-", text="not marked")


def columns(entries: Sequence[Entry]) -> tuple[Column, ...]:
    """All criteria that anybody was marked by, those of the longest report in its order first."""
    reports = sorted((entry.report for entry in entries if entry.report), key=lambda report: -len(report.marks))
    found: dict[str, Column] = {}
    for mark in (mark for report in reports for mark in report.marks):
        if mark.id not in found:
            found[mark.id] = _column(mark)
    return tuple(found.values())


def rows(entries: Sequence[Entry], chosen: Sequence[Column], pages: Mapping[str, str]) -> tuple[Row, ...]:
    """By name, as people sort names."""
    unsorted = (_row(entry, chosen, pages) for entry in entries)
    return tuple(sorted(unsorted, key=lambda row: (row.who.name.casefold(), row.who.page or "")))


def _column(mark: Mark) -> Column:
    label = one_line(mark.id, SHORT).replace("_", " ")
    return Column(id=mark.id, label=label, title=one_line(words.title(mark), LONG), points=mark.points)


def _row(entry: Entry, chosen: Sequence[Column], pages: Mapping[str, str]) -> Row:
    marks = {mark.id: mark for mark in entry.report.marks} if entry.report else {}
    said = {override.criterion: override for override in entry.in_force}
    return Row(
        who=person(entry, pages),
        section=one_line(entry.student.section, SHORT),
        notes=tuple(_notes(entry, whole=None in said)),
        score="?" if entry.score is None else str(entry.score),
        cells=tuple(_cell(marks.get(column.id), said.get(column.id)) for column in chosen),
    )


def _notes(entry: Entry, *, whole: bool) -> list[str]:
    group = f"group {one_line(entry.group, SHORT)}" if entry.group else ""
    return [note for note in ("late" if entry.late else "", group, "your word" if whole else "") if note]


def _cell(mark: Mark | None, said: Override | None) -> Cell:
    seen = _seen(mark) if mark else NOT_MARKED
    if said is None:
        return seen
    return Cell(key="said", sign=str(said.points), text=f"your word; we saw: {seen.text}")


def _seen(mark: Mark) -> Cell:
    standing = words.standing(mark)
    reason = f": {one_line(mark.reason, SHORT)}" if standing.key in ("failed", "ungraded") and mark.reason else ""
    return Cell(key=standing.key, sign=SYMBOLS[standing.key], text=standing.word + reason)
