"""Evidence of anything, whoever wrote it down."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import fuzzed
from tests.fuzz.boundaries import RUBRICS, exported, judged, nothing_is_contained, written  # noqa: F401 - a fixture
from tests.fuzz.odd_evidence import odd_evidences
from tests.strategies import evidences, observed


@fuzzed(20)
@given(st.sampled_from(sorted(RUBRICS)), evidences | observed)
def test_whatever_was_seen_is_judged_reported_and_exported(name, seen):
    report = judged(name, seen)
    written(report)
    exported(report)


@fuzzed(20)
@given(st.sampled_from(sorted(RUBRICS)), odd_evidences)
def test_so_is_what_holds_odd_texts_and_numbers_anywhere(name, seen):
    report = judged(name, seen)
    written(report)
    exported(report)
