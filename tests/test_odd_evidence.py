"""Whatever was seen, there is a judgement and a report, and neither breaks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.advice import advice
from checker.judge import judge
from checker.load import load_assignment, load_rubric
from checker.model import Verdict
from checker.report import FORMATS, renderer
from checker.score import score
from checker.wording import UNFILLED, filled
from tests.builders import answer, evidence
from tests.examples import examples
from tests.strategies import evidences, observed

LESSON = load_assignment()
RUBRIC = load_rubric(LESSON)
bounded = examples(100)


@bounded
@given(seen=evidences | observed)
def test_no_evidence_however_odd_makes_judging_raise(seen):
    found = judge(seen, RUBRIC)
    assert [each.criterion for each in found] == list(RUBRIC.criteria)
    for each in found:
        assert (each.finding.reason is None) is (each.finding.verdict is Verdict.PASSED)
        if each.finding.reason:
            assert each.finding.reason.code != "checker_fault", each
            assert UNFILLED not in filled(each.finding.reason.message, _without_cuts(each.finding.facts))
    assert all(said.message for said in advice(seen, RUBRIC, found))


def _without_cuts(facts):
    """A long address is cut short with the same three dots."""
    return tuple((name, value.replace(UNFILLED, "") if isinstance(value, str) else value) for name, value in facts)


@bounded
@given(seen=evidences | observed)
def test_no_evidence_however_odd_makes_scoring_raise(seen):
    report = score(seen, LESSON, RUBRIC, judge(seen, RUBRIC))
    assert report.max_score == 100
    assert all(mark.score == (mark.points if mark.verdict is Verdict.PASSED else 0) for mark in report.marks)
    assert all(0 <= index < len(report.exhibits) for mark in report.marks for index in mark.exhibits)
    assert report.complete is all(mark.verdict is not Verdict.ERROR for mark in report.marks)


@bounded
@given(seen=evidences | observed)
def test_no_evidence_however_odd_makes_a_report_raise(seen):
    report = score(seen, LESSON, RUBRIC, judge(seen, RUBRIC))
    assert all(renderer(name)(report) for name in FORMATS)


SENTINELS = st.integers(min_value=10**9, max_value=10**12).map(lambda number: f"Zq{number:x}zQ")
KEYS = st.sampled_from(["FirstName", "LastName", "DOB", "Residence", "Email", "Owns_Cars", "Firstname", "Pet"])
VALUES = SENTINELS | st.lists(SENTINELS, max_size=3) | SENTINELS.map(lambda text: f"{text}@example.com") | st.just("")


@bounded
@given(
    record=st.dictionaries(KEYS, VALUES, min_size=1),
    status=st.sampled_from([200, 200, 500]),
    said=st.sampled_from(
        ["{}", "KeyError: '{}'", '  File "server.py", line 3\n    name = "{}"\nNameError: {}', "\x1b[31m{}\x1b[0m"]
    ),
)
def test_no_report_in_any_format_tells_a_value_out_of_a_record(record, status, said):
    told = [text for value in record.values() for text in (value if isinstance(value, list) else [value]) if text]
    page = answer("<h1>Me</h1><p>" + " and ".join(told) + "</p>", headers=tuple(("X-Name", text) for text in told))
    log = "\n".join(said.replace("{}", text) for text in told)
    crash = answer(f"<pre>{log}</pre>", status=status) if status != 200 else answer([record])
    seen = evidence(home=page, routes={"/api/data": answer([record]), "/api/again": crash}, first={"log": log})

    report = score(seen, LESSON, RUBRIC, judge(seen, RUBRIC))

    texts = [renderer(name)(report) for name in FORMATS]
    assert [value for value in told if any(value.partition("@")[0] in text for text in texts)] == []
