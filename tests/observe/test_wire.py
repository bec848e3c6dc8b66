"""Requests as they are written, answers as browsers read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.evidence import Probe
from checker.observe.body import read_body
from checker.observe.wire import (
    EndedError,
    NotHttpError,
    Stream,
    parse_headers,
    parse_status,
    read_head,
    request,
    target,
)
from tests.examples import examples

CAP = 10_000


def stream(*pieces):
    """A stream that hands out these pieces, one per read."""
    waiting = [piece for piece in pieces if piece]
    return Stream(lambda _count: waiting.pop(0) if waiting else b"")


def read(*pieces, method="GET", cap=CAP):
    source = stream(*pieces)
    head = read_head(source, cap)
    return head, *read_body(source, method, head, cap)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        pytest.param(b"HTTP/1.1 200 OK", 200, id="as usual"),
        pytest.param(b"HTTP/1.0 404 NOT FOUND", 404, id="older version"),
        pytest.param(b"HTTP/1.1 204", 204, id="without a reason"),
        pytest.param(b"HTTP/1.1  200 OK", 200, id="two spaces"),
        pytest.param(b"http/1.1 200 ok", 200, id="small letters"),
        pytest.param(b"HTTP/2 200", 200, id="a version without a dot"),
    ],
)
def test_a_status_line_gives_its_number(line, status):
    assert parse_status(line) == status


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"HTTP/1.1", id="no number"),
        pytest.param(b"HTTP/1.1 20", id="two digits"),
        pytest.param(b"HTTP/1.1 2000 OK", id="four digits"),
        pytest.param(b"HTTP/1.1 099 OK", id="no class"),
        pytest.param(b"HTTP/1.1 OK 200", id="wrong order"),
        pytest.param(b"HTTP 200 OK", id="no version"),
        pytest.param(b"SSH-2.0-OpenSSH_9.2", id="another protocol"),
        pytest.param(b"<html>", id="no head at all"),
        pytest.param("HTTP/1.1 ²00".encode(), id="digits that are none"),
    ],
)
def test_a_broken_status_line_is_not_http(line):
    with pytest.raises(NotHttpError):
        parse_status(line)


@pytest.mark.parametrize(
    ("lines", "headers"),
    [
        pytest.param([b"A: 1", b"B:2"], (("A", "1"), ("B", "2")), id="with and without a space"),
        pytest.param([b"no colon here", b"A: 1"], (("A", "1"),), id="a line without a colon is skipped"),
        pytest.param([b": 1", b"B: 2"], (("B", "2"),), id="a line without a name is skipped"),
        pytest.param([b"bad name: 1", b"B: 2"], (("B", "2"),), id="a name with a space is skipped"),
        pytest.param([b"A : 1"], (("A", "1"),), id="a space before the colon is forgiven"),
        pytest.param([b"A: 1", b"  and more"], (("A", "1 and more"),), id="a folded line continues the last"),
        pytest.param([b" alone"], (), id="a folded line with nothing before it"),
        pytest.param([b"A: 1", b"A: 2"], (("A", "1"), ("A", "2")), id="the same name twice"),
        pytest.param([b"A:"], (("A", ""),), id="an empty value"),
        pytest.param([b"A: x:y"], (("A", "x:y"),), id="only the first colon counts"),
        pytest.param([b"A: \xe9"], (("A", "é"),), id="one character per byte"),
    ],
)
def test_header_lines_are_read_as_browsers_read_them(lines, headers):
    assert parse_headers(lines) == headers


@pytest.mark.parametrize(
    ("answer", "body", "flaw"),
    [
        pytest.param(b"Content-Length: 2\r\n\r\nokmore", b"ok", None, id="where the length says"),
        pytest.param(b"Content-Length: 0\r\n\r\nok", b"", None, id="no bytes"),
        pytest.param(b"\r\nok", b"ok", None, id="until the connection closes"),
        pytest.param(b"Content-Length: many\r\n\r\nok", b"ok", None, id="a length that is none"),
        pytest.param(b"Content-Length: -1\r\n\r\nok", b"ok", None, id="a negative length"),
        pytest.param(b"Content-Length: 2, 2\r\n\r\nok", b"ok", None, id="the same length twice"),
        pytest.param(b"Content-Length: 9\r\n\r\nok", b"ok", "cut_short", id="fewer bytes than said"),
        pytest.param(b"Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", b"ok", None, id="chunks"),
        pytest.param(
            b"Transfer-Encoding: Chunked\r\n\r\n2;a=b\r\nok\r\n0\r\nT: 1\r\n\r\n", b"ok", None, id="extension and trailer"
        ),
        pytest.param(b"Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n", b"ok", "cut_short", id="no last chunk"),
        pytest.param(b"Transfer-Encoding: chunked\r\n\r\nzz\r\nok\r\n", b"", "cut_short", id="a size that is none"),
        pytest.param(b"Transfer-Encoding: chunked\r\n\r\n-2\r\nok\r\n", b"", "cut_short", id="a negative size"),
        pytest.param(
            b"Transfer-Encoding: chunked\r\n\r\n1\r\nok\r\n0\r\n\r\n", b"o", "cut_short", id="a chunk longer than its size"
        ),
        pytest.param(b"\r\n" + b"x" * 20_000, b"x" * CAP, "too_big", id="more than the cap"),
        pytest.param(b"Content-Length: 99999999999\r\n\r\n" + b"x" * 20_000, b"x" * CAP, "too_big", id="far more than the cap"),
        pytest.param(b"Content-Type: text/", b"", "cut_short", id="it ends within the head"),
    ],
)
@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_a_body_ends_where_it_ends_however_it_arrives(answer, body, flaw, size):
    whole = b"HTTP/1.1 200 OK\r\n" + answer
    head, *found = read(*(whole[at : at + size] for at in range(0, len(whole), size)))
    assert (head.status, *found) == (200, body, flaw)


@pytest.mark.parametrize(("method", "status"), [("HEAD", 200), ("GET", 204), ("GET", 304)])
def test_some_answers_have_no_body_whatever_they_say(method, status):
    answer = f"HTTP/1.1 {status} X\r\nContent-Length: 5\r\n\r\n".encode()
    assert read(answer, method=method)[1:] == (b"", None)


def test_interim_answers_are_skipped():
    head, body, flaw = read(b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    assert (head.status, head.headers, body, flaw) == (200, (("Content-Length", "2"),), b"ok", None)


def test_line_feeds_alone_end_lines_too():
    assert read(b"HTTP/1.1 200 OK\nContent-Length: 2\n\nok")[1:] == (b"ok", None)


def test_a_head_beyond_the_cap_is_not_http():
    with pytest.raises(NotHttpError):
        read(b"HTTP/1.1 200 OK\r\n", *[b"A: 1234567890\r\n"] * 1000)
    with pytest.raises(NotHttpError):
        read(b"HTTP/1.1 200 " + b"O" * 20_000)


def test_nothing_at_all_is_an_end_and_no_protocol_error():
    with pytest.raises(EndedError):
        read(b"")


@examples(100)
@given(st.binary(max_size=300), st.booleans(), st.integers(1, 50))
def test_arbitrary_bytes_give_an_answer_or_one_of_two_refusals(noise, with_status, size):
    whole = (b"HTTP/1.1 200 OK\r\n" if with_status else b"") + noise
    try:
        _, body, _ = read(*(whole[at : at + size] for at in range(0, len(whole), size)), cap=100)
    except (NotHttpError, EndedError):
        return
    assert len(body) <= 100


@examples(100)
@given(st.lists(st.binary(min_size=1, max_size=60), max_size=8), st.integers(1, 40))
def test_chunks_come_out_as_they_went_in(pieces, size):
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    whole = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n"
    received = read(*(whole[at : at + size] for at in range(0, len(whole), size)))
    assert received[1:] == (b"".join(pieces), None)


def test_a_request_closes_its_connection_unless_it_shall_stay_open():
    assert b"\r\nConnection: close\r\n" in request(Probe(method="GET", path="/"), 5001)
    assert b"\r\nConnection: keep-alive\r\n" in request(Probe(method="OPTIONS", path="/", keep_open=True), 5001)


def test_the_headers_of_a_probe_win_over_ours():
    sent = request(Probe(method="GET", path="/", headers=(("user-agent", "mine"), ("Origin", "null"))), 5001).decode()
    assert sent.startswith("GET / HTTP/1.1\r\nHost: 127.0.0.1:5001\r\n")
    assert sent.lower().count("user-agent") == 1
    assert sent.endswith("user-agent: mine\r\nOrigin: null\r\n\r\n")


def test_a_line_feed_in_a_header_makes_no_second_one():
    sent = request(Probe(method="GET", path="/", headers=(("Origin", "x\r\nEvil: 1"),)), 5001)
    assert b"\r\nEvil" not in sent


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/api/data", "/api/data"),
        ("/a b", "/a%20b"),
        ("/a%20b?x=1", "/a%20b?x=1"),
        ("/ü", "/%C3%BC"),
        ("/x\r\ny", "/x%0D%0Ay"),
        ("/\ud800", "/%EF%BF%BD"),
        ("/\udcff\udfff", "/%FF%EF%BF%BD"),
        ("/{0.__class__}%zz\0", "/{0.__class__}%zz%00"),
    ],
)
def test_a_path_is_sent_as_plain_ascii(path, sent):
    assert target(path) == sent
