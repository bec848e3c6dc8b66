"""Servers that answer anything."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.redirects import MOST
from tests.examples import fuzzed
from tests.fuzz.boundaries import RUBRICS, judged, nothing_is_contained, seen, written  # noqa: F401 - a fixture
from tests.fuzz.printed import logs
from tests.fuzz.raw_answers import body_answers, head_answers, redirect_answers

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
@given(st.sampled_from(sorted(RUBRICS)), st.lists(redirect_answers, min_size=1, max_size=6), st.lists(body_answers, max_size=2))
def test_wherever_they_send_a_visitor_on_to_they_are_judged(name, answers, more):
    evidence = seen(name, [*answers, *more])
    assert all(len(led.hops) <= MOST and all(hop.probe.path.startswith("/") for hop in led.hops) for led in evidence.redirects)
    written(judged(name, evidence))


@several
@given(st.sampled_from(sorted(RUBRICS)), st.lists(body_answers, max_size=4), logs, st.sampled_from([None, None, 0, 1, -9]))
def test_whatever_is_printed_is_judged(name, answers, log, code):
    written(judged(name, seen(name, answers, said={"log": log, "exit_code": code})))
