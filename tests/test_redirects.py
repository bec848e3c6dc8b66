"""Where an answer sends its visitor on to, as browsers read it."""

from __future__ import annotations

import pytest

from checker.redirects import ELSEWHERE, NOWHERE, PAGE, destination, goes_in_a_circle
from checker.urls import resolve
from tests.builders import answer, exchange

PORT = 5001


def leading(*locations, status=302):
    return answer("", status=status, headers=tuple(("Location", location) for location in locations))


@pytest.mark.parametrize(
    ("location", "kind", "target"),
    [
        ("/home", PAGE, "/home"),
        ("home", PAGE, "/team/home"),
        ("../home?a=b#c", PAGE, "/home?a=b"),
        ("", PAGE, "/team/rosa"),
        ("?next", PAGE, "/team/rosa?next"),
        ("/my page", PAGE, "/my%20page"),
        (" /home\t", PAGE, "/home"),
        ("\\home", PAGE, "/home"),
        ("/ho\tme", PAGE, "/home"),
        ("/caf\u00c3\u00a9", PAGE, "/caf%C3%A9"),
        ("/caf\u00e9", PAGE, "/caf%C3%A9"),
        ("http://127.0.0.1:5001/home", PAGE, "/home"),
        ("http://localhost:5001/home", PAGE, "/home"),
        ("HTTP://LOCALHOST:5001", PAGE, "/"),
        ("http://0.0.0.0:5001/home", PAGE, "/home"),
        ("http://[::1]:5001/home", PAGE, "/home"),
        ("http://127.1:5001/home", PAGE, "/home"),
        ("//localhost:5001/home", PAGE, "/home"),
        ("http:/home", PAGE, "/home"),
        ("http://127.0.0.1:5000/home", ELSEWHERE, ""),
        ("http://127.0.0.1/home", ELSEWHERE, ""),
        ("https://127.0.0.1:5001/home", ELSEWHERE, ""),
        ("//home", ELSEWHERE, ""),
        ("https://example.com/", ELSEWHERE, ""),
        ("http://localhost.example.com:5001/", ELSEWHERE, ""),
        ("http://rosa:secret@127.0.0.1:5001/home", NOWHERE, ""),
        ("http://rosa@localhost:5001/", NOWHERE, ""),
        ("https://:secret@example.com/", NOWHERE, ""),
        ("data:text/html,<h1>Hi", NOWHERE, ""),
        ("javascript:alert(1)", NOWHERE, ""),
        ("JavaScript:alert(1)", NOWHERE, ""),
        ("file:///etc/passwd", NOWHERE, ""),
        ("ftp://127.0.0.1:5001/", NOWHERE, ""),
        ("about:blank", NOWHERE, ""),
        ("http://[half", NOWHERE, ""),
        ("http://127.0.0.1:99999999/", NOWHERE, ""),
        ("/" + "x" * 100_000, NOWHERE, ""),
    ],
)
def test_a_location_leads_where_a_browser_would_go(location, kind, target):
    found = destination(leading(location), PORT, "/team/rosa")
    assert (found.kind, found.target) == (kind, target)


@pytest.mark.parametrize(
    ("came", "kind"),
    [
        pytest.param(leading("/x", status=301), PAGE, id="301"),
        pytest.param(leading("/x", status=303), PAGE, id="303"),
        pytest.param(leading("/x", status=307), PAGE, id="307"),
        pytest.param(leading("/x", status=308), PAGE, id="308"),
        pytest.param(leading("/x", "/x"), PAGE, id="the same twice"),
        pytest.param(leading("/x", "/y"), NOWHERE, id="two that differ"),
        pytest.param(leading("/x", status=300), None, id="a choice is no redirect"),
        pytest.param(leading("/x", status=304), None, id="nor is what did not change"),
        pytest.param(leading("/x", status=201), None, id="nor is what was made"),
        pytest.param(leading("/x", status=200), None, id="nor is a page"),
        pytest.param(leading(), None, id="nor is one that names no place"),
        pytest.param(None, None, id="nor is no answer"),
    ],
)
def test_what_sends_a_visitor_on(came, kind):
    found = destination(came, PORT, "/")
    assert (found and found.kind) == kind


def test_another_name_of_this_computer_is_kept():
    assert destination(leading("/x"), PORT, "/", "localhost").host == "localhost"


def test_a_circle_is_the_same_question_with_the_same_answer():
    home, other = exchange("/", leading("/a")), exchange("/a", leading("/"))
    assert goes_in_a_circle((home, other, home))
    assert not goes_in_a_circle((home, other))
    assert not goes_in_a_circle((home, other, exchange("/", answer("<p>at last"))))
    assert not goes_in_a_circle((home, exchange("/", leading("/a"), headers=(("Cookie", "seen=1"),))))


@pytest.mark.parametrize("odd", ["\ud800", "/\udfff/x", "\0", "http://\ud800:5001/"])
def test_half_a_character_is_no_trouble(odd):
    resolve(odd, "http://127.0.0.1:5001/")
