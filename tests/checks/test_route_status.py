from __future__ import annotations

import pytest

from checker.checks.route_status import route_status
from tests.builders import answer, case, exchange
from tests.verdicts import reason_of


def about(came, method="GET", **params):
    return case(extra=(exchange("/api/x", came, method=method),), params={"path": "/api/x", "method": method, **params})


CASES = [
    ("any good answer", about(answer({})), None),
    ("a good answer of another number", about(answer({}, status=204)), None),
    ("the number itself", about(answer({}, status=404), status=("404",)), None),
    ("one of several", about(answer({}, status=401), status=("200", "401")), None),
    ("of a family", about(answer("", status=302), status=("3xx",)), None),
    ("a crash that is asked for", about(answer("", status=500), status=("5xx",)), None),
    ("another method", about(answer({}, status=201), method="POST", status=("201",)), None),
    (
        "a method in small letters",
        case(extra=(exchange("/api/x", answer(), method="PUT"),), params={"path": "/api/x", "method": "put"}),
        None,
    ),
    ("half an answer has its number", about(answer("x", flaw="cut_short")), None),
    ("nobody there", about("refused"), "no_answer"),
    ("too late", about("timed_out"), "no_answer"),
    ("no HTTP", about("not_http"), "no_answer"),
    ("no such route", about(answer("", status=404)), "not_found"),
    ("no such method", about(answer("", status=405), method="POST"), "not_allowed"),
    ("a crash", about(answer("", status=500)), "crashes"),
    ("sent on", about(answer("", status=308)), "redirects"),
    ("another good number", about(answer({}), status=("201",)), "other_status"),
    ("good where bad is due", about(answer({}), status=("4xx",)), "other_status"),
    ("a number of no family", about(answer({}, status=999)), "other_status"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_route_status(given, reason):
    assert reason_of(route_status, given) == reason


@pytest.mark.parametrize("came", [answer({}), answer({}, status=418)])
def test_what_is_expected_is_not_told(came):
    finding = route_status.rule(about(came, status=("409",)))
    assert "409" not in f"{finding.reason.message}{finding.reason.hint}{finding.facts}"
