"""The client and the prober against servers of raw bytes, in threads of this process."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from contextlib import contextmanager

import pytest

from checker.evidence import API_ROUTE, EACH_ROUTE, Exchange, Place, Probe, Route, SourceFacts
from checker.model import Limits, Plan
from checker.observe import ports
from checker.observe.client import ask, was_slow
from checker.observe.deadline import Deadline
from checker.observe.prober import Prober, send_plan

GET = Probe(method="GET", path="/")
LIMITS = Limits(answer=10.0, body=10_000, headers=5_000)
SOON = Limits(answer=0.3)


@contextmanager
def serving(answer, *, one_at_a_time=False):
    """A server that calls `answer(connection, request)`; gives its port and the list of requests."""
    requests = []

    def handle(connection):
        with connection:
            received = connection.recv(65536)
            requests.append(received.decode())
            try:
                answer(connection, received)
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # the client had enough

    def accept(listening):
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=handle, args=(connection,), daemon=True).start()
            if one_at_a_time:
                return

    with socket.create_server(("127.0.0.1", 0), backlog=300) as listening:
        thread = threading.Thread(target=accept, args=(listening,), daemon=True)
        thread.start()
        yield listening.getsockname()[1], requests
        listening.shutdown(socket.SHUT_RDWR)
        thread.join(10)


def says(content):
    return lambda connection, _: connection.sendall(content)


def exchange_with(answer, limits=LIMITS, probe=GET):
    with serving(answer) as (port, _):
        return ask(ports.connect, port, probe, limits, Deadline.after(limits.answer))


def test_an_answer_is_read_and_timed():
    found = exchange_with(says(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok"))
    assert found.failure is None
    assert found.answer is not None
    assert (found.answer.status, found.answer.media_type, found.answer.body) == (200, "text/plain", b"ok")
    assert 0 <= found.answer.milliseconds < 10_000


def drip(connection, _):
    for byte in b"HTTP/1.1 200 OK\r\n" * 100:
        connection.sendall(bytes([byte]))
        time.sleep(0.05)


def half_a_body(connection, _):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok")
    time.sleep(3)


def reset(connection, _):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    connection.close()


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        pytest.param(says(b"SSH-2.0\r\n"), "not_http", id="another protocol"),
        pytest.param(says(b"HTTP/1.1 OK\r\n\r\n"), "not_http", id="broken status line"),
        pytest.param(says(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 2000), "not_http", id="headers without end"),
        pytest.param(says(b""), "closed", id="closed without a byte"),
        pytest.param(reset, "closed", id="reset without a byte"),
        pytest.param(lambda *_: time.sleep(1), "timed_out", id="no byte in time"),
        pytest.param(drip, "timed_out", id="a slow drip"),
    ],
)
def test_why_there_is_no_answer(answer, failure):
    found = exchange_with(answer, SOON if failure == "timed_out" else LIMITS)
    assert (found.answer, found.failure) == (None, failure)


@pytest.mark.parametrize(
    ("answer", "flaw", "body"),
    [
        pytest.param(says(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip"), "bad_encoding", b"", id="gzip that lies"),
        pytest.param(says(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok"), "cut_short", b"ok", id="closed too soon"),
        pytest.param(half_a_body, "cut_short", b"ok", id="the rest never comes"),
        pytest.param(says(b"HTTP/1.1 200 OK\r\n\r\n" + bytes(50_000)), "too_big", bytes(10_000), id="beyond the cap"),
    ],
)
def test_a_flawed_answer_keeps_what_could_be_read(answer, flaw, body):
    found = exchange_with(answer, Limits(answer=0.5, body=10_000))
    assert found.answer is not None
    assert (found.answer.flaw, found.answer.body) == (flaw, body)


def test_gzip_is_decoded():
    body = gzip.compress(b"words")
    found = exchange_with(says(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + body))
    assert found.answer is not None
    assert (found.answer.flaw, found.answer.body) == (None, b"words")


def test_an_answer_that_stays_open_is_read_to_its_length_only():
    def stay(connection, _):
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        connection.recv(1)

    found = exchange_with(stay, Limits(answer=20.0))
    assert found.answer is not None
    assert found.answer.milliseconds < 15_000


def test_a_closed_port_refuses(port):
    assert ask(ports.connect, port, GET, LIMITS, Deadline.after(1)).failure == "refused"


def test_a_body_that_used_up_its_time_counts_as_slow_and_one_cut_by_the_server_does_not():
    slow = exchange_with(half_a_body, SOON)
    short = exchange_with(says(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok"))
    assert was_slow(slow, SOON.answer)
    assert not was_slow(short, LIMITS.answer)
    assert was_slow(Exchange(probe=GET, failure="timed_out"), 1)


class Host:
    """As much of a Running as probing needs."""

    def connect(self, port, limit):
        return ports.connect(port, limit)


def probing(port, probes, limits=LIMITS, *, routes=(), had=(), seconds=60.0):
    plan = Plan(api_path="/api/data", probes=probes)
    source = SourceFacts(routes=tuple(Route(path=path, methods=("GET",), function="f", place=Place(line=1)) for path in routes))
    prober = Prober(Host(), port, limits, Deadline.after(seconds), had)
    addresses = send_plan(prober, plan, source, "sha256:00", 25)
    return tuple(prober.exchanges), addresses


def json_at(*paths):
    def answer(connection, request):
        path = request.split()[1].decode()
        body = b"[]" if path in paths else b"<p>"
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))

    return answer


PREFLIGHT = Probe(method="OPTIONS", path=API_ROUTE, headers=(("Origin", "null"),), keep_open=True)
ACTUAL = Probe(method="GET", path=API_ROUTE, headers=(("Origin", "null"),))


def test_probes_for_the_api_route_go_to_the_first_list():
    with serving(json_at("/api/team")) as (port, _):
        exchanges, addresses = probing(port, (GET, PREFLIGHT, ACTUAL), routes=("/api/other", "/api/team"))
    assert [(seen.probe.method, seen.probe.path) for seen in exchanges] == [
        ("GET", "/"),
        ("GET", "/api/data"),
        ("GET", "/api/other"),
        ("GET", "/api/team"),
        ("OPTIONS", "/api/team"),
        ("GET", "/api/team"),
    ]
    assert [(address.name, address.paths) for address in addresses] == [(API_ROUTE, ("/api/team",))]


def test_what_was_had_already_is_not_sent_again():
    had = (Exchange(probe=GET, failure="closed"),)
    with serving(json_at()) as (port, requests):
        exchanges, addresses = probing(port, (GET, Probe(method="GET", path=EACH_ROUTE), GET), had=had)
    assert [seen.probe.path for seen in exchanges] == ["/", "/api/data"]
    assert len(requests) == 1
    assert [address.name for address in addresses] == [EACH_ROUTE]


def test_a_preflight_stays_open_while_the_next_probe_is_answered():
    states = []

    def answer(connection, request):
        connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")
        if request.startswith(b"OPTIONS"):
            connection.settimeout(10)
            states.append(connection.recv(1) or "closed after the GET" if answered.wait(10) else "no GET")
        else:
            answered.set()

    answered = threading.Event()
    open_one = Probe(method="OPTIONS", path="/x", keep_open=True)
    with serving(answer) as (port, _):
        exchanges, _ = probing(port, (open_one, Probe(method="GET", path="/x")))
        until = time.monotonic() + 10
        while not states and time.monotonic() < until:
            time.sleep(0.01)
    assert [seen.answer.status for seen in exchanges if seen.answer] == [204, 204]
    assert states == ["closed after the GET"]


def test_after_one_time_out_the_rest_share_one_short_limit():
    probes = tuple(Probe(method="GET", path=f"/{number}") for number in range(200))
    with serving(lambda *_: time.sleep(60)) as (port, _):
        began = time.monotonic()
        exchanges, _ = probing(port, probes, SOON)
        took = time.monotonic() - began
    assert [seen.failure for seen in exchanges] == ["timed_out"] * 200
    assert [seen.probe for seen in exchanges] == list(probes)
    assert took < 40  # one after the other it would be 60 seconds at least


def test_one_slow_route_does_not_silence_the_others():
    def answer(connection, request):
        if b" /slow " in request:
            time.sleep(30)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]")

    with serving(answer) as (port, _):
        exchanges, _ = probing(port, (Probe(method="GET", path="/slow"), GET, PREFLIGHT, ACTUAL), SOON)
    assert [seen.failure for seen in exchanges] == ["timed_out", None, None, None, None]


def test_a_server_that_is_gone_is_knocked_at_once_per_probe(port, monkeypatch):
    knocks, connect = [], ports.connect
    monkeypatch.setattr(ports, "connect", lambda *where: knocks.append(where) or connect(*where))
    probes = tuple(Probe(method="GET", path=f"/{number}") for number in range(200))
    exchanges, _ = probing(port, probes)
    assert {seen.failure for seen in exchanges} == {"refused"}
    assert len(knocks) == 200


def test_what_is_left_when_the_time_is_up_stays_unsent():
    with serving(json_at()) as (port, requests):
        exchanges, _ = probing(port, (GET, Probe(method="HEAD", path="/")), seconds=0)
    assert [seen.failure for seen in exchanges] == ["unsent", "unsent"]
    assert requests == []
