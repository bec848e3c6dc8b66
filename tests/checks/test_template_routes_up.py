from __future__ import annotations

import pytest

from checker.checks.template_routes_up import template_routes_up
from tests.builders import answer
from tests.pasts import team
from tests.verdicts import reason_of

ROUTES = ("/api/users", "/api/post", "/api/groups")
LOGIN = answer({"message": "Log in first"}, status=401)


def routes(*came, **params):
    return team(routes=dict(zip(ROUTES, came, strict=True)), params={"routes": ROUTES, **params})


CASES = [
    ("data and a login", routes(answer([]), LOGIN, answer("", status=500)), None),
    ("one is enough, as the rubric says", routes(LOGIN, "closed", answer("", status=404), least=1), None),
    ("all gone", routes(*[answer("", status=404)] * 3), "too_few"),
    ("a login page is no answer of an API", routes(*[answer("", status=302, headers=(("Location", "/login"),))] * 3), "too_few"),
    ("one of them", routes(LOGIN, answer("", status=500), "timed_out"), "too_few"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_template_routes_up(given, reason):
    assert reason_of(template_routes_up, given) == reason
