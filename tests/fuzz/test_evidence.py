"""Evidence of anything, whoever wrote it down."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import fuzzed
from tests.fuzz.boundaries import RUBRICS, exported, judged, nothing_is_contained, written  # noqa: F401 - a fixture
from tests.strategies import evidences, observed


@fuzzed(20)
@given(st.sampled_from(sorted(RUBRICS)), evidences | observed)
def test_whatever_was_seen_is_judged_reported_and_exported(name, seen):
    report = judged(name, seen)
    written(report)
    exported(report)
