from __future__ import annotations

import pytest

from checker.checks.graceful_stop import graceful_stop
from checker.evidence import Listener, Place, RunCall
from tests.builders import PORT, case, source, stop
from tests.verdicts import reason_of

HERE, ELSEWHERE = Listener(host="127.0.0.1", port=PORT), Listener(host="127.0.0.1", port=PORT + 1)
TWO_RUNS = source(runs=(RunCall(place=Place(line=20), port=PORT), RunCall(place=Place(line=21), port=PORT)))


def stopped(*, source=None, **differences):
    more = {"source": source} if source else {}
    return case(first={"stop": stop(**differences)}, **more)


CASES = [
    ("it ends", case(), None),
    ("the exit code does not matter", stopped(exit_code=1), None),
    ("we ended it ourselves while it stopped", case(first={"capped": "memory"}), "ended_early"),
    ("it stays", stopped(ended=False, port_free=False, listeners=(HERE,), milliseconds=3000), "ignored_ctrl_c"),
    ("it stays without a port", stopped(ended=False, milliseconds=3000), "ignored_ctrl_c"),
    ("another port opens", stopped(ended=False, listeners=(ELSEWHERE,)), "second_server_started"),
    ("the same port opens again", stopped(ended=False, listeners=(HERE,), source=TWO_RUNS), "second_server_started"),
    ("a child lives on", stopped(survivors=("sleep",)), "left_processes"),
    ("a child keeps the port", stopped(survivors=("python",), port_free=False, listeners=(HERE,)), "port_held"),
    ("somebody keeps the port", stopped(port_free=False), "port_held"),
    ("it was gone before", case(first={"stop": None, "died_while_probed": True}), "ended_early"),
    ("nobody looked", case(first={"stop": None}), "stale"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_graceful_stop(given, reason):
    assert reason_of(graceful_stop, given) == reason
