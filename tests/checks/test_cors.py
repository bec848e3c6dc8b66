"""Our verdict against what a real browser decided."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.checks.cors import browser_verdict

ROWS = json.loads((Path(__file__).parents[1] / "data" / "cors_browser_verdicts.json").read_text(encoding="utf-8"))["rows"]


def reply(status, *headers):
    return {"status": status, "headers": [list(pair) for pair in headers]}


def here(row):
    return {"url": f"{row['page_origin']}/api/data"}


def onward(url, answer):
    return lambda _: {"url": "http://127.0.0.1:54839/api/data", "onward": [{"url": url, "preflight": None, "actual": answer}]}


SERVER, ELSEWHERE = "http://127.0.0.1:54839/api/data2", "http://localhost:54839/api/data2"
BARE = reply(200)
NAMES_PAGE = reply(200, ("Access-Control-Allow-Origin", "http://127.0.0.1:59803"))

# The recording holds neither the server's address nor what followed a redirect; without them these rows cannot be told
# from others that ended differently. Both are taken from the row's description, never from its verdict.
NOT_RECORDED = {
    "same_echo/lesson": here,
    "same_echo/simple": here,
    "same_pre405/lesson": here,
    "same_pre405/simple": here,
    "same_red_cross/simple": lambda row: {
        **here(row),
        "onward": [
            {
                "url": "http://localhost:48201/api/data2",
                "preflight": None,
                "actual": reply(200, ("Access-Control-Allow-Origin", row["page_origin"])),
            }
        ],
    },
    "red_same_good/simple": onward(SERVER, NAMES_PAGE),
    "red_308_good/simple": onward(SERVER, NAMES_PAGE),
    "red_bare_target/simple": onward(SERVER, BARE),
    "red_cross_fixed/simple": onward(ELSEWHERE, NAMES_PAGE),
    "red_to_page/simple": onward("http://127.0.0.1:59803/json", BARE),
}


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_we_decide_as_the_browser_did(row):
    more = NOT_RECORDED.get(row["id"], lambda _: {})(row)
    verdict = browser_verdict(row["page_origin"], row["request"], row["preflight"], row["actual"], **more)
    assert verdict.allowed is row["browser_allows"], (verdict, row["description"], row["browser_console"])


def test_every_recorded_row_was_read():
    assert len(ROWS) == 253
    assert set(NOT_RECORDED) <= {row["id"] for row in ROWS}


def test_the_recording_alone_cannot_decide_two_rows():
    """Why `onward` exists: the same request and the same answers, and two verdicts."""
    good, bare = (next(row for row in ROWS if row["id"] == f"{name}/simple") for name in ("red_same_good", "red_bare_target"))
    assert all(good[key] == bare[key] for key in ("page_origin", "request", "preflight", "actual"))
    assert good["browser_allows"] is not bare["browser_allows"]


def test_most_rows_need_nothing_but_the_recording():
    agree = [
        row
        for row in ROWS
        if browser_verdict(row["page_origin"], row["request"], row["preflight"], row["actual"]).allowed is row["browser_allows"]
    ]
    assert len(agree) == 247


REDIRECTED = [
    ("/api/data/", True),
    ("//example.com/x", True),
    ("http://example.com/x", True),
    ("http://rosa:secret@example.com/", False),
    ("//rosa@example.com/", False),
    ("http://:secret@127.0.0.1:5001/", False),
    ("data:application/json,[]", False),
    ("javascript:alert(1)", False),
    ("file:///x", False),
    ("blob:http://127.0.0.1:5001/x", False),
    ("http://[half", False),
    ("http://127.0.0.1:port/", False),
]


@pytest.mark.parametrize(("location", "allowed"), REDIRECTED)
def test_a_redirect_is_refused_by_its_own_location(location, allowed):
    sent_on = reply(302, ("Access-Control-Allow-Origin", PAGE), ("Location", location))
    verdict = browser_verdict(PAGE, SIMPLE, None, sent_on, url="http://127.0.0.1:5001/api/data")
    assert (verdict.allowed, verdict.why) == (allowed, "" if allowed else "bad_redirect")


def test_of_its_own_origin_a_page_may_be_sent_to_a_name():
    sent_on = reply(302, ("Location", "http://rosa:x@127.0.0.1:5001/y"))
    assert browser_verdict("http://127.0.0.1:5001", SIMPLE, None, sent_on, url="http://127.0.0.1:5001/x").allowed


def test_what_is_no_redirect_leads_nowhere():
    for status in (200, 201, 300, 304):
        came = reply(status, ("Access-Control-Allow-Origin", PAGE), ("Location", "data:,x"))
        assert browser_verdict(PAGE, SIMPLE, None, came).allowed


SIMPLE = {"method": "GET", "headers": {}, "credentials": "omit"}
LESSON = {"method": "GET", "headers": {"Content-Type": "application/json"}, "credentials": "include"}
PAGE = "https://pages.example.org"
ACAO, ACAC = ("Access-Control-Allow-Origin", PAGE), ("Access-Control-Allow-Credentials", "true")
ACAH = ("Access-Control-Allow-Headers", "content-type")
GOOD = reply(200, ACAO, ACAC, ACAH)


@pytest.mark.parametrize(
    ("preflight", "actual", "why", "step"),
    [
        pytest.param(GOOD, GOOD, "", "", id="all is well"),
        pytest.param(None, None, "no_answer", "preflight", id="no answer to the preflight"),
        pytest.param(GOOD, None, "no_answer", "actual", id="no answer to the GET"),
        pytest.param(reply(200), GOOD, "no_permission", "preflight", id="no header on the preflight"),
        pytest.param(GOOD, reply(200), "no_permission", "actual", id="no header on the GET"),
        pytest.param(reply(404), GOOD, "no_permission", "preflight", id="permission is asked before the status"),
        pytest.param(reply(404, ACAO, ACAC, ACAH), GOOD, "bad_status", "preflight", id="a preflight that is not ok"),
        pytest.param(reply(200, ACAO, ACAH), GOOD, "no_credentials", "preflight", id="credentials on the preflight too"),
        pytest.param(
            reply(200, ("Access-Control-Allow-Origin", "*"), ACAC), GOOD, "wildcard_with_credentials", "preflight", id="*"
        ),
        pytest.param(
            reply(200, ("Access-Control-Allow-Origin", PAGE + "/"), ACAC), GOOD, "wrong_origin", "preflight", id="a slash"
        ),
        pytest.param(reply(200, ACAO, ACAC), GOOD, "header_refused", "preflight", id="content-type is not named"),
        pytest.param(
            reply(200, ACAO, ACAC, ("Access-Control-Allow-Headers", "a b")),
            GOOD,
            "unreadable",
            "preflight",
            id="a space in a name",
        ),
    ],
)
def test_the_reason_and_the_step_are_named(preflight, actual, why, step):
    verdict = browser_verdict(PAGE, LESSON, preflight, actual)
    assert (verdict.allowed, verdict.why, verdict.step) == (why == "", why, step)


@pytest.mark.parametrize("star", ["*", "GET, *"])
def test_a_star_covers_methods_only_without_credentials(star):
    answer = reply(200, ACAO, ACAC, ("Access-Control-Allow-Methods", star))
    for credentials, allowed in (("include", False), ("same-origin", True)):
        request = {"method": "PUT", "headers": {}, "credentials": credentials}
        assert browser_verdict(PAGE, request, answer, answer).allowed is allowed


def test_a_star_never_covers_authorization():
    request = {"method": "GET", "headers": {"Authorization": "x"}, "credentials": "omit"}
    answer = reply(200, ACAO, ("Access-Control-Allow-Headers", "*"))
    assert browser_verdict(PAGE, request, answer, answer).why == "header_refused"
