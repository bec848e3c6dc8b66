"""Somebody's CSV comes back byte for byte, and is read as Python's csv module reads it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import ConfigError
from checker.export.table import BOM, Cell, parse, read, written
from tests.examples import examples

pieces = st.sampled_from(("a", "b c", " ", ",", ";", "\t", '"', '""', "\n", "\r\n", "\r", "é", "=1", BOM, ""))
anything = st.lists(pieces | st.text(max_size=3), max_size=30).map("".join)
delimiters = st.sampled_from((",", ";", "\t"))
bounded = examples(100)


@bounded
@given(anything, delimiters)
def test_what_was_read_is_written_byte_for_byte(text, delimiter):
    assert parse(text, delimiter).text() == text


@bounded
@given(anything.filter(lambda text: "\0" not in text), delimiters)
def test_cells_say_what_the_csv_module_says(text, delimiter):
    text = text.lstrip(BOM)
    theirs = [row or [""] for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]

    assert [[cell.value for cell in row.cells] for row in parse(text, delimiter).rows] == theirs


@bounded
@given(st.text(), st.sampled_from(("", "old", '"old"', '""')), delimiters)
def test_a_changed_cell_says_the_new_thing(value, raw, delimiter):
    changed = Cell(raw).saying(value, delimiter)
    row = parse(f"x{delimiter}{changed.raw}{delimiter}y", delimiter).rows[0]

    assert [cell.value for cell in row.cells] == ["x", value, "y"]
    assert changed.raw.startswith('"') or not raw.startswith('"')


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        pytest.param([("a", 1, None)], "a,1,\n", id="numbers and blanks"),
        pytest.param([("Lopez, Shane",)], '"Lopez, Shane"\n', id="a comma"),
        pytest.param([('say "hi"',)], '"say ""hi"""\n', id="quotes"),
        pytest.param([(" x",)], " x\n", id="spaces are no reason for quotes"),
    ],
)
def test_a_table_of_our_own(rows, text):
    assert written(rows).decode() == text
    assert written(rows, bom=True) == b"\xef\xbb\xbf" + text.encode()


@pytest.mark.parametrize("content", [b"\xff\xfeS\x00", "Señor".encode("cp1252")], ids=["UTF-16", "a Windows code page"])
def test_a_file_that_is_no_utf_8_is_not_guessed_at(content):
    with pytest.raises(ConfigError, match=r"not UTF-8 text. Download a gradebook again"):
        read(content, lambda _: True, "a gradebook")


@pytest.mark.parametrize("content", [b"", b"\n", b"a,b\n"], ids=["empty", "blank", "another table"])
def test_a_file_of_another_kind_is_named_so(content):
    with pytest.raises(ConfigError, match="does not begin like a gradebook"):
        read(content, lambda row: row.cells[0].value == "Student", "a gradebook")
