"""Somebody's CSV, read so that it can be written back byte for byte: each cell keeps how it was spelled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

DELIMITERS = (",", ";", "\t")
BOM = "\ufeff"


class Cell(NamedTuple):
    """`raw` is how it stands in the file, quotes included."""

    raw: str

    @property
    def value(self) -> str:
        """What it says. Read as Python's csv module does: text behind a closing quote belongs to the cell."""
        if not self.raw.startswith('"'):
            return self.raw
        quoted = _quoted(self.raw)
        return quoted[1:].removesuffix('"').replace('""', '"') + self.raw[len(quoted) :] if quoted else ""

    def saying(self, value: str, delimiter: str) -> Cell:
        """The same cell with another value, in quotes when it had some or when it needs some."""
        needed = any(character in value for character in (delimiter, '"', "\r", "\n"))
        if self.raw.startswith('"') or needed:
            return Cell('"' + value.replace('"', '""') + '"')
        return Cell(value)


class Row(NamedTuple):
    """`end` is the row's line end as it stands; empty at the end of a file without one."""

    cells: tuple[Cell, ...]
    end: str

    def value(self, column: int | None) -> str:
        """What one cell says, without the spaces around it; empty when there is no such cell."""
        return self.cells[column].value.strip() if column is not None and column < len(self.cells) else ""

    def with_cell(self, column: int, cell: Cell) -> Row:
        return self._replace(cells=(*self.cells[:column], cell, *self.cells[column + 1 :]))


class Table(NamedTuple):
    """A file: the rows joined again are the file."""

    rows: tuple[Row, ...]
    delimiter: str
    bom: str = ""

    def text(self) -> str:
        return self.bom + "".join(self.delimiter.join(cell.raw for cell in row.cells) + row.end for row in self.rows)


def parse(text: str, delimiter: str) -> Table:
    """Any text at all; `parse(text, d).text() == text`."""
    bom = BOM if text.startswith(BOM) else ""
    return Table(rows=tuple(_rows(text, len(bom), delimiter)), delimiter=delimiter, bom=bom)


def _rows(text: str, start: int, delimiter: str) -> Iterator[Row]:
    """A cell is quoted text (to the end of the file when nothing closes it) or none, and what follows up to a delimiter."""
    token = re.compile(rf'("[^"]*(?:""[^"]*)*(?:"|\Z))?[^{re.escape(delimiter)}\r\n]*')
    cells: list[Cell] = []
    place = start
    while place < len(text) or cells:
        end = _end(token, text, place)
        cells.append(Cell(text[place:end]))
        place = end + 1
        if text[end : end + 1] == delimiter:
            continue
        newline = "\r\n" if text.startswith("\r\n", end) else text[end : end + 1]
        yield Row(cells=tuple(cells), end=newline)
        cells, place = [], end + len(newline)


def _end(token: re.Pattern[str], text: str, place: int) -> int:
    found = token.match(text, place)
    return found.end() if found else place


def _quoted(raw: str) -> str:
    """The part of a cell from its first quote to the one that closes it."""
    found = re.match(r'"[^"]*(?:""[^"]*)*(?:"|\Z)', raw)
    return found[0] if found else ""


def read(content: bytes, legal: Callable[[Row], bool], what: str) -> Table:
    """The file with the delimiter by which its first row is `legal`. Raises ConfigError when it is none, or no UTF-8."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"the file for --fill is not UTF-8 text. Download {what} again, and give it as it comes"
        raise ConfigError(message) from error
    for delimiter in DELIMITERS:
        table = parse(text, delimiter)
        if table.rows and legal(table.rows[0]):
            return table
    message = f"the file for --fill does not begin like {what}. Download it again, and give it as it comes"
    raise ConfigError(message)


def written(rows: Iterable[Iterable[str | int | None]], *, bom: bool = False) -> bytes:
    """A table of our own as UTF-8; None is a blank cell. Values are written as they are: see plain.cell for texts."""
    blank = Cell("")
    lines = (",".join(blank.saying("" if each is None else str(each), ",").raw for each in row) + "\n" for row in rows)
    return ((BOM if bom else "") + "".join(lines)).encode("utf-8")
