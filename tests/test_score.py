"""Arithmetic, and the words with their holes filled."""

from __future__ import annotations

import pytest

from checker import __version__, causes
from checker import score as scoring
from checker.causes import Cause
from checker.evidence import Holder
from checker.judge import judge
from checker.load import load_assignment, load_rubric
from checker.model import Verdict
from checker.pipeline import regrade
from checker.reader import STUDENT, TEACHER
from checker.score import score
from checker.wording import UNFILLED, filled
from tests.builders import JOHN, OWN_RECORD, PORT, answer, boot, evidence, handed

LESSON = load_assignment()
RUBRIC = load_rubric(LESSON)
SPOKEN = Cause("spoken", lambda _: (), "hint", advice="use tabs")


@pytest.fixture(autouse=True)
def no_causes(monkeypatch):
    monkeypatch.setattr(causes, "discover", lambda: ())


def reported(seen, only=()):
    return score(seen, LESSON, RUBRIC, judge(seen, RUBRIC, only))


def mark(report, name):
    return next(mark for mark in report.marks if mark.id == name)


def test_a_perfect_run_earns_every_point():
    report = reported(evidence())
    assert (report.score, report.max_score, report.complete) == (100, 100, True)
    assert all(mark.score == mark.points and mark.reason is None and mark.message == "" for mark in report.marks)


def test_a_failure_costs_its_points_and_no_others():
    report = reported(evidence(unknown=answer("", status=500)))
    assert (report.score, report.complete) == (95, True)
    failure = mark(report, "unknown_page_404")
    assert (failure.verdict, failure.score, failure.reason) == (Verdict.FAILED, 0, "crashes")
    assert failure.message == "We asked for a page that nobody made, and something broke: it answered 500."


def test_what_is_blocked_earns_nothing_and_names_what_holds_it_up():
    report = reported(evidence(boots=(boot(outcome="exited", exit_code=0, stop=None),)))
    assert (report.score, report.complete) == (0, True)
    assert mark(report, "restarts").blocked_by == "server_boots"


def test_what_is_ungraded_makes_the_report_incomplete():
    report = reported(evidence(boots=(), trouble="port_held"))
    assert (report.score, report.complete) == (0, False)
    assert {mark.verdict for mark in report.marks} == {Verdict.ERROR}


@pytest.mark.parametrize(("reader", "word"), [(STUDENT, "Check again"), (TEACHER, "Grade the class again")])
def test_each_reader_reads_words_of_their_own(reader, word):
    lost = evidence(boots=(), trouble="lost")
    report = reported(lost._replace(environment=lost.environment._replace(reader=reader)))
    assert word in mark(report, "server_boots").hint


def test_where_a_hint_serves_both_both_read_it():
    failing = evidence(unknown=answer("", status=500))
    hints = {
        mark(reported(failing._replace(environment=failing.environment._replace(reader=reader))), "unknown_page_404").hint
        for reader in (STUDENT, TEACHER)
    }
    assert len(hints) == 1
    assert hints != {""}


def test_only_counts_what_was_asked_for():
    report = reported(evidence(), only=("restarts",))
    assert (report.score, report.max_score, len(report.marks)) == (5, 5, 1)


def test_the_report_says_what_was_graded_and_with_what():
    seen = evidence(handed=handed(form="notebook", entry="lesson.ipynb", cell=4))
    report = reported(seen)
    assert (report.assignment_id, report.submission_id, report.form, report.entry, report.cell) == (
        "web-server",
        "rosa",
        "notebook",
        "lesson.ipynb",
        4,
    )
    assert (report.checker, report.rubric_id, report.rubric_digest) == (__version__, "web-server", RUBRIC.digest)
    assert (report.boot_ms, report.total_ms) == (420, 900)


def test_the_exchanges_that_a_mark_speaks_of_can_be_looked_up():
    report = reported(evidence(unknown=answer("", status=500), home=answer("", status=404)))
    (index,) = mark(report, "unknown_page_404").exhibits
    assert report.exhibits[index].status == 500
    (index,) = mark(report, "home_page_edited").exhibits
    assert report.exhibits[index].status == 404


def test_the_preflight_and_the_get_of_a_refused_page_stand_side_by_side():
    report = reported(evidence(cors=lambda _: (answer(""), answer([]))))
    first, second = mark(report, "cors_open").exhibits
    assert [report.exhibits[index].request.split()[0] for index in (first, second)] == ["OPTIONS", "GET"]
    assert second == first + 1


def test_no_value_of_a_record_leaves_the_evidence():
    seen = evidence(routes={"/api/data": answer([JOHN, {**OWN_RECORD, "Email": "nobody", "DOB": 7}])})
    values = [value for value in OWN_RECORD.values() if isinstance(value, str)] + ["nobody"]
    told = [mark._replace(title="") for mark in reported(seen).marks]
    assert not [value for value in values if value in repr(told)]


@pytest.mark.parametrize(
    ("words", "facts", "expected"),
    [
        ("{a} and {b}", (("a", 1), ("b", "two")), "1 and two"),
        ("{a}", (("a", "{b}"), ("b", "x")), "{b}"),
        ("{a}", (), UNFILLED),
        ("none", (("a", 1),), "none"),
    ],
)
def test_holes_are_filled_once(words, facts, expected):
    assert filled(words, facts) == expected


@pytest.mark.parametrize("part", ["place_facts", "advice", "filled"])
def test_words_and_places_at_which_we_break_cost_at_most_their_mark(monkeypatch, part):
    def breaks(words, *_):
        raise OverflowError(words)

    real, failing = scoring.filled, evidence(unknown=answer("", status=500))
    if part == "filled":
        monkeypatch.setattr(
            scoring, "filled", lambda words, facts: breaks(words) if "nobody made" in words else real(words, facts)
        )
    elif part == "advice":
        monkeypatch.setattr(causes, "discover", lambda: (Cause("broken", breaks, "hint", advice="never"), SPOKEN))
    else:
        monkeypatch.setattr(scoring, part, breaks)
    report = reported(failing)
    assert [each.verdict for each in report.marks].count(Verdict.PASSED) == len(report.marks) - 1
    found = mark(report, "unknown_page_404")
    if part == "filled":
        assert (found.verdict, found.score, found.reason) == (Verdict.ERROR, 0, "checker_fault")
        assert "OverflowError at " in found.message
    else:
        assert (found.verdict, found.reason) == (Verdict.FAILED, "crashes")
    assert [said.message for said in report.advice] == (["use tabs"] if part == "advice" else [])


@pytest.mark.parametrize("braces", ["{0.__class__}", "{port.__class__.__mro__}", "{", "}", "{}", "{missing}", "%s", "{{x}}"])
def test_braces_in_facts_are_letters(braces):
    report = reported(evidence(boots=(), trouble="port_held", holders=(Holder(PORT, 7, braces, own=False),)))
    assert braces in mark(report, "server_boots").message


def test_half_a_character_is_spelled_out_wherever_it_stands():
    report = reported(evidence(handed=handed(id="\ud800", entry="ser\udcffver.py", others=("\ud83d.py",))))
    str(report).encode("utf-8")
    assert (report.submission_id, report.entry) == ("\\ud800", "ser\\udcffver.py")
    assert "not \\ud83d.py" in report.advice[0].message


def test_evidence_that_breaks_us_as_a_whole_is_ungraded_and_says_so():
    nonsense = evidence()._replace(boots=(boot()._replace(exchanges=7),))
    report = regrade(nonsense, assignment=LESSON, rubric=RUBRIC)
    assert {mark.reason for mark in report.marks} == {"checker_fault"}
    assert report.submission_id == "rosa"
    assert not report.complete
