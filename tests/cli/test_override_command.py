"""`check-hacks override STUDENT POINTS`: what may be said, and that it can be taken back."""

import click
import pytest

from checker.errors import ConfigError
from checker.gradebook import Gradebook
from tests.cli.books import make, run


@pytest.fixture
def url(tmp_path):
    return make(tmp_path / "book.db")


def score(url, key="canvas:4412"):
    with Gradebook.open(url) as book:
        return book.entry(key, "web-server").score


def test_a_word_on_the_whole_score_holds_until_it_is_taken_back(url):
    said = run(url, "override", "canvas:4412", "95", "--comment", "Showed me", "--who", "ms-k")
    assert "With that: 95 points." in said
    assert score(url) == 95

    assert "Taken back: 1. in all: 95 points, 'Showed me' (ms-k, " in run(url, "override", "canvas:4412", "--undo")
    assert score(url) == 80


def test_a_word_on_a_criterion_changes_its_points_alone(url):
    run(url, "override", "Ali Baba", "7", "--criterion", "home_page_edited", "--comment", "Half of it")

    assert score(url) == 87


def test_one_of_several_is_taken_back_by_its_number(url):
    for points in ("10", "20", "30"):
        run(url, "override", "4412", points, "--comment", "x")
    run(url, "override", "4412", "--undo", "3")
    run(url, "override", "4412", "--undo", "1")

    assert score(url) == 20


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("101", "--comment", "x"), "0 to 100 points, not 101", id="more than there is"),
        pytest.param(("11", "--criterion", "cors_open", "--comment", "x"), "cors_open can have 0 to 10", id="more than it has"),
        pytest.param(("1", "--criterion", "charm", "--comment", "x"), "no criterion 'charm'.*cors_open", id="no such criterion"),
        pytest.param(("--undo",), "no override holds", id="nothing to take back"),
        pytest.param(("--undo", "4"), "no override 4", id="no such number"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(url, arguments, said):
    with pytest.raises(ConfigError, match=said):
        run(url, "override", "canvas:4412", *arguments)

    with Gradebook.open(url) as book:
        assert book.entry("canvas:4412", "web-server").overrides == ()


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param((), id="no points"),
        pytest.param(("5",), id="no comment"),
        pytest.param(("5", "--comment", "  "), id="an empty comment"),
        pytest.param(("5", "--undo", "--comment", "x"), id="points and undo"),
        pytest.param(("five", "--comment", "x"), id="no number"),
        pytest.param(("-5", "--comment", "x"), id="below zero"),
    ],
)
def test_half_a_sentence_is_refused(url, arguments):
    with pytest.raises((click.UsageError, ConfigError)):
        run(url, "override", "canvas:4412", *arguments)

    assert score(url) == 80


def test_a_stranger_gets_nothing(url):
    with pytest.raises(ConfigError, match="Did you mean canvas:4412"):
        run(url, "override", "Ali", "5", "--comment", "x")
