"""What symbolic addresses stand for."""

from __future__ import annotations

import json

import pytest

from checker.evidence import API_ROUTE, EACH_ROUTE, UNKNOWN_PAGE, Address, Answer, Exchange, Place, Probe, Route, SourceFacts
from checker.observe.addresses import AddressBook, api_route, candidates, look, turns, unknown_page, with_root

PREFLIGHT = Probe(method="OPTIONS", path=API_ROUTE, keep_open=True)
ACTUAL = Probe(method="GET", path=API_ROUTE)
HOME = Probe(method="GET", path="/")


def route(path, *, methods=("GET",), function="view"):
    return Route(path=path, methods=methods, function=function, place=Place(line=1))


def source(*routes):
    return SourceFacts(routes=routes)


@pytest.mark.parametrize(
    ("routes", "paths"),
    [
        pytest.param((), ("/api/data",), id="the assignment's alone"),
        pytest.param((route("/"),), ("/api/data",), id="the home page is no candidate"),
        pytest.param(
            (route("/api/rosa"), route("/api/data")), ("/api/data", "/api/rosa"), id="each once, the assignment's first"
        ),
        pytest.param((route("/user/<int:id>"),), ("/api/data",), id="no parameters"),
        pytest.param((route("/add", methods=("POST",)),), ("/api/data",), id="only GET"),
        pytest.param((route("/Shutdown"), route("/x", function="kill_it")), ("/api/data",), id="nothing that ends or deletes"),
        pytest.param((route("loose"),), ("/api/data",), id="no path without a slash"),
    ],
)
def test_candidates_are_the_routes_that_may_be_asked(routes, paths):
    assert candidates(source(*routes), "/api/data", 25) == paths


@pytest.mark.parametrize(
    ("exchanges", "paths"),
    [
        pytest.param([("/", [{"a": 1}])], ("/a", "/"), id="a list at the root"),
        pytest.param([("/", [])], ("/a", "/"), id="an empty one"),
        pytest.param([("/", {"a": 1})], ("/a",), id="an object is a greeting"),
        pytest.param([("/", b"<p>")], ("/a",), id="a page"),
        pytest.param([("/a", [1])], ("/a",), id="a list elsewhere"),
        pytest.param([], ("/a",), id="nobody asked"),
    ],
)
def test_a_list_at_the_root_is_an_api(exchanges, paths):
    each = Address(name=EACH_ROUTE, paths=("/a",))
    assert with_root(each, [seen(*one) for one in exchanges]).paths == paths


def test_no_more_candidates_than_the_limit():
    many = source(*(route(f"/{number}") for number in range(90)))
    assert len(candidates(many, "/api/data", 25)) == 25


def seen(path, value, status=200):
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return Exchange(probe=look(path), answer=Answer(status=status, body=body))


@pytest.mark.parametrize(
    ("exchanges", "path"),
    [
        pytest.param([seen("/a", {}), seen("/b", [])], "/b", id="a list before a document"),
        pytest.param([seen("/a", [1]), seen("/b", [2])], "/a", id="the first list"),
        pytest.param([seen("/a", b"<p>"), seen("/b", {})], "/b", id="a document before none"),
        pytest.param([seen("/a", [1], status=500), seen("/b", b"null")], "/b", id="only 200 counts"),
        pytest.param([Exchange(probe=look("/a"), failure="timed_out")], "/a", id="no answer at all"),
        pytest.param([seen("/a", b"[" * 100_000)], "/a", id="too deep to be read"),
        pytest.param([seen("/a", b"\xff\xfe")], "/a", id="no text"),
    ],
)
def test_the_api_route_is_the_first_list_else_the_first_document(exchanges, path):
    found = api_route(("/a", "/b"), exchanges)
    assert (found.name, found.paths) == (API_ROUTE, (path,))
    assert found.why


def test_the_unknown_page_differs_by_submission_and_not_by_run():
    assert unknown_page("sha256:aa") == unknown_page("sha256:aa") != unknown_page("sha256:ab")
    assert len(unknown_page("x")) == 13


def test_an_open_probe_goes_out_together_with_the_next_one():
    assert turns((HOME, PREFLIGHT, ACTUAL, HOME)) == ((HOME,), (PREFLIGHT, ACTUAL), (HOME,))
    assert turns((HOME, PREFLIGHT)) == ((HOME,), (PREFLIGHT,))


def test_a_turn_is_sent_once_for_each_path_it_stands_for():
    book = AddressBook.before_looking(source(route("/b")), "/a", 25, "sha256:00")
    each = book.turns((Probe(method="HEAD", path=EACH_ROUTE),))
    assert [turn[0].path for turn in each] == ["/a", "/b"]
    assert book.turns((HOME,)) == ((HOME,),)
    assert book.turns((Probe(method="GET", path=UNKNOWN_PAGE),))[0][0].path == unknown_page("sha256:00")


def test_a_turn_of_two_keeps_them_together():
    book = AddressBook.before_looking(source(), "/a", 25, "sha256:00").with_address(api_route(("/a",), []))
    assert [[probe.path for probe in turn] for turn in book.turns((PREFLIGHT, ACTUAL))] == [["/a", "/a"]]
