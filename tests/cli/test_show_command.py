"""`check-hacks show STUDENT`: the report as the student reads it, and the teacher's word."""

import pytest

from checker.errors import ConfigError
from checker.gradebook import Gradebook
from tests.cli.books import make, run


@pytest.fixture
def url(tmp_path):
    return make(tmp_path / "book.db")


@pytest.mark.parametrize("word", ["canvas:4411", "4411", "rosa@example.com", "Rosa Quince"])
def test_a_student_is_shown_by_any_word_that_is_theirs_alone(url, word):
    said = run(url, "show", word)

    assert "Rosa Quince (canvas:4411)" in said
    assert "Handed in as rosa.py, late" in said
    assert "100 of 100 points." in said


def test_overrides_stand_below_the_report_and_undone_ones_say_so(url):
    with Gradebook.open(url) as book:
        book.override("canvas:4412", "web-server", 95, comment="Showed me", who="ms-k")
        book.override("canvas:4412", "web-server", 10, comment="Lab", who="ms-k", criterion="home_page_edited")
        book.undo("canvas:4412", "web-server", 1, who="ms-k")

    said = run(url, "show", "canvas:4412")

    assert "80 of 100 points." in said
    assert "1. in all: 95 points, 'Showed me' (ms-k, " in said
    assert "taken back" in said
    assert "2. home_page_edited: 10 points, 'Lab'" in said
    assert "With that: 90 points." in said


def test_a_stranger_is_answered_with_near_keys(url):
    with pytest.raises(ConfigError, match="Did you mean canvas:4411"):
        run(url, "show", "Rosa")


def test_no_name_of_a_student_or_a_file_commands_the_terminal(url):
    said = run(url, "show", "folder:zoe-\x1b[31m")

    assert "\x1b" not in said
    assert r"folder:zoe-\x1b[31m" in said


def test_where_there_is_no_book_none_is_made(tmp_path):
    with pytest.raises(ConfigError, match="there is no gradebook"):
        run(str(tmp_path / "none.db"), "show", "canvas:4411")

    assert list(tmp_path.iterdir()) == []
