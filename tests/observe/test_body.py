"""Compressed bodies, honest and lying."""

from __future__ import annotations

import gzip
import zlib

import pytest

from checker.observe.body import decode

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


def test_a_bomb_is_inflated_up_to_the_cap_only():
    bomb = gzip.compress(bytes(10_000_000))
    assert decode(bomb, "gzip", 1000) == (bytes(1000), "too_big")
