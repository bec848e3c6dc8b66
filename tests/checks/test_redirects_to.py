from __future__ import annotations

import pytest

from checker.checks.redirects_to import probes, redirects_to
from checker.errors import ConfigError
from tests.builders import PORT, answer, case, exchange
from tests.verdicts import reason_of


def about(location, status=302, to="/login", came=None):
    headers = () if location is None else (("Location", location),)
    came = came or answer("", status=status, headers=headers)
    return case(extra=(exchange("/team/me", came),), params={"path": "/team/me", "to": to})


CASES = [
    ("a path", about("/login"), None),
    ("what follows the question mark may differ", about("/login?next=/team/me"), None),
    ("and may be asked for", about("/login?a=b", to="/login?a=b"), None),
    ("a whole address", about(f"http://127.0.0.1:{PORT}/login"), None),
    ("by the computer's other name", about(f"http://localhost:{PORT}/login"), None),
    ("beside it", about("login", to="/team/login"), None),
    ("elsewhere, as asked for", about("https://example.com/x", status=301, to="https://example.com/x"), None),
    (
        "with a method",
        case(
            extra=(exchange("/x", answer("", status=303, headers=(("Location", "/"),)), method="POST"),),
            params={"path": "/x", "method": "post", "to": "/"},
        ),
        None,
    ),
    ("no answer", about(None, came="timed_out"), "no_answer"),
    ("it stays", about(None, status=200), "no_redirect"),
    ("not found", about(None, status=404), "no_redirect"),
    ("not modified sends nobody on", about("/login", status=304), "no_redirect"),
    ("without an address", about(None), "no_location"),
    ("with an empty one", about(" "), "no_location"),
    ("to another page", about("/"), "elsewhere"),
    ("to another server", about("http://127.0.0.1:1/login"), "elsewhere"),
    ("to what is no address", about("http://[login", to="https://example.com/"), "elsewhere"),
    ("to another query", about("/login?a=c", to="/login?a=b"), "elsewhere"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_redirects_to(given, reason):
    assert reason_of(redirects_to, given) == reason


@pytest.mark.parametrize(
    "params", [{"path": "/x", "to": "login"}, {"path": "/x", "to": "/", "method": "GET /y"}], ids=["no address", "no method"]
)
def test_what_cannot_be_asked_is_the_teachers(params):
    with pytest.raises(ConfigError, match="must be"):
        probes(params)
