"""What the old Classroom reporter makes of our payloads."""

from __future__ import annotations

import base64
import json

import pytest
from hypothesis import given

from checker.ci import Ran
from checker.ci.classroom_payload import LARGEST, encoded, payload
from checker.ci.outputs import outputs
from checker.model import Verdict
from tests.ci.classroom_reporter import environment, report
from tests.ci.runner_step import commands_in
from tests.examples import examples
from tests.report.hostile import reports
from tests.report.reports import ALL_PASSED, MIXED, REPORTS, UNGRADED
from tests.report.reports import report as report_of

RUNNERS = {"boots": "server_boots", "record": "record_added", "valid": "record_valid", "cors": "cors_open"}


def reported(graded, runners):
    """What the reporter says of a report whose criteria were given to it one by one."""
    told = dict(outputs(Ran(graded)))
    return report(",".join(runners), environment({runner: told[f"{criterion}_result"] for runner, criterion in runners.items()}))


def test_one_runner_for_each_criterion_makes_table_and_notice_agree():
    found = reported(MIXED, RUNNERS)

    assert found.table == {"boots": 10.0, "record": 0.0, "valid": 0.0, "cors": 0.0}
    assert found.notice == "Points 10/60"
    assert sum(found.table.values()) == found.points
    assert found.failed


def test_full_marks_are_green():
    found = reported(ALL_PASSED, RUNNERS)

    assert (found.notice, found.failed) == ("Points 60/60", False)


def test_what_is_ungraded_is_red_and_never_full_marks():
    found = reported(UNGRADED, {**RUNNERS, "again": "restarts"})

    assert found.failed
    assert found.points < found.most
    assert any(line.startswith("Error: ") for line in found.lines)


def test_nothing_judged_is_an_error():
    assert payload(ALL_PASSED, ())["status"] == "error"


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_points_are_whole_numbers_and_there_for_every_test(name):
    data = payload(REPORTS[name], REPORTS[name].marks)

    assert all(type(test["score"]) is int and test["line_no"] == 0 for test in data["tests"])
    assert type(data["max_score"]) is int
    assert sum(test["score"] for test in data["tests"]) == REPORTS[name].score


def test_four_hundred_wordy_marks_still_travel_as_one_variable():
    wordy = MIXED.marks[3]._replace(message="\u6f22" * 2000, hint="x" * 2000, title="\u6f22" * 500)
    graded = report_of(marks=(wordy,) * 400)

    result = encoded(payload(graded, graded.marks))

    assert len(base64.b64decode(result)) <= LARGEST
    found = report("all", environment({"all": result}))
    assert (found.points, found.most, found.failed) == (0, 8000, True)


def test_thousands_of_marks_become_one_test_and_keep_their_points():
    graded = report_of(marks=ALL_PASSED.marks * 500)

    found = report("all", environment({"all": encoded(payload(graded, graded.marks))}))

    assert (found.points, found.most, found.failed) == (graded.score, graded.max_score, False)


def test_all_outputs_of_four_hundred_marks_fit_into_a_job():
    wordy = MIXED.marks[3]
    marks = tuple(wordy._replace(id=f"c{number}", message="m" * 5000) for number in range(400))

    assert sum(len(name) + len(value) for name, value in outputs(Ran(report_of(marks=marks)))) < 1_000_000


@given(graded=reports)
@examples(100)
def test_whatever_a_report_says_the_reporter_prints_no_command(graded):
    graded = graded._replace(
        marks=tuple(mark._replace(score=mark.points * (mark.verdict is Verdict.PASSED)) for mark in graded.marks)
    )
    result = encoded(payload(graded, graded.marks))

    found = report("all", environment({"all": result}))

    assert result.isascii()
    assert "\n" not in result
    assert commands_in("\n".join(found.lines))[0] == []
    assert found.failed == (not graded.marks or any(mark.verdict is not Verdict.PASSED for mark in graded.marks))
    assert json.loads(base64.b64decode(result))["max_score"] == graded.max_score
