"""Addresses that answer and refuse."""

from __future__ import annotations

import pytest

from tests.builders import answer, case
from tests.causes.situations import Row, cause_at, recognised

HOME, API = "home_page_edited.broken", "record_added.broken"


def refused(status, *, headers=()):
    return answer("no", status=status, headers=headers)


POST_ONLY = refused(405, headers=(("Allow", "POST, OPTIONS"),))
ROWS = tuple(
    row
    for code, came in (
        ("method_not_allowed", POST_ONLY),
        ("method_not_allowed", refused(405)),
        ("json_expected", refused(415)),
        ("input_expected", refused(400)),
    )
    for row in (Row(code, HOME, case(home=came)), Row(code, API, case(routes={"/api/data": came})))
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


def test_the_methods_are_named_that_it_takes():
    seen = case(routes={"/api/data": refused(405, headers=(("Allow", "PUT, POST, OPTIONS"),))})
    assert dict(cause_at(API, seen).finds(seen)) == {"address": "/api/data", "methods": "PUT and POST"}


@pytest.mark.parametrize("status", [401, 403, 404, 500])
def test_other_refusals_keep_their_own_words(status):
    assert cause_at(HOME, case(home=refused(status))) is None
