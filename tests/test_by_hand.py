"""What only a teacher can judge: nobody's fault, no grade yet, and whole once the teacher has spoken."""

from __future__ import annotations

import pytest

from checker.ci.autograding_json import autograding_json
from checker.ci.classroom_payload import payload
from checker.cli.grading import exit_code
from checker.export import classroom50, ctrf, gradescope, junit
from checker.export.settled import settled
from checker.load import load_assignment, load_rubric
from checker.model import BY_HAND, Criterion, Mark, Verdict
from checker.report import FORMATS, renderer, words
from checker.report.json import to_dict
from checker.report.words import NOT_YOURS
from checker.students import Entry, Override, Student
from tests.export.books import IDENTITY
from tests.report.reports import ALL_PASSED, MIXED, UNGRADED

ORAL = Mark(
    id="oral",
    check="manual",
    title="You can explain your code",
    verdict=Verdict.ERROR,
    score=0,
    points=10,
    reason=BY_HAND,
    message="Your teacher looks at this: Explain a route.",
)
WAITING = ALL_PASSED._replace(marks=(*ALL_PASSED.marks, ORAL))


@pytest.mark.parametrize(
    ("report", "code"),
    [
        (WAITING, 0),
        (MIXED._replace(marks=(*MIXED.marks, ORAL)), 1),
        (UNGRADED._replace(marks=(*UNGRADED.marks, ORAL)), 3),
        (WAITING._replace(marks=(ORAL,)), 3),
    ],
    ids=["all else passed", "something did not", "something is ungraded", "nothing else was looked at"],
)
def test_the_exit_code_says_how_the_rest_went(report, code):
    assert exit_code(report) == code


def test_the_json_says_that_the_score_is_no_grade_yet():
    said = to_dict(WAITING)
    assert (said["score"], said["max_score"], said["complete"]) == (100, 110, False)
    assert said["marks"][-1]["reason"] == BY_HAND


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_every_reader_sees_what_is_still_to_come_and_nobody_hears_of_a_fault(name):
    text = renderer(name)(WAITING)
    assert "Explain a route" in text
    assert words.BY_HAND.word in text
    assert "Your teacher has 10 more to give" in text
    assert NOT_YOURS not in text
    assert "could not be graded" not in text


def test_what_we_could_not_grade_is_told_apart():
    both = UNGRADED._replace(marks=(*UNGRADED.marks, ORAL))
    assert "could not be graded, and that is not your doing. Your teacher has 10 more" in words.total(both)


def test_hosts_without_a_teacher_get_what_a_machine_can_judge():
    assert payload(WAITING, WAITING.marks) == payload(ALL_PASSED, ALL_PASSED.marks)
    assert classroom50.result(WAITING, IDENTITY) == classroom50.result(ALL_PASSED, IDENTITY)
    assert gradescope.results(WAITING)["score"] == 100
    assert "score" not in gradescope.results(WAITING)["tests"][-1]


def test_tools_that_know_tests_read_that_it_was_left_out():
    suite = junit.suite(WAITING, name="x", group="x")
    assert (suite.get("errors"), suite.get("skipped")) == ("0", "1")
    assert [child.tag for child in suite.findall("testcase")[-1]] == ["skipped"]
    assert ctrf.tests(WAITING, ("x",))[-1]["status"] == "pending"


def test_no_runner_of_single_criteria_is_told_of_it():
    assignment = load_assignment()
    rubric = load_rubric(assignment)
    longer = rubric._replace(criteria=(*rubric.criteria, Criterion(id="oral", check="manual", points=10)))
    assert autograding_json(assignment, longer, named=False) == autograding_json(assignment, rubric, named=False)


def test_a_teachers_word_makes_the_score_whole():
    said = Override(number=1, criterion="oral", points=8, comment="Clear", who="ms-k", when="2026-01-06T10:00:00Z")
    entry = Entry(Student(key="folder:rosa"), report=WAITING)
    assert entry.score is None
    assert entry._replace(overrides=(said,)).score == 108
    assert settled(entry._replace(overrides=(said,))).by_hand == 0
