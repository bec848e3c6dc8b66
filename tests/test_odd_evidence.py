"""Whatever was seen, there is a judgement and a report, and neither breaks."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from checker.advice import advice
from checker.judge import judge
from checker.load import load_assignment, load_rubric
from checker.model import Verdict
from checker.score import score
from checker.wording import UNFILLED, filled
from tests.strategies import evidences, observed

LESSON = load_assignment()
RUBRIC = load_rubric(LESSON)
bounded = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@bounded
@given(seen=evidences | observed)
def test_no_evidence_however_odd_makes_judging_raise(seen):
    found = judge(seen, RUBRIC)
    assert [each.criterion for each in found] == list(RUBRIC.criteria)
    for each in found:
        assert (each.finding.reason is None) is (each.finding.verdict is Verdict.PASSED)
        if each.finding.reason:
            assert each.finding.reason.code != "checker_fault", each
            assert UNFILLED not in filled(each.finding.reason.message, each.finding.facts)
    assert all(said.message for said in advice(seen, RUBRIC, found))


@bounded
@given(seen=evidences | observed)
def test_no_evidence_however_odd_makes_scoring_raise(seen):
    report = score(seen, LESSON, RUBRIC, judge(seen, RUBRIC))
    assert report.max_score == 100
    assert all(mark.score == (mark.points if mark.verdict is Verdict.PASSED else 0) for mark in report.marks)
    assert all(0 <= index < len(report.exhibits) for mark in report.marks for index in mark.exhibits)
    assert report.complete is all(mark.verdict is not Verdict.ERROR for mark in report.marks)
