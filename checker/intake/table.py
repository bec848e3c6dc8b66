"""A CSV however it was saved: byte order marks, UTF-16, semicolons, tabs, CRLF, quotes, Excel's `sep=`."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from checker.errors import ConfigError

MOST_BYTES = 20_000_000
DELIMITERS = ",;\t|"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class Row(NamedTuple):
    """One record, by the header as it stands in the file, both without spaces around them."""

    line: int
    cells: dict[str, str]


class Table(NamedTuple):
    shown: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]


def read(path: str) -> Table:
    """Raises ConfigError when there is no such file or it is no CSV."""
    try:
        if Path(path).stat().st_size > MOST_BYTES:
            _refuse(path, "it has more than 20 MB; that is no list of a class")
        content = Path(path).read_bytes()
    except OSError as error:
        message = f"{path}: it cannot be read ({error.strerror})"
        raise ConfigError(message) from error
    return table(content, path)


def table(content: bytes, shown: str) -> Table:
    """Raises ConfigError when it is no CSV with a header."""
    if content.startswith(b"PK\x03\x04"):
        _refuse(shown, "it is a spreadsheet or a zip; save it as CSV")
    text = decoded(content)
    first, _, after = text.partition("\n")
    declared = first.strip("\r").removeprefix("sep=") if first.startswith("sep=") else ""
    records = _records(after if declared else text, declared or delimiter(first), shown, 1 if declared else 0)
    if not records:
        _refuse(shown, "it is empty; its first line must name the columns")
    (_, header), *rows = records
    names = tuple(name.strip() for name in header)
    return Table(shown, names, tuple(_row(line, names, cells) for line, cells in rows))


def decoded(content: bytes) -> str:
    """By its mark; else UTF-16 where every other byte is zero, UTF-8 where it is that, and what Windows writes."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace").replace("\0", "")
    if b"\0" in content[:2]:
        return content.decode("utf-16-le" if content[1:2] == b"\0" else "utf-16-be", "replace").replace("\0", "")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    return text.replace("\0", "")


def delimiter(line: str) -> str:
    """The character of `DELIMITERS` that stands most often outside of quotes."""
    outside = Counter("".join(line.split('"')[::2]))
    return max(DELIMITERS, key=lambda one: outside[one])


def _records(text: str, between: str, shown: str, skipped: int) -> list[tuple[int, list[str]]]:
    """(line it begins on, cells) of each record that is not blank."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between[:1])
    records, line = [], 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                records.append((line + skipped, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        message = f"{shown}, line {line + skipped}: this is no CSV ({error})"
        raise ConfigError(message) from error
    return records


def _row(line: int, header: tuple[str, ...], cells: list[str]) -> Row:
    """Of two columns with one name the first counts; what has no column is left out."""
    named = zip(header, cells, strict=False)
    return Row(line, {name: cell.strip() for name, cell in reversed(list(named)) if name})


def _refuse(shown: str, why: str) -> None:
    message = f"{shown}: {why}"
    raise ConfigError(message)
