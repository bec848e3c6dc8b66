"""`check-hacks history STUDENT`: everything, oldest first."""

import pytest

from checker.gradebook import Gradebook
from tests.cli.books import make, run


@pytest.fixture
def url(tmp_path):
    return make(tmp_path / "book.db")


def test_hand_ins_reports_and_overrides_are_told_in_order(url):
    hours = iter(range(10, 20))
    with Gradebook.open(url, now=lambda: f"2026-01-06T{next(hours)}:00:00+00:00") as book:
        book.override("canvas:4411", "web-server", 95, comment="Showed me", who="ms-k")
        book.undo("canvas:4411", "web-server", who="mr-b")

    lines = run(url, "history", "4411").splitlines()

    assert lines[0] == "Rosa Quince (canvas:4411)"
    assert [line.partition(" (run")[0] for line in lines[2:]] == [
        "2026-01-05 10:00  handed in rosa.py",
        "2026-01-05 10:00  graded, sandbox: 100 of 100 points",
        "2026-01-06 10:00  override 1: in all: 95 points, 'Showed me' (ms-k)",
        "2026-01-06 11:00  override 1 taken back (mr-b)",
    ]


def test_nothing_in_it_commands_the_terminal(url):
    assert "\x1b" not in run(url, "history", "folder:zoe-\x1b[31m")


def test_a_regrade_shows_in_everybodys_history(url, monkeypatch):
    monkeypatch.setattr("checker.regrading.anew.code", lambda: "edited")
    monkeypatch.setattr("checker.rejudge.__version__", "9.9")
    monkeypatch.setattr("checker.score.__version__", "9.9")
    run(url, "regrade")

    assert "judged again: 100 of 100 points (run 2, rubric " in run(url, "history", "4411")
