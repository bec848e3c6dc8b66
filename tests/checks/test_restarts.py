from __future__ import annotations

import pytest

from checker.checks.restarts import restarts
from tests.builders import PORT, case
from tests.verdicts import reason_of

CASES = [
    ("it comes back", case(), None),
    ("what it answers does not matter", case(again={"exchanges": ()}), None),
    ("it ends", case(again={"outcome": "exited", "exit_code": 1}), "did_not_restart"),
    ("it hangs", case(again={"outcome": "silent", "milliseconds": 10_000}), "did_not_restart"),
    ("it babbles", case(again={"outcome": "not_http"}), "did_not_restart"),
    ("it moved", case(again={"port": PORT + 1}), "moved"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_restarts(given, reason):
    assert reason_of(restarts, given) == reason
