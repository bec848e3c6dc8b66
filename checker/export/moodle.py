"""Moodle: the teacher's offline grading worksheet with Grade and Feedback comments filled in, and every other byte kept.

`interop.md`, 4.2: importers check headers strictly, and columns differ from version to version; so nothing is made anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.errors import ConfigError
from checker.export import feedback
from checker.export.filled import filled, number, owners
from checker.export.plain import who
from checker.export.request import Exported
from checker.export.table import Row, Table, read
from checker.model import File

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.export.request import Request
    from checker.students import Entry

NAME = "moodle.csv"
PARTICIPANT = "Participant "
NEEDED = ("Identifier", "Grade", "Feedback comments")


class Worksheet(NamedTuple):
    """The teacher's file and where its columns are, by their names in small letters."""

    table: Table
    columns: Mapping[str, int]

    def value(self, row: Row, name: str) -> str:
        return row.value(self.columns.get(name))

    def ids(self, row: Row) -> dict[str, str]:
        """The participant's number is what counts; a number or address that the school gave is as good."""
        identifier = self.value(row, "identifier")
        found = {
            "moodle": identifier.removeprefix(PARTICIPANT) if identifier.startswith(PARTICIPANT) else "",
            "sid": self.value(row, "id number"),
            "email": self.value(row, "email address"),
        }
        return {kind: value for kind, value in found.items() if value}


def export(book: Sequence[Entry], request: Request) -> Exported:
    """One file. Raises ConfigError without a worksheet to fill in, or when it is none."""
    if request.fill is None:
        message = "Moodle takes only its own worksheet back. Download it (assignment, Submissions, Download grading worksheet) and give it with --fill"
        raise ConfigError(message)
    sheet = worksheet(request.fill)
    header, *rows = sheet.table.rows
    owned = owners(book, [sheet.ids(row) for row in rows], ("moodle", "sid", "email"))
    notes = list(owned.notes)
    done = []
    for place, row in enumerate(rows):
        entry = owned.entries.get(place)
        new, said = (row, ()) if entry is None else _filled(sheet, row, entry, request)
        done.append(new)
        notes += [f"{who(entry)}: {note}" for note in said if entry]
    table = sheet.table._replace(rows=(header, *done))
    return Exported((File(NAME, table.text().encode("utf-8")),), tuple(notes))


def worksheet(content: bytes) -> Worksheet:
    """Raises ConfigError when it has not the columns of a worksheet."""
    table = read(content, lambda row: set(NEEDED) <= {cell.value.strip() for cell in row.cells}, "a Moodle grading worksheet")
    header = table.rows[0]
    return Worksheet(table, {header.value(place).lower(): place for place in range(len(header.cells))})


def _filled(sheet: Worksheet, row: Row, entry: Entry, request: Request) -> tuple[Row, tuple[str, ...]]:
    """The row, and what the teacher should know of it."""
    grade, most = request.grade(entry), number(sheet.value(row, "maximum grade"))
    place, delimiter = sheet.columns["grade"], sheet.table.delimiter
    if len(row.cells) <= max(sheet.columns[name.lower()] for name in NEEDED):
        return row, ("the row is cut short, so it is left as it was",)
    if sheet.value(row, "grade can be changed").lower() == "no":
        return row, ("Moodle does not let this grade be changed, so the row is left as it was",)
    if grade is not None and most is not None and grade > most:
        return row, (f"{grade} is more than Moodle's maximum grade, so the row is left as it was",)
    cell = filled(row.cells[place], grade, delimiter, replace=request.replace)
    if cell.kept:
        return row, (cell.note,)
    return _commented(sheet, row.with_cell(place, cell.cell), entry, request)


def _commented(sheet: Worksheet, row: Row, entry: Entry, request: Request) -> tuple[Row, tuple[str, ...]]:
    """Moodle reads feedback as HTML. A comment that stands there is the teacher's."""
    place = sheet.columns["feedback comments"]
    text = feedback.html(feedback.entry_lines(entry, request))
    old = row.cells[place]
    if old.value.strip() and old.value != text and not request.replace:
        return row, ("has another comment in the file, which is kept; --replace writes over it",)
    return (row if old.value == text else row.with_cell(place, old.saying(text, sheet.table.delimiter))), ()
