"""A criterion that hangs on an address whose code lacks something is ungraded; the others are judged."""

from __future__ import annotations

import pytest

from checker.judge import judge
from checker.load import load_assignment, load_rubric
from tests.builders import answer, boot, evidence
from tests.causes.situations import crashed_log
from tests.missing.test_lacks import PANDAS, REQUESTS, URLLIB

RUBRIC = load_rubric(load_assignment("web-server"))
BROKEN = answer("<h1>Internal Server Error</h1>", status=500)


def verdicts(seen):
    return {
        each.criterion.id: (each.finding.verdict.value, each.finding.reason and each.finding.reason.code)
        for each in judge(seen, RUBRIC)
    }


@pytest.mark.parametrize(("error", "reason"), [(PANDAS, "not_installed"), (URLLIB, "no_internet"), (REQUESTS, "no_internet")])
def test_an_api_that_lacks_something(error, reason):
    found = verdicts(evidence(routes={"/api/data": BROKEN}, first={"log": crashed_log("/api/data", error)}))

    assert found["record_added"] == ("error", reason)
    assert found["record_valid"] == ("error", reason)
    assert found["home_page_added"] == ("passed", None)
    assert found["server_boots"] == ("passed", None)
    assert found["graceful_stop"] == ("passed", None)


def test_a_home_page_that_lacks_something():
    found = verdicts(evidence(home=BROKEN, first={"log": crashed_log("/", PANDAS)}))
    assert found["home_page_edited"] == found["home_page_added"] == ("error", "not_installed")
    assert found["record_added"] == ("passed", None)


def test_what_broke_for_another_reason_is_judged():
    log = crashed_log("/", PANDAS) + crashed_log("/api/data", "KeyError: 'x'")
    found = verdicts(evidence(home=BROKEN, routes={"/api/data": BROKEN}, first={"log": log}))
    assert found["record_added"] == ("failed", "broken")


def test_a_file_of_theirs_is_theirs():
    found = verdicts(
        evidence(
            routes={"/api/data": BROKEN},
            first={"log": crashed_log("/api/data", "ModuleNotFoundError: No module named 'my_helpers'")},
        )
    )
    assert found["record_added"] == ("failed", "broken")


def test_a_view_that_says_itself_that_it_could_not_reach_another_computer():
    said = answer({"error": REQUESTS}, status=502)
    assert verdicts(evidence(routes={"/api/data": said}))["record_added"] == ("error", "no_internet")


def test_a_view_that_prints_it_and_answers_with_nothing():
    log = f'{REQUESTS}\n127.0.0.1 - - [22/Nov/2026 10:00:00] "GET /api/data HTTP/1.1" 200 -\n'
    assert verdicts(evidence(routes={"/api/data": answer([])}, first={"log": log}))["record_added"] == ("error", "no_internet")


def test_what_passed_stays_passed():
    log = f'{REQUESTS}\n127.0.0.1 - - [22/Nov/2026 10:00:00] "GET /api/data HTTP/1.1" 200 -\n'
    assert verdicts(evidence(first={"log": log}))["record_added"] == ("passed", None)


def test_a_boot_that_waits_for_the_internet():
    silent = boot(
        outcome="silent", milliseconds=10_000, port=None, listeners=(), stop=None, log=f"trying again: {REQUESTS}\n" * 20
    )
    assert set(verdicts(evidence(boots=(silent,))).values()) == {("error", "no_internet")}
