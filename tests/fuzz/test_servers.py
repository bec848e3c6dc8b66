"""Servers that answer anything."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import fuzzed
from tests.fuzz.boundaries import RUBRICS, judged, nothing_is_contained, seen, written  # noqa: F401 - a fixture
from tests.fuzz.printed import logs
from tests.fuzz.raw_answers import body_answers, head_answers

several = fuzzed(30)


@several
@given(st.sampled_from(sorted(RUBRICS)), st.lists(body_answers, min_size=1, max_size=8))
def test_whatever_the_bodies_are_they_are_judged(name, answers):
    written(judged(name, seen(name, answers)))


@several
@given(st.sampled_from(sorted(RUBRICS)), st.lists(body_answers | head_answers, min_size=1, max_size=8))
def test_whatever_the_heads_are_they_are_judged(name, answers):
    written(judged(name, seen(name, answers)))


@several
@given(st.sampled_from(sorted(RUBRICS)), st.lists(body_answers, max_size=4), logs, st.sampled_from([None, None, 0, 1, -9]))
def test_whatever_is_printed_is_judged(name, answers, log, code):
    written(judged(name, seen(name, answers, said={"log": log, "exit_code": code})))
