from __future__ import annotations

import pytest

from tests.builders import JOHN, answer, case, echoed
from tests.causes.situations import ADVICE, Row, cause_at, crashing, recognised, signed

NO_PERMISSION = "cors_open.no_permission"
STAR = (("Access-Control-Allow-Origin", "*"), ("Access-Control-Allow-Credentials", "true"))


def crashes_for_browsers(origin):
    return echoed(origin)[0], answer("<h1>Internal Server Error</h1>", status=500)


def star(origin):
    return answer("", headers=STAR), answer([JOHN], headers=STAR)


def twice(name, value):
    def came(origin):
        return tuple(one._replace(headers=(*one.headers, (name, value or origin))) for one in echoed(origin))

    return came


ROWS = (
    Row("cors_header_twice", "cors_open.wrong_origin", case(cors=twice("Access-Control-Allow-Origin", ""))),
    Row("cors_header_twice", "cors_open.wrong_origin", case(cors=twice("access-control-allow-origin", "*"))),
    Row("cors_header_twice", "cors_open.no_credentials", case(cors=twice("Access-Control-Allow-Credentials", "true"))),
    Row("error_no_cors", NO_PERMISSION, case(cors=crashes_for_browsers)),
    Row("error_no_cors", "cors_open.preflight_refused", crashing("/api/data", "KeyError: 0")),
    Row("nothing_to_read", "cors_open.preflight_refused", case(routes={"/api/data": answer("<h1>Not Found</h1>", status=404)})),
    Row("cors_resources_limited", NO_PERMISSION, signed(("cors_resources_limited", "/v1/*"))),
    Row("cors_app_replaced", NO_PERMISSION, signed(("app_made_twice", "app"))),
    Row("no_cors", NO_PERMISSION, signed("cors_call_missing")),
    Row("cors_origin", "cors_open.wrong_origin", signed(("cors_origins_list", "2"))),
    Row("cors_without_credentials", "cors_open.no_credentials", signed("cors_without_credentials")),
    Row("star_credentials", "cors_open.wildcard_with_credentials", signed("star_header_by_hand")),
    Row("star_credentials", "cors_open.wildcard_with_credentials", case(cors=star)),
    Row("wrong_port", ADVICE, signed(("front_end_port", "5000"))),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


def test_a_list_may_come_in_several_headers():
    assert cause_at("cors_open.wrong_origin", case(cors=twice("Access-Control-Allow-Headers", "x"))) is None


def test_a_crash_comes_before_a_missing_permission():
    seen = signed("cors_call_missing", cors=crashes_for_browsers)
    assert cause_at(NO_PERMISSION, seen).code == "error_no_cors"


def test_a_page_that_asks_the_right_port_among_others_needs_no_advice():
    seen = signed(("front_end_port", "4100"), ("front_end_port", "5001"))
    assert cause_at(NO_PERMISSION, seen) is None
    with pytest.raises(AssertionError, match="nothing is recognised"):
        recognised(Row("wrong_port", ADVICE, seen))
