"""Canvas: the teacher's own exported gradebook, narrowed to the columns about the student and the one of this assignment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import ConfigError
from checker.export.filled import Filled, filled, number, owners
from checker.export.plain import who
from checker.export.request import Exported
from checker.export.table import BOM, Cell, Row, Table, read
from checker.model import File

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.export.request import Request
    from checker.students import Entry

NAME = "canvas.csv"
POINTS = "Points Possible"
OPTIONAL = ("SIS User ID", "SIS Login ID", "Integration ID", "Root Account")
"""They may stand between ID and Section, in this order."""
KINDS = {"ID": "canvas", "SIS User ID": "sis", "SIS Login ID": "login"}


class Gradebook(NamedTuple):
    """The teacher's file. `section` ends the columns about the student; `column` None: this assignment has none yet."""

    table: Table
    section: int
    column: int | None
    title: str

    def ids(self, row: Row) -> dict[str, str]:
        """The ids in a student's row; none in any other row."""
        header = self.table.rows[0]
        if row is header or POINTS in row.value(0):
            return {}
        places = ((KINDS.get(header.value(place)), row.value(place)) for place in range(self.section))
        return {kind: value for kind, value in places if kind and value}

    def ours(self, row: Row) -> Cell:
        """The cell of this assignment as it stands, or a blank one."""
        return row.cells[self.column] if self.column is not None and self.column < len(row.cells) else Cell("")


def fill(book: Sequence[Entry], request: Request, content: bytes, title: str) -> Exported:
    """Raises ConfigError when it is no gradebook, or when it does not say which column is meant."""
    gradebook = _gradebook(read(content, lambda row: section_column(row) is not None, "a Canvas gradebook"), title)
    rows = gradebook.table.rows
    owned = owners(book, [gradebook.ids(row) for row in rows], tuple(KINDS.values()))
    cells = [_cell(gradebook, row, owned.entries.get(place), request) for place, row in enumerate(rows)]
    notes = [f"{who(owned.entries[place])}: {cell.note}" for place, cell in enumerate(cells) if cell.note]
    narrow = tuple(_narrow(gradebook, row, cell.cell) for row, cell in zip(rows, cells, strict=True))
    table = gradebook.table._replace(rows=narrow, bom=gradebook.table.bom or (BOM if request.bom else ""))
    return Exported((File(NAME, table.text().encode("utf-8")),), (*owned.notes, *notes, *_about_column(gradebook, request)))


def section_column(header: Row) -> int | None:
    """Where the columns about the student end; None when Canvas would not take this for a gradebook (gradebook_importer.rb)."""
    values = [header.value(place) for place in range(len(header.cells))]
    if len(values) > 4 and "LastName" in values[0] and "FirstName" in values[1] and "ID" in values[2]:  # noqa: PLR2004 - a name in two columns takes one more
        place = 3
    elif len(values) > 3 and "Student" in values[0] and "ID" in values[1]:  # noqa: PLR2004 - Student, ID, Section and an assignment
        place = 2
    else:
        return None
    for name in OPTIONAL:
        place += values[place : place + 1] == [name]
    return place if "Section" in "".join(values[place : place + 1]) else None


def _gradebook(table: Table, title: str) -> Gradebook:
    header = table.rows[0]
    section = section_column(header) or 0
    gradebook = Gradebook(table, section, _column(header, section, title), title)
    for row in table.rows:
        if POINTS in row.value(0) and "(read only)" in gradebook.ours(row).value.lower():
            message = f"Canvas does not let the column {title!r} be changed (read only). Name another one with --title"
            raise ConfigError(message)
    return gradebook


def _column(header: Row, section: int, title: str) -> int | None:
    """By the whole header, else by the title in front of the number that Canvas gives an assignment."""
    places = range(section + 1, len(header.cells))
    whole = [place for place in places if header.value(place) == title]
    found = whole or [place for place in places if re.sub(r" \([0-9]+\)$", "", header.value(place)) == title]
    if len(found) > 1:
        names = ", ".join(repr(header.value(place)) for place in found)
        message = f"several columns of the file could be meant: {names}. Name one by its whole header with --title"
        raise ConfigError(message)
    return found[0] if found else None


def _cell(gradebook: Gradebook, row: Row, entry: Entry | None, request: Request) -> Filled:
    ours, delimiter = gradebook.ours(row), gradebook.table.delimiter
    if entry is not None:
        return filled(ours, request.grade(entry), delimiter, replace=request.replace)
    if gradebook.column is not None:
        return Filled(ours)
    if row is gradebook.table.rows[0]:
        return Filled(ours.saying(gradebook.title, delimiter))
    return Filled(Cell(str(request.points)) if POINTS in row.value(0) else ours)


def _narrow(gradebook: Gradebook, row: Row, ours: Cell) -> Row:
    """A row that ends before the assignments begin (a blank one) stays as it is."""
    about = row.cells[: gradebook.section + 1]
    return row._replace(cells=(*about, ours)) if len(about) > gradebook.section else row


def _about_column(gradebook: Gradebook, request: Request) -> list[str]:
    if gradebook.column is None:
        return [f"the file has no column {gradebook.title!r}; Canvas will offer to make one"]
    possible = [gradebook.ours(row).value for row in gradebook.table.rows if POINTS in row.value(0)]
    other = [text for text in possible if number(text) not in {None, request.points}]
    return [f"the file says that {other[0]} points are possible, and the rubric has {request.points}"] if other else []
