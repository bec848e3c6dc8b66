"""What a page's requests are answered with, from tables: no browser here."""

from __future__ import annotations

import socket
from base64 import b64decode, b64encode

import pytest

from checker.model import Limits
from checker.observe.browser.answering import Server, reply_to
from checker.observe.deadline import Deadline

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nX-Tea: green\r\n\r\n[]"


class Program:
    """Answers every connection with the same bytes, and keeps what it was asked; listens at one port."""

    def __init__(self, answer, port=5001):
        self._answer = answer
        self._port = port
        self.asked = []

    def connect(self, port, _limit):
        if port != self._port:
            raise ConnectionRefusedError
        ours, theirs = socket.socketpair()
        theirs.sendall(self._answer)
        theirs.shutdown(socket.SHUT_WR)
        self.asked.append(theirs)
        return ours

    def heard(self):
        return self.asked[-1].recv(65536)


@pytest.fixture
def program():
    """Makes programs, and lets go of them."""
    made = []

    def make(answer):
        made.append(Program(answer))
        return made[-1]

    yield make
    for end in (end for each in made for end in each.asked):
        end.close()


def paused(url, **request):
    return {"requestId": "7", "request": {"url": url, "method": "GET", "headers": {}, **request}}


def reply(program, url, **request):
    return reply_to(paused(url, **request), Server(program.connect, Limits(), Deadline.after(10)))


def test_the_program_answers(program):
    asked = program(OK)
    found = reply(asked, "http://127.0.0.1:5001/api/data?sort=up", headers={"Accept": "*/*", "Host": "elsewhere", "X-Tea": "1"})
    head = asked.heard().decode()
    assert head.startswith("GET /api/data?sort=up HTTP/1.1\r\nConnection: close\r\n")
    assert "Host: 127.0.0.1:5001\r\n" in head
    assert "X-Tea: 1\r\n" in head
    assert (found.method, found.reached) == ("Fetch.fulfillRequest", True)
    assert (found.params["requestId"], found.params["responseCode"], found.params["responsePhrase"]) == ("7", 200, "OK")
    assert b64decode(found.params["body"]) == b"[]"
    assert {each["name"] for each in found.params["responseHeaders"]} == {"Content-Type", "X-Tea"}


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
def test_every_name_of_this_computer_is_the_programs(program, host):
    assert reply(program(OK), f"http://{host}:5001/").reached


@pytest.mark.parametrize("kind", ["postData", "postDataEntries"])
def test_what_a_page_sends_arrives(program, kind):
    asked = program(OK)
    sent = "tea=1" if kind == "postData" else [{"bytes": b64encode(b"tea").decode()}, {"bytes": b64encode(b"=1").decode()}]
    reply(asked, "http://localhost:5001/add", method="POST", **{kind: sent})
    said = asked.heard()
    assert said.startswith(b"POST /add HTTP/1.1\r\n")
    assert b"Content-Length: 5\r\n" in said
    assert said.endswith(b"\r\n\r\ntea=1")


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://cdn.example/vue.js", "NameNotResolved"),
        ("http://example.org:5001/", "NameNotResolved"),
        ("http://127.0.0.2:5001/", "NameNotResolved"),
        ("https://127.0.0.1:5001/", "NameNotResolved"),
        ("ftp://localhost:5001/", "NameNotResolved"),
        ("file:///etc/passwd", "NameNotResolved"),
        ("http://127.0.0.1:5002/", "ConnectionRefused"),
        ("http://127.0.0.1/", "ConnectionRefused"),
    ],
)
def test_nobody_else_is_asked(program, url, why):
    asked = program(OK)
    found = reply(asked, url)
    assert (found.method, found.params, found.reached) == (
        "Fetch.failRequest",
        {"requestId": "7", "errorReason": why},
        False,
    )
    assert not asked.asked


@pytest.mark.parametrize("said", [b"", b"good day\r\n\r\n", b"HTTP/1.1 199 Early\r\n\r\n", b"HTTP/1.1 999 Late\r\n\r\n"])
def test_an_answer_that_is_none_is_a_closed_connection(program, said):
    found = reply(program(said), "http://127.0.0.1:5001/")
    assert (found.params["errorReason"], found.reached) == ("ConnectionClosed", True)


def test_what_came_too_late_may_be_this_machines(program):
    found = reply_to(paused("http://127.0.0.1:5001/"), Server(program(OK).connect, Limits(), Deadline.after(0)))
    assert (found.params["errorReason"], found.reached) == ("TimedOut", False)


@pytest.mark.parametrize(("status", "phrase"), [(404, "Not Found"), (418, "I'm a Teapot"), (299, "Unknown")])
def test_a_status_has_a_phrase(program, status, phrase):
    found = reply(program(b"HTTP/1.1 %d\r\n\r\n" % status), "http://127.0.0.1:5001/")
    assert (found.params["responseCode"], found.params["responsePhrase"]) == (status, phrase)
