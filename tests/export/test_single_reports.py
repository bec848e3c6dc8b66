"""What CI uses of the formats: one report, without a book; and the rules that each format has for it."""

from __future__ import annotations

import pytest
from hypothesis import given

from checker.errors import CheckerError, ConfigError
from checker.export import autolab, classroom50, ctrf, gradescope, junit, prairielearn
from checker.export.classroom50_scores import identities
from checker.model import Verdict
from tests.examples import examples
from tests.export.books import IDENTITY, REQUEST
from tests.report.hostile import reports
from tests.report.reports import ALL_PASSED, MIXED, NO_PROGRAM, UNGRADED, failed, marks, report

SYNTAX = report(marks=marks(server_boots=failed("server_boots", "syntax_error", "Python cannot read line 3.", "Look at it.")))
ENVIRONMENT = {
    "CLASSROOM": "csp",
    "ASSIGNMENT": "flask-intro",
    "ASSIGNMENT_TYPE": "group",
    "SUBMISSION_TAG": "submit/2026-11-20T18-03-11Z-0badcaf",
    "COMMIT_URL": "https://example.com/commit",
    "RELEASE_URL": "https://example.com/release",
    "REVIEW_URL": "https://example.com/review",
    "USERNAME": "octo",
}
NOW = "2026-11-20T18:03:11Z"
bounded = examples(25)


@pytest.mark.parametrize("write", [gradescope.results, lambda found: classroom50.result(found, IDENTITY)])
def test_what_is_ungraded_is_no_zero(write):
    with pytest.raises(CheckerError, match="could not be graded"):
        write(UNGRADED)


@pytest.mark.parametrize("write", [gradescope.results, lambda found, **rest: classroom50.result(found, IDENTITY, **rest)])
def test_a_teachers_total_stands_above_what_is_ungraded(write):
    data = write(UNGRADED, total=77)

    assert data["score"] == 77
    assert [test.get("score") for test in data["tests"] if test.get("score") is not None] == [10, 10, 10, 20, 10, 5, 10]


def test_gradescope_has_each_test_and_the_sum():
    data = gradescope.results(MIXED)

    assert data["score"] == sum(test["score"] for test in data["tests"]) == 45
    assert {test["status"] for test in data["tests"]} == {"passed", "failed"}


# PrairieLearn


@pytest.mark.parametrize(
    ("found", "wishes", "expected"),
    [
        pytest.param(ALL_PASSED, {}, {"gradable": True, "score": 1.0}, id="everything"),
        pytest.param(MIXED, {}, {"gradable": True, "score": 0.45}, id="some of it"),
        pytest.param(MIXED, {"share": 0.7075}, {"gradable": True, "score": 0.7075}, id="by the scale"),
        pytest.param(MIXED, {"share": 1.2}, {"gradable": True, "score": 1.0}, id="never above 1"),
        pytest.param(UNGRADED, {}, {"gradable": False}, id="something is ungraded"),
        pytest.param(NO_PROGRAM, {}, {"gradable": False}, id="no program costs no attempt"),
        pytest.param(SYNTAX, {}, {"gradable": False, "format_errors": ["Python cannot read line 3. Look at it."]}, id="syntax"),
        pytest.param(SYNTAX, {"share": 0.9, "sure": True}, {"gradable": True, "score": 0.9}, id="a teacher's word"),
        pytest.param(report(marks=()), {}, {"gradable": True, "score": 0.0}, id="nothing to earn"),
    ],
)
def test_prairielearn_says_whether_it_can_be_graded(found, wishes, expected):
    data = prairielearn.results(found, **wishes)

    assert {key: data[key] for key in expected} == expected
    assert ("score" in data) == data["gradable"]
    assert ("format_errors" in data) != data["gradable"]


# Classroom 50


def test_the_environment_of_an_autograder_says_who_it_is():
    found = classroom50.identity_of(ENVIRONMENT, NOW)

    assert found == IDENTITY._replace(owner="octo", assignment_type="group")
    assert classroom50.identity_of({**ENVIRONMENT, "REVIEW_URL": "", "OWNER": "team"}, NOW)[3:8:4] == ("team", found.commit)


@pytest.mark.parametrize("name", ["CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL"])
def test_what_the_environment_does_not_say_is_named(name):
    with pytest.raises(ConfigError, match=f"has not said who this is: {name} not set"):
        classroom50.identity_of({**ENVIRONMENT, name: ""}, NOW)


def with_first(**changes):
    first, *rest = MIXED.marks
    return MIXED._replace(marks=(first._replace(**changes), *rest))


@pytest.mark.parametrize(
    ("found", "identity", "total", "said"),
    [
        pytest.param(MIXED, {}, 101, "the total has 101 of 100 points", id="a total above the maximum"),
        pytest.param(MIXED, {}, -1, "the total has -1 of 100 points", id="a total below zero"),
        pytest.param(with_first(score=11), {}, None, "'server_boots' has 11 of 10 points", id="a criterion above its points"),
        pytest.param(with_first(id="", title="."), {}, None, "a criterion has no title", id="no name"),
        pytest.param(MIXED, {"submission": "v1"}, None, "does not begin with submit/", id="another tag"),
        pytest.param(MIXED, {"datetime": "2026-11-20 18:03"}, None, "not like 2026-11-20T18:03:11Z", id="another time"),
        pytest.param(MIXED, {"datetime": NOW + "\n"}, None, "not like 2026-11-20T18:03:11Z", id="a time and a newline"),
        *[
            pytest.param(MIXED, {name: ""}, None, "is empty", id=f"no {name}")
            for name in ("classroom", "assignment", "commit", "release", "review")
        ],
    ],
)
def test_nothing_is_written_that_classroom_50_would_reject(found, identity, total, said):
    with pytest.raises(CheckerError, match=f"would not take it: .*{said}"):
        classroom50.result(found, IDENTITY._replace(**identity), total=total)


def test_a_book_without_identities_is_refused_with_advice():
    with pytest.raises(ConfigError, match=r"scores\.json with --fill"):
        classroom50.export((), REQUEST._replace(identity=IDENTITY))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"username,score", "is no JSON", id="a CSV"),
        pytest.param(b"\xff", "is no JSON", id="no text"),
        pytest.param(b'{"schema":"classroom50/scores/v2","assignments":{}}', "is no classroom50/scores/v1", id="a newer one"),
        pytest.param(b"[]", "is no classroom50/scores/v1", id="a list"),
        pytest.param(b'{"schema":"classroom50/scores/v1","assignments":{}}', "no assignment 'x'", id="empty"),
        pytest.param(
            b'{"schema":"classroom50/scores/v1","assignments":{"a":{},"b":{}}}', "one of these with --title: a, b", id="another"
        ),
        pytest.param(
            b'{"schema":"classroom50/scores/v1","assignments":{"x":{"entries":[{}]}}}', "not as Classroom 50", id="bent"
        ),
        pytest.param(b'{"schema":"classroom50/scores/v1","assignments":{"x":[]}}', "not as Classroom 50", id="bent more"),
    ],
)
def test_a_file_that_is_no_scores_json_is_refused(content, said):
    with pytest.raises(ConfigError, match=said):
        identities(content, "x")


# All of them


@bounded
@given(reports)
def test_any_report_can_be_written_by_itself(found):
    suite = junit.suite(found, name="x", group="web-server")

    assert junit.document([suite], name="x", now=0).startswith(b"<?xml")
    assert len(ctrf.tests(found, ("x",))) == len(found.marks)
    assert autolab.last_line(autolab.problems(found)).endswith(b"}}\n")
    assert prairielearn.results(found)["gradable"] in {True, False}
    if all(mark.verdict is not Verdict.ERROR for mark in found.marks):
        assert gradescope.results(found)["score"] == found.score
