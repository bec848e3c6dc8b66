from __future__ import annotations

import pytest

from checker.checks.answers_within import answers_within, probes
from tests.builders import answer, case, exchange
from tests.verdicts import reason_of


def about(first, second, **params):
    params = {"path": "/x", **params}
    sent = zip(probes(params), (first, second), strict=True)
    came = ((probe, answer("x", milliseconds=each) if isinstance(each, int) else each) for probe, each in sent)
    return case(extra=tuple(exchange(probe=probe, came=each) for probe, each in came), params=params)


CASES = [
    ("at once", about(3, 2), None),
    ("slow the first time only", about(4_000, 20), None),
    ("at the limit", about(500, 600, milliseconds=500), None),
    ("only one answer came", about("timed_out", 10), None),
    ("no answer", about("timed_out", "timed_out"), "no_answer"),
    ("slow each time", about(2_500, 2_100), "slow"),
    ("slower than asked for", about(600, 600, milliseconds=500), "slow"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_answers_within(given, reason):
    assert reason_of(answers_within, given) == reason
