"""Whatever the vocabulary's probes bring, it is judged, in time that grows with its size, and no report tells a value."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.evidence import EACH_LINK, Address, Probe
from checker.judge import judge
from checker.load import load_assignment, load_rubric
from checker.model import Verdict
from checker.plan import plan
from checker.score import score
from checker.wording import UNFILLED, filled
from tests.builders import answer, boot, evidence, exchange, handed, source
from tests.examples import examples
from tests.growth import takes_time_that_grows_with_size
from tests.strategies import answers, failures, sources, words
from tests.test_endless_evidence import BODIES, BODY, LOG, LOGS

TASKS = load_assignment("tasks", Path(__file__).parent / "material")
RUBRIC = load_rubric(TASKS)
PROBES = [*(probe for probe in plan(TASKS, RUBRIC).probes if not probe.path.startswith("<")), Probe("GET", "/api/data")]
bounded = examples(60)


def seen(came, **differences):
    """`came(probe)`, for each probe of the vocabulary."""
    extra = tuple(exchange(probe=probe, came=came(probe)) for probe in PROBES)
    known = (*evidence().addresses, Address(name=EACH_LINK, paths=("/", "/new", "/slow")))
    differences = {"handed": handed(names=("README.md", "venv/")), "source": source(imports=(), calls=()), **differences}
    return evidence(addresses=known, **differences)._replace(boots=(boot(exchanges=extra),))


def judged(found):
    judgements = judge(found, RUBRIC)
    for each in judgements:
        reason = each.finding.reason
        assert (reason is None) is (each.finding.verdict is Verdict.PASSED)
        if reason:
            assert reason.code not in {"checker_fault", "stale"}, each
            assert UNFILLED not in filled(f"{reason.message}{reason.hint}", each.finding.facts)
    return judgements


@bounded
@given(
    came=st.lists(answers | failures.filter(bool), min_size=len(PROBES), max_size=len(PROBES)),
    facts=sources,
    names=st.lists(words, max_size=4).map(tuple),
)
def test_no_answer_however_odd_makes_judging_raise(came, facts, names):
    by_probe = dict(zip(PROBES, came, strict=True))
    judged(seen(by_probe.get, source=facts._replace(imports=("flask",), calls=()), handed=handed(names=names)))


@pytest.mark.weighs
@pytest.mark.parametrize("made", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize("kind", ["application/json", "text/html"])
def test_answers_take_time_that_grows_with_their_size(made, kind):
    def work(body):
        found = seen(lambda _: answer(body, kind=kind))
        score(found, TASKS, RUBRIC, judged(found))

    takes_time_that_grows_with_size(work, quarter=made(BODY // 4), whole=made(BODY))


@pytest.mark.weighs
@pytest.mark.parametrize("log", LOGS.values(), ids=LOGS)
def test_a_log_takes_time_that_grows_with_its_size(log):
    found = seen(lambda _: answer("x"))
    quarter, whole = (f"{log[: size - 200]}\nTraceback (most recent call last):\nKeyError: 'x'\n" for size in (LOG // 4, LOG))

    def work(traced):
        judged(found._replace(boots=(found.boots[0]._replace(log=traced),)))

    takes_time_that_grows_with_size(work, quarter=quarter, whole=whole)
