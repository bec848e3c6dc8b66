from __future__ import annotations

import pytest

from checker.checks.cors_open import cors_open
from tests.builders import ORIGINS, answer, case, echoed
from tests.verdicts import reason_of

ALLOW, CREDENTIALS = "Access-Control-Allow-Origin", ("Access-Control-Allow-Credentials", "true")
ASKED = ("Access-Control-Allow-Headers", "content-type")


def same(*headers, status=200):
    """A server that adds these headers to whatever it answers."""
    return lambda _: (answer("", headers=headers), answer([], headers=headers, status=status))


def only(allowed):
    return lambda origin: echoed(origin if origin == allowed else allowed)


def preflight(came):
    return lambda origin: (came(origin) if callable(came) else came, echoed(origin)[1])


def got(came):
    return lambda origin: (echoed(origin)[0], came(origin))


def same_but_status(status):
    return lambda origin: (echoed(origin)[0], answer("", status=status, headers=permission(origin)))


def permission(origin):
    return ((ALLOW, origin), CREDENTIALS)


def moved(origin):
    return answer("", status=302, headers=(*permission(origin), ("Location", "/api/data/")))


def led(to):
    return lambda origin: answer("", status=302, headers=(*permission(origin), ("Location", to)))


def twice(*answers):
    return tuple(one._replace(headers=(*one.headers, *one.headers)) for one in answers)


def refused(origin, status):
    return answer("", status=status, headers=(*permission(origin), ASKED))


def without_credentials(origin):
    return answer("", headers=((ALLOW, origin), ASKED)), answer([], headers=((ALLOW, origin),))


def header_list(value):
    return preflight(lambda origin: answer("", headers=(*permission(origin), ("Access-Control-Allow-Headers", value))))


CASES = [
    ("the lesson's line", case(), None),
    ("an error may be read too", case(cors=same_but_status(500)), None),
    ("nothing is said", case(cors=same()), "no_permission"),
    ("only the preflight permits", case(cors=got(lambda _: answer([]))), "no_permission"),
    ("the GET is not answered", case(cors=got(lambda _: "timed_out")), "no_permission"),
    ("the GET leads elsewhere", case(cors=got(moved)), "no_permission"),
    ("the GET leads to a name and a password", case(cors=got(led("http://a:b@127.0.0.1:5001/x"))), "no_permission"),
    ("the GET leads to data", case(cors=got(led("data:application/json,[]"))), "no_permission"),
    ("the permission is sent twice", case(cors=lambda origin: twice(*echoed(origin))), "wrong_origin"),
    ("one guest", case(cors=only(ORIGINS[1])), "wrong_origin"),
    ("a slash too many", case(cors=lambda origin: echoed(origin + "/")), "wrong_origin"),
    ("a star and credentials", case(cors=same((ALLOW, "*"), CREDENTIALS, ASKED)), "wildcard_with_credentials"),
    ("CORS(app) alone", case(cors=without_credentials), "no_credentials"),
    ("OPTIONS is not allowed", case(cors=preflight(lambda origin: refused(origin, 405))), "preflight_refused"),
    ("OPTIONS is redirected", case(cors=preflight(lambda origin: refused(origin, 308))), "preflight_refused"),
    ("OPTIONS is not answered: one visitor at a time", case(cors=preflight("timed_out")), "preflight_refused"),
    ("no header is allowed", case(cors=header_list("authorization")), "header_refused"),
    ("a star covers no header of a page with cookies", case(cors=header_list("*")), "header_refused"),
    ("a list that browsers cannot read", case(cors=header_list("Content-Type Accept")), "header_refused"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_cors_open(given, reason):
    assert reason_of(cors_open, given) == reason


def test_the_page_that_may_not_read_is_named():
    facts = dict(cors_open.rule(case(cors=only(ORIGINS[0]))).facts)
    assert facts["page"] == f"a page from {ORIGINS[1]}"
    assert (
        dict(cors_open.rule(case(cors=lambda o: echoed(o if o != "null" else "x"))).facts)["page"]
        == "a page that you open as a file"
    )


def test_a_page_of_the_server_itself_needs_no_permission():
    origins = ["http://127.0.0.1:5001"]
    finding = cors_open.rule(
        case(cors=lambda _: (answer("", status=405), answer([])), origins=origins, params={"origins": origins})
    )
    assert finding.reason is None


def test_each_origin_costs_a_preflight_that_stays_open_and_a_get_right_behind_it():
    probes = cors_open.probes({"origins": ORIGINS})
    assert [(probe.method, probe.keep_open) for probe in probes[1:]] == [("OPTIONS", True), ("GET", False)] * len(ORIGINS)
