"""What somebody else may have spoiled is looked at again; what went well, or could not have gone otherwise, is not."""

from __future__ import annotations

import pytest

from checker.evidence import Listener, Rendering, SyntaxFault
from checker.observe.disturbances import was_quick, what_went_wrong
from tests.builders import answer, evidence, source, stop

EXITED = {"outcome": "exited", "exchanges": (), "stop": None}


@pytest.mark.parametrize(
    ("seen", "why"),
    [
        pytest.param(evidence(first=EXITED, again=False), "crashed", id="crashed at once"),
        pytest.param(evidence(again=EXITED), "crashed", id="did not start again"),
        pytest.param(evidence(first={"outcome": "silent"}), "no_answer", id="no answer in time"),
        pytest.param(evidence(first={"outcome": "not_http", "stop": None}, again=False), "no_answer", id="no web server"),
        pytest.param(evidence(first={"died_while_probed": True}), "crashed", id="died while it was visited"),
        pytest.param(evidence(first={"capped": "memory"}), "crashed", id="ended by an allowance"),
        pytest.param(evidence(home="timed_out"), "out_of_time", id="a page that took too long"),
        pytest.param(evidence(home="closed"), "out_of_time", id="hung up"),
        pytest.param(evidence(unknown="unsent"), "out_of_time", id="no time left for a probe"),
        pytest.param(evidence(home=answer("x", flaw="cut_short")), "out_of_time", id="half a page"),
        pytest.param(evidence(first={"stop": stop(ended=False)}), "not_stopped", id="no end after Ctrl-C"),
        pytest.param(evidence(first={"stop": stop(survivors=("python",))}), "not_stopped", id="a child that was still there"),
        pytest.param(evidence(again={"stop": stop(port_free=False)}), "not_stopped", id="a port that was still held"),
        pytest.param(evidence(trouble="out_of_time"), "out_of_time", id="out of time"),
        pytest.param(
            evidence(renderings=(Rendering("/", failure="too_long"),)), "out_of_time", id="a page that did not come to rest"
        ),
        pytest.param(evidence(renderings=(Rendering("/", failure="broken"),)), "out_of_time", id="a browser that broke"),
    ],
)
def test_what_may_have_been_spoiled_is_known_by_what_went_wrong(seen, why):
    assert what_went_wrong(seen) == why


@pytest.mark.parametrize(
    "seen",
    [
        pytest.param(evidence(), id="perfect"),
        pytest.param(
            evidence(renderings=(Rendering("/", "<h1>Tea</h1>", complaints=("TypeError",)),)), id="a page that was shown"
        ),
        pytest.param(evidence(renderings=(Rendering("/", failure="no_browser"),)), id="no browser"),
        pytest.param(evidence(home=answer("x", status=500)), id="a page that breaks"),
        pytest.param(evidence(home=answer("x", flaw="too_big")), id="a page that we cut"),
        pytest.param(evidence(first={"listeners": (Listener("::1", 3000),)}), id="elsewhere"),
        pytest.param(evidence(boots=()), id="never started"),
        pytest.param(evidence(boots=(), trouble="unreadable"), id="could not be read"),
        pytest.param(
            evidence(first=EXITED, again=False, source=source(syntax=SyntaxFault(source().runs[0].place, "SyntaxError", "no"))),
            id="Python cannot read it",
        ),
    ],
)
def test_what_what_went_wrong_is_left_alone(seen):
    assert what_went_wrong(seen) is None


@pytest.mark.parametrize(("milliseconds", "quick"), [(3, True), (299, True), (300, False), (4000, False)])
def test_a_pause_may_be_in_an_answer_that_took_as_long(milliseconds, quick):
    assert was_quick(evidence(home=answer("x", milliseconds=milliseconds))) is quick
