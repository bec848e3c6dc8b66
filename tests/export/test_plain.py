"""Text on its way into somebody else's program: no escape sequences, no formulas, no names that a disk refuses."""

from __future__ import annotations

import pytest

from checker.export.plain import cell, folder_name, fresh, line, plain, who
from tests.export.books import EVIL, LOPEZ


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]8;;http://example.com\x07link\x1b]8;;\x1b\\", "link"),
        ("\x1b]0;a title that never ends", "0;a title that never ends"),
        ("\x9b2Jcleared", "cleared"),
        ("\x1b(Bplain\x1b7", "plain"),
        ("\x1b", ""),
        ("a\x00b\x08c\x7f", "abc"),
        ("\u202eesrever", "esrever"),
        ("half \ud800 of", "half  of"),
        ("two\r\nlines\rthree\n", "two\nlines\nthree\n"),
        ("Zoë 漢字 👩‍👩‍👧", "Zoë 漢字 👩‍👩‍👧"),
    ],
)
def test_plain_text(text, shown):
    assert plain(text) == shown


def test_a_line_is_one_line():
    assert line(" a\n\tb \x1b[1m c ") == "a b c"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r1", "\x00=1", "\x1b[0m=1", "  =1", "\n-1"])
def test_a_formula_is_made_a_text(text):
    assert cell(text).startswith("'")
    assert cell(text)[1:] == line(text)


@pytest.mark.parametrize("text", ["a=1", "", "Ana", "'quoted", "1"])
def test_any_other_text_stays(text):
    assert cell(text) == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("canvas:4411", "canvas-4411"),
        ("../../x", "x"),
        (".hidden", "hidden"),
        ("CON", "student-CON"),
        ("nul.txt", "student-nul.txt"),
        ("Zoë", "Zo"),
        ("漢字", "student"),
        ("a/b\\c:d\n", "a-b-c-d"),
        ("x" * 300, "x" * 80),
        ("a. ", "a"),
        ("_", "_"),
    ],
)
def test_a_folder_name_is_safe_anywhere(text, name):
    assert folder_name(text) == name


def test_a_taken_name_gets_a_number():
    assert fresh("Ana", {"ana", "ana-2"}) == "Ana-3"
    assert fresh("Ana", set()) == "Ana"


def test_a_note_names_a_student_without_their_name():
    assert who(LOPEZ) == "canvas:4411 (lopezshane_LATE_4411_90210_server.py)"
    assert "HYPERLINK" not in who(EVIL)
