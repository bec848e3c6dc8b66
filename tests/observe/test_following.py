"""Redirects are followed within the server, as a browser does."""

from __future__ import annotations

import pytest

from checker.evidence import Exchange, Probe
from checker.observe.following import follow, is_followed
from tests.builders import PORT, answer, exchange

HOME = Probe(method="GET", path="/")


def led(to, *cookies, status=302):
    return answer("", status=status, headers=(("Location", to), *(("Set-Cookie", cookie) for cookie in cookies)))


def server(pages):
    """Asks a table in place of a server: {path: what came} or a function of the probe."""
    asked = []

    def ask(probe):
        asked.append(probe)
        came = pages(probe) if callable(pages) else pages[probe.path]
        return exchange(probe=probe, came=came)

    return ask, asked


def paths(hops):
    return [hop.probe.path for hop in hops]


def test_the_last_exchange_is_what_a_visitor_sees():
    ask, _ = server({"/a": led("b?x=1"), "/b?x=1": answer("<p>here")})
    hops = follow(exchange("/", led("/a")), PORT, ask)
    assert paths(hops) == ["/a", "/b?x=1"]
    assert hops[-1].answer.text == "<p>here"


@pytest.mark.parametrize("to", ["http://127.0.0.1:5000/", "https://example.com/", "data:text/html,x", "http://a@127.0.0.1:5001/"])
def test_nobody_is_asked_elsewhere(to):
    ask, asked = server({})
    assert follow(exchange("/", led(to)), PORT, ask) == ()
    assert asked == []


def test_a_circle_ends_when_it_is_closed():
    ask, asked = server({"/a": led("/b"), "/b": led("/a")})
    assert paths(follow(exchange("/", led("/a")), PORT, ask)) == ["/a", "/b", "/a"]
    assert len(asked) == 3


def test_who_changes_their_mind_is_asked_again():
    came = iter([led("/"), led("/done"), answer("<p>done")])
    ask, _ = server(lambda _: next(came))
    assert paths(follow(exchange("/", led("/setup")), PORT, ask)) == ["/setup", "/", "/done"]


@pytest.mark.parametrize(("length", "seen"), [(20, 20), (21, 20), (500, 20)])
def test_a_browser_gives_up_after_twenty(length, seen):
    def page(probe):
        number = int(probe.path[1:])
        return led(f"/{number + 1}") if number < length else answer("<p>end")

    assert len(follow(exchange("/", led("/1")), PORT, server(page)[0])) == seen


def test_cookies_are_kept_and_let_a_visitor_in():
    def page(probe):
        return answer("<p>in") if ("Cookie", "seen=1") in probe.headers else led("/", "seen=1")

    hops = follow(exchange("/", led("/", "seen=1")), PORT, server(page)[0])
    assert [hop.answer.status for hop in hops] == [200]


def test_another_name_of_this_computer_has_cookies_of_its_own():
    ask, asked = server({"/a": led("/b", "there=1"), "/b": led("http://127.0.0.1:5001/c"), "/c": answer("<p>")})
    follow(exchange("/", led("http://localhost:5001/a", "here=1")), PORT, ask)
    assert [probe.headers for probe in asked] == [
        (("Host", "localhost:5001"),),
        (("Host", "localhost:5001"), ("Cookie", "there=1")),
        (("Cookie", "here=1"),),
    ]


def test_silence_ends_it():
    ask, _ = server({"/a": "timed_out"})
    hops = follow(exchange("/", led("/a")), PORT, ask)
    assert [hop.failure for hop in hops] == ["timed_out"]


def test_what_we_break_at_is_said():
    def breaking(_):
        raise RuntimeError

    (hop,) = follow(exchange("/", led("/a")), PORT, breaking)
    assert hop.failure.startswith("fault:RuntimeError")


@pytest.mark.parametrize(
    ("sent", "followed"),
    [
        (exchange("/", led("/a")), True),
        (exchange("/any", led("/a", status=308)), True),
        (exchange("/", led("/a"), method="POST"), False),
        (exchange("/", led("/a"), headers=(("Origin", "null"),)), False),
        (exchange("/", answer("<p>")), False),
        (Exchange(probe=HOME, failure="timed_out"), False),
    ],
)
def test_only_who_was_simply_pointed_there_is_sent_on(sent, followed):
    assert is_followed(sent) is followed
