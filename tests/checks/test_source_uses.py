from __future__ import annotations

import pytest

from checker.checks.source_uses import probes, source_uses
from checker.errors import ConfigError
from checker.evidence import Place, Route, SyntaxFault
from tests.builders import case, source
from tests.verdicts import reason_of

SEEN = source(
    imports=("flask", "flask.Flask", "model.users"),
    calls=("Flask", "flask.jsonify", "db.session.add"),
    routes=(Route(path="/api/people/<int:id>", methods=("GET", "DELETE"), function="one", place=Place(line=3)),),
)


def about(seen=SEEN, **params):
    return case(source=seen, params=params)


CASES = [
    ("a module", about(imports=("flask",)), None),
    ("what is taken from it", about(imports=("flask.Flask", "model")), None),
    ("a function", about(calls=("Flask", "jsonify", "session.add")), None),
    ("a route, whatever its parameter is called", about(routes=("/api/people/<number>",)), None),
    ("a route with its method", about(routes=("delete /api/people/<id>",)), None),
    ("another module", about(imports=("flask", "sqlite3")), "not_imported"),
    ("half of a module's name", about(imports=("flas",)), "not_imported"),
    ("another function", about(calls=("add_url_rule",)), "not_called"),
    ("half of a function's name", about(calls=("sonify",)), "not_called"),
    ("another route", about(routes=("/api/people",)), "no_route"),
    ("another method", about(routes=("PUT /api/people/<id>",)), "no_route"),
    ("nothing is there", about(source(imports=(), calls=(), routes=()), calls=("jsonify",)), "not_called"),
    (
        "Python cannot read it",
        about(SEEN._replace(syntax=SyntaxFault(Place(line=2), "SyntaxError", "x")), imports=("flask",)),
        "unreadable",
    ),
    ("nobody looked", about(source(), imports=("flask",)), "stale"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_source_uses(given, reason):
    assert reason_of(source_uses, given) == reason


def test_a_rubric_has_to_say_what_is_looked_for():
    with pytest.raises(ConfigError, match="needs one of: imports, calls, routes"):
        probes({})
