"""What a neighbour may have spoiled is looked at again; what a program did by itself is not."""

from __future__ import annotations

import pytest

from checker.batch.fairness import reached_a_limit
from checker.evidence import Listener
from checker.model import Limits
from tests.builders import answer, evidence, stop


@pytest.mark.parametrize(
    "seen",
    [
        pytest.param(evidence(first={"outcome": "silent"}), id="no answer in time"),
        pytest.param(evidence(home="timed_out"), id="a page that took too long"),
        pytest.param(evidence(unknown="unsent"), id="no time left for a probe"),
        pytest.param(evidence(home=answer("x", flaw="cut_short", milliseconds=4990)), id="a drip that was cut by the time"),
        pytest.param(evidence(first={"stop": stop(ended=False)}), id="no end after Ctrl-C"),
        pytest.param(evidence(first={"stop": stop(survivors=("python",))}), id="a child that was still there"),
        pytest.param(evidence(again={"stop": stop(port_free=False)}), id="a port that was still held"),
        pytest.param(evidence(trouble="out_of_time"), id="out of time"),
    ],
)
def test_what_a_limit_ended_is_looked_at_again(seen):
    assert reached_a_limit(seen, Limits())


@pytest.mark.parametrize(
    "seen",
    [
        pytest.param(evidence(), id="perfect"),
        pytest.param(evidence(first={"outcome": "exited", "exchanges": (), "stop": None}, again=False), id="crashed at once"),
        pytest.param(evidence(first={"outcome": "not_http", "stop": None}, again=False), id="no web server"),
        pytest.param(evidence(home="closed"), id="hung up"),
        pytest.param(evidence(home=answer("x", flaw="cut_short", milliseconds=5)), id="cut short by itself"),
        pytest.param(evidence(first={"listeners": (Listener("::1", 3000),)}), id="elsewhere"),
        pytest.param(evidence(boots=()), id="never started"),
    ],
)
def test_what_ended_by_itself_is_not(seen):
    assert not reached_a_limit(seen, Limits())
