"""Answers as bytes: whole ones with any body, and ones in which anything may stand anywhere."""

from __future__ import annotations

import gzip
import zlib

from hypothesis import strategies as st

from tests.fuzz.pieces import addresses, among, bodies, words

codings = among(["gzip", "deflate", "br", "x-gzip", "gzip, gzip", "identity", "", "zstd", "\x00"])
lengths = among(["0", "5", "-1", "9" * 5000, str(2**70), "1e3", "0x10", "5, 5", "5, 6", " 7 ", "", "\xb2", "1_0"])
media_types = among(
    [
        "text/html",
        "application/json",
        "text/html; charset=utf-16",
        "text/html; charset=latin-1",
        "application/json; charset=nope",
        "",
        ";",
        "a" * 300,
    ]
)
cookies = among(
    [
        "session=1",
        "a=b; Max-Age=" + "9" * 5000,
        "a=b; Max-Age=-1",
        "a=b; Max-Age=1e9",
        "a=b; Expires=Thu, 99 Foo 99999 99:99:99",
        "a=b; Expires=" + "9" * 300,
        "=",
        ";",
        "a=\x00",
        "a=b; Expires=Thu, 01 Jan 0000 00:00:00 GMT",
        "a=b; Expires=Fri, 31 Dec 9999 23:59:59 +9999999999",
        "a=b; Path=/{}; Domain=x",
        "__Host-a=b",
        "a=" + "x" * 5000,
        "a=b; Max-Age=\xb2",
    ]
)
header_lines = st.one_of(
    st.tuples(st.just("Content-Type"), media_types),
    st.tuples(st.just("Content-Length"), lengths),
    st.tuples(st.just("Content-Encoding"), codings),
    st.tuples(st.just("Transfer-Encoding"), among(["chunked", "gzip, chunked", "identity", "chunked, chunked"])),
    st.tuples(st.just("Set-Cookie"), cookies | words),
    st.tuples(st.just("Location"), addresses | words),
    st.tuples(
        among(["Access-Control-Allow-Origin", "Access-Control-Allow-Headers", "Access-Control-Allow-Methods"]),
        among(["*", "null", "true", ", ,", "http://127.0.0.1:4100"]) | words,
    ),
    st.tuples(st.just("Access-Control-Allow-Credentials"), among(["true", "True", "false"])),
    st.tuples(words, words),
).map(lambda pair: f"{pair[0]}: {pair[1]}")
locations = (
    addresses | words | st.lists(addresses | words, max_size=3).map("".join) | among(["/", "/", "", "/api/data", "/?", "/a/../"])
)
redirect_lines = st.lists(st.tuples(st.just("Location"), locations), min_size=1, max_size=2).map(
    lambda pairs: [f"{name}: {value}".replace("{port}", "5001") for name, value in pairs]
)
refreshes = st.tuples(among(["0; url=", "0;URL='", "1,", "0 ", "9" * 5000 + ";", "\u0663;url=", "0.;url=", ";"]), locations).map(
    "".join
)
odd_lines = among([": no name", "no colon", " folded", "\tfolded", "A:" * 300, "X: " + "y" * 9000]) | words
statuses = among(
    [
        "200",
        "200",
        "200",
        "201",
        "204",
        "301",
        "302",
        "304",
        "400",
        "404",
        "405",
        "418",
        "500",
        "501",
        "503",
        "100",
        "101",
        "103",
        "000",
        "099",
        "999",
        "2000",
        "-1",
        "20",
        "\xb22\xb2",
        "abc",
        "",
    ]
)
versions = among(["HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2", "HTTP/9.9", "http/1.1", "HTTP/", "HTTP/x", "ICY", "HTTP/1.1 "])
ends = among(["\r\n", "\r\n", "\r\n", "\n", "\r"])


def compressed(body, coding):
    if coding == "gzip":
        return gzip.compress(body)
    return zlib.compress(body) if coding == "deflate" else body


def chunked(body, size):
    return b"".join((f"{size:x}".encode() if size else f"{len(body):x}".encode(), b"\r\n", body, b"\r\n0\r\n\r\n"))


def answer_of(version, status, reason, lines, end, body):  # noqa: PLR0917 - the parts of an answer
    head = end.join((f"{version} {status} {reason}", *lines, "", ""))
    return head.encode("utf-8", "surrogatepass") + body


def whole(status, lines, body, coding):
    """An answer that says truly how long it is, and mostly what it is."""
    sent = compressed(body, coding)
    said = [f"Content-Length: {len(sent)}", *([f"Content-Encoding: {coding}"] if coding else [])]
    return answer_of("HTTP/1.1", status, "X", (*said, *lines), "\r\n", sent)


good_statuses = among(["200", "200", "200", "200", "201", "302", "404", "500"])
plain_lines = st.lists(header_lines.filter(lambda line: not line.startswith(("Content-L", "Content-E", "Transfer"))), max_size=4)
body_answers = st.builds(whole, good_statuses, plain_lines, bodies, among(["", "", "", "gzip", "deflate"]))
redirect_answers = st.one_of(
    st.builds(
        whole,
        among(["301", "302", "303", "307", "308"]),
        st.builds(list.__add__, redirect_lines, plain_lines),
        bodies,
        st.just(""),
    ),
    st.builds(
        whole, st.just("200"), refreshes.map(lambda to: ["Content-Type: text/html", f"Refresh: {to}"]), bodies, st.just("")
    ),
    st.builds(
        lambda to: whole(
            "200", ["Content-Type: text/html"], f'<meta http-equiv=refresh content="{to}">'.encode("utf-8", "surrogatepass"), ""
        ),
        refreshes,
    ),
)
head_answers = st.one_of(
    st.builds(answer_of, versions, statuses, words, st.lists(header_lines | odd_lines, max_size=6), ends, bodies),
    st.builds(
        answer_of, st.just("HTTP/1.1"), statuses, st.just("X"), st.lists(header_lines, max_size=6), st.just("\r\n"), bodies
    ),
    st.builds(
        lambda lines, body, size: answer_of(
            "HTTP/1.1", "200", "OK", ("Transfer-Encoding: chunked", *lines), "\r\n", chunked(body, size)
        ),
        plain_lines,
        bodies,
        among([0, 0, 0, 1, 2**70, 16**100]),
    ),
    st.binary(max_size=80),
    st.just(b""),
)
