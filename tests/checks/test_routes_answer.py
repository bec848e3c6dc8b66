from __future__ import annotations

import pytest

from checker.checks.routes_answer import routes_answer
from tests.builders import answer, case
from tests.verdicts import reason_of

FINE, BROKEN = answer([]), answer("", status=500)


def about(*came, home=None, **params):
    return case(home=home, routes={f"/{number}": each for number, each in enumerate(came)}, params=params)


CASES = [
    ("all of them", about(FINE, FINE), None),
    ("a closed one answers, too", about(FINE, answer("", status=401)), None),
    ("the assignment's own may be missing", about(answer("", status=404), FINE), None),
    ("as many as asked for", about(FINE, FINE, min_routes=3), None),
    ("so many may break", about(FINE, BROKEN, max_broken=1), None),
    ("500 pages", about(*[FINE] * 500), None),
    ("one breaks", about(FINE, BROKEN), "breaks"),
    ("one never answers", about(FINE, "timed_out"), "breaks"),
    ("the home page breaks", about(FINE, home=BROKEN), "breaks"),
    ("more break than may", about(BROKEN, BROKEN, max_broken=1), "breaks"),
    ("none is there", about(answer("", status=404), home=answer("", status=404)), "too_few"),
    ("fewer than asked for", about(FINE, answer("", status=404), min_routes=3), "too_few"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_routes_answer(given, reason):
    assert reason_of(routes_answer, given) == reason
