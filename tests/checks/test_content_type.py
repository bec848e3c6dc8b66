from __future__ import annotations

import pytest

from checker.checks.content_type import content_type
from tests.builders import answer, case, exchange
from tests.verdicts import reason_of


def about(came, wanted="application/json"):
    return case(extra=(exchange("/x", came),), params={"path": "/x", "type": wanted})


CASES = [
    ("just that", about(answer({})), None),
    ("with parameters and capitals", about(answer("{}", kind="Application/JSON; charset=utf-8")), None),
    ("another name of it", about(answer("x", kind="application/javascript"), "text/javascript"), None),
    ("a big one", about(answer({}, flaw="too_big")), None),
    ("no answer", about("timed_out"), "broken"),
    ("not found", about(answer({}, status=404)), "broken"),
    ("half of it", about(answer({}, flaw="cut_short")), "broken"),
    ("no type", about(answer("x", kind=" ")), "no_type"),
    ("a page", about(answer("{}")), "other_type"),
    ("something odd", about(answer("{}", kind="Rosa/Quince")), "other_type"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_content_type(given, reason):
    assert reason_of(content_type, given) == reason
