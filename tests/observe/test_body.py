"""Compressed bodies, honest and lying."""

from __future__ import annotations

import gzip
import zlib

import pytest

from checker.observe.body import decode, read_body
from checker.observe.wire import Head, Stream

WORDS = b"words " * 50
RAW = zlib.compressobj(wbits=-zlib.MAX_WBITS)
HEADLESS = RAW.compress(WORDS) + RAW.flush()


@pytest.mark.parametrize(
    ("body", "coding", "plain", "flaw"),
    [
        pytest.param(WORDS, "", WORDS, None, id="plain"),
        pytest.param(WORDS, "identity", WORDS, None, id="identity"),
        pytest.param(WORDS, "utf-8", WORDS, None, id="a coding that is none is ignored"),
        pytest.param(gzip.compress(WORDS), "gzip", WORDS, None, id="gzip"),
        pytest.param(gzip.compress(WORDS), "x-gzip", WORDS, None, id="gzip by its old name"),
        pytest.param(zlib.compress(WORDS), "deflate", WORDS, None, id="deflate"),
        pytest.param(HEADLESS, "deflate", WORDS, None, id="deflate misunderstood"),
        pytest.param(b"", "gzip", b"", None, id="nothing to decode"),
        pytest.param(WORDS, "gzip", b"", "bad_encoding", id="gzip that lies"),
        pytest.param(gzip.compress(WORDS)[:-12], "gzip", None, "bad_encoding", id="gzip that ends too soon"),
        pytest.param(WORDS, "br", WORDS, "bad_encoding", id="a coding we never offered"),
    ],
)
def test_content_encodings(body, coding, plain, flaw):
    found = decode(body, coding, 10_000)
    assert found[1] == flaw
    assert plain is None or found[0] == plain


@pytest.mark.parametrize("length", ["9" * 5000, str(2**70), "1e3", "\u0663", "-1", "0x10", ""])
def test_a_length_that_no_browser_believes_is_none(length):
    pieces = [WORDS, b""]
    stream = Stream(lambda _: pieces.pop(0))
    assert read_body(stream, "GET", Head(200, (("Content-Length", length),)), 10_000) == (WORDS, None)


@pytest.mark.parametrize("size", [b"f" * 5000, b"\xff", b"-1", b"1_0", b"", b" "])
def test_a_chunk_whose_size_is_none_or_endless_ends_the_body(size):
    pieces = [size + b"\r\nabc", b""]
    stream = Stream(lambda _: pieces.pop(0))
    body, flaw = read_body(stream, "GET", Head(200, (("Transfer-Encoding", "chunked"),)), 10_000)
    assert (body in {b"", b"abc"}, flaw) == (True, "cut_short")


def test_a_bomb_is_inflated_up_to_the_cap_only():
    bomb = gzip.compress(bytes(10_000_000))
    assert decode(bomb, "gzip", 1000) == (bytes(1000), "too_big")
