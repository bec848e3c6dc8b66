"""`check-hacks regrade`: who changes by today's rubric, and why."""

import pytest

import checker.load
from checker.errors import ConfigError
from checker.gradebook import Gradebook
from checker.model import Criterion
from tests.cli.books import make, run
from tests.gradebook.conftest import RUBRIC


@pytest.fixture
def url(tmp_path):
    return make(tmp_path / "book.db")


@pytest.fixture
def today(monkeypatch):
    """`today(points=..., more=..., strict=...)`: the rubric as it is by now."""

    def change(*, points=0, more=(), strict=None):
        dearer = [each._replace(points=each.points + points) for each in RUBRIC.criteria]
        criteria = [each._replace(params=strict) if strict and each.id == "home_page_added" else each for each in dearer]
        rubric = RUBRIC._replace(digest="sha256:today", criteria=(*criteria, *more))
        monkeypatch.setattr(checker.load, "load_rubric", lambda _: rubric)

    return change


def scores(url):
    with Gradebook.open(url) as book:
        return {entry.student.key: entry.score for entry in book.entries("web-server")}


def test_an_unchanged_rubric_changes_nobody(url):
    assert run(url, "regrade") == "3 submissions judged again, nothing was run: 0 students changed, 3 did not.\n"


def test_other_points_are_told_once_and_the_scores_for_each(url, today):
    today(points=2)

    said = run(url, "regrade")

    assert "Ali Baba (canvas:4412): 80/100 -> 94/118\n" in said
    assert "Other points for the same findings: server_boots 10 -> 12, home_page_edited 10 -> 12, " in said
    assert "3 students changed, 0 did not." in said
    assert scores(url)["canvas:4412"] == 94
    assert "\x1b" not in said


def test_another_finding_is_told_with_both_reasons(url, today):
    today(strict={"words": 500})

    said = run(url, "regrade")

    assert "Rosa Quince (canvas:4411): 100/100 -> 90/100\n" in said
    assert "    home_page_added    passed 10/10 -> failed (too_little) 0/10\n" in said
    assert "2 students changed, 1 did not." in said


def test_a_dry_run_tells_the_same_and_keeps_nothing(url, today):
    today(points=2)
    before = scores(url)

    dry = run(url, "regrade", "--dry-run")

    assert "This was a dry run: nothing was kept.\n" in dry
    assert scores(url) == before
    assert dry.replace("This was a dry run: nothing was kept.\n", "") == run(url, "regrade")


def test_an_override_outlives_a_regrade(url, today):
    run(url, "override", "canvas:4412", "91", "--comment", "x")
    today(points=2)

    assert "Ali Baba (canvas:4412): 91/100 -> 91/118 (your override holds)" in run(url, "regrade")
    assert scores(url)["canvas:4412"] == 91


def test_what_was_never_sent_is_stale_and_says_how_to_get_it(url, today):
    today(more=(Criterion("far_cors", "cors_open", 7, {"origins": ("https://far.example.org",)}),))

    said = run(url, "regrade")

    assert "    far_cors           not in the rubric -> error (stale) ?/7" in said
    assert "Rosa Quince (canvas:4411): 100/100 -> ungraded" in said
    assert "Stale for 3 students" in said
    assert "check-hacks grade PATH" in said


def test_only_one_criterion_changes_nothing_else(url, today):
    today(points=2)

    run(url, "regrade", "--only", "cors_open")

    assert scores(url)["canvas:4411"] == 102


def test_an_unknown_criterion_is_refused(url):
    with pytest.raises(ConfigError, match="no criterion 'charm'"):
        run(url, "regrade", "--only", "charm")


def test_where_there_is_no_book_none_is_made(tmp_path):
    with pytest.raises(ConfigError, match="there is no gradebook"):
        run(str(tmp_path / "none.db"), "regrade")
