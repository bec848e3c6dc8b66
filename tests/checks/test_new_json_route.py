from __future__ import annotations

import pytest

from checker.checks.new_json_route import new_json_route
from checker.evidence import Place, Route
from tests.builders import answer, handed, source
from tests.pasts import past, still, team
from tests.verdicts import reason_of

MAIN = handed(entry="main.py")


def visited(came, path="/api/launches", file="api/launches.py", history=None, **params):
    route = Route(path=path, methods=("GET",), function="launches", place=Place(line=4), file=file)
    return team(history=history, handed=MAIN, routes={path: came}, source=source(routes=(route,)), params=params)


CASES = [
    ("a file of their own", visited(answer([1])), None),
    ("an object is data, too", visited(answer({"launches": []})), None),
    ("in the program, which they changed", visited(answer([]), file=""), None),
    ("in a file of the template's", visited(answer([1]), file="api/users.py"), "none_new"),
    ("in the template's program", visited(answer([1]), file="", history=still(("main.py", "main"))), "none_new"),
    ("one of the template's that moved", visited(answer([1]), routes=("/api/launches",)), "none_new"),
    ("a page", visited(answer("<p>soon</p>")), "not_data"),
    ("a login in front", visited(answer({"message": "Log in"}, status=401)), "not_data"),
    ("a crash", visited(answer("", status=500)), "not_data"),
    ("just a word in quotes", visited(answer('"soon"', kind="application/json")), "not_data"),
    ("half an answer", visited(answer("[1]", kind="application/json", flaw="cut_short")), "not_data"),
    ("no answer", visited("timed_out"), "not_data"),
    ("without a repository", visited(answer([1]), history=past(roots=(), commits=())), None),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_new_json_route(given, reason):
    assert reason_of(new_json_route, given) == reason
