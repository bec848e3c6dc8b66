"""What holds for all checks alike. Their tables are the files beside this one."""

from __future__ import annotations

from importlib import import_module

import pytest

from checker.checks import discover
from checker.model import Verdict
from checker.wording import UNFILLED, filled
from tests.builders import JOHN, OWN_RECORD

TABLES = {name: import_module(f"tests.checks.test_{name}").CASES for name in discover()}
ROWS = [pytest.param(check, case, id=f"{name}: {row}") for name, check in discover().items() for row, case, _ in TABLES[name]]
VALUES = {value for record in (JOHN, OWN_RECORD) for value in record.values() if isinstance(value, str)}


def words(finding):
    return filled(f"{finding.reason.message} {finding.reason.hint}", finding.facts)


@pytest.mark.parametrize("name", discover())
def test_every_reason_is_produced_by_some_row(name):
    codes = {reason.code for reason in discover()[name].reasons}
    produced = {code for _, _, code in TABLES[name]} - {None, "stale"}
    assert produced == codes


@pytest.mark.parametrize(("check", "case"), ROWS)
def test_no_hole_stays_open_and_no_value_of_a_record_is_told(check, case):
    finding = check.rule(case)
    said = words(finding) if finding.reason else ""
    assert UNFILLED not in said.replace("link ...", "")
    assert "{" not in said
    told = {str(value) for _, value in finding.facts} | {said}
    assert not any(value in text for value in VALUES for text in told)


@pytest.mark.parametrize("check", discover().values(), ids=list(discover()))
def test_a_check_is_spelled_the_same_everywhere(check):
    assert check.rule.__module__ == f"checker.checks.{check.name}"
    assert set(check.needs) <= set(discover())
    assert check.title
    assert not check.title.endswith(".")
    assert len({reason.code for reason in check.reasons}) == len(check.reasons)


@pytest.mark.parametrize("check", discover().values(), ids=list(discover()))
def test_a_hint_blames_nobody_and_shouts_at_nobody(check):
    for reason in check.reasons:
        assert reason.message.endswith(".")
        assert not any(word in f"{reason.message} {reason.hint}".lower() for word in ("wrong", "failed", "error", "mistake", "!"))


def test_the_lessons_nine_are_here():
    expected = "server_boots home_page_edited home_page_added record_added record_valid cors_open unknown_page_404 graceful_stop restarts"
    assert set(expected.split()) <= set(discover())


def test_a_verdict_with_a_reason_is_never_passed():
    findings = [check.rule(case) for name, check in discover().items() for _, case, _ in TABLES[name]]
    assert all((finding.reason is None) is (finding.verdict is Verdict.PASSED) for finding in findings)
