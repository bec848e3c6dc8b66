"""Bodies of answers: where they end, how they are coded. Pure but for pulling from a stream."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.observe.wire import LINE_CAP, PIECE, EndedError, TooBigError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.observe.wire import Head, Stream

CUT_SHORT = "cut_short"
TOO_BIG = "too_big"
BAD_ENCODING = "bad_encoding"

LONGEST_LENGTH = 18
"""Digits of a Content-Length that browsers believe; what is longer is as good as none."""
NO_CONTENT = (204, 304)
COMPRESSED = frozenset({"gzip", "x-gzip", "deflate"})
FOREIGN = frozenset({"br", "zstd", "compress", "x-compress"})
"""Codings that we did not offer and cannot read."""


def read_body(stream: Stream, method: str, head: Head, cap: int) -> tuple[bytes, str | None]:
    """What could be read and decoded, at most `cap` bytes, and the flaw if there is one."""
    if not head.complete:
        return b"", CUT_SHORT
    if method == "HEAD" or head.status in NO_CONTENT:
        return b"", None
    body = bytearray()
    try:
        for piece in _pieces(stream, head):
            body += piece
            if len(body) > cap:
                return decode(bytes(body[:cap]), head.values("content-encoding"), cap)[0], TOO_BIG
    except (EndedError, TimeoutError, OSError, TooBigError, ValueError):
        return decode(bytes(body), head.values("content-encoding"), cap)[0], CUT_SHORT
    return decode(bytes(body), head.values("content-encoding"), cap)


def _pieces(stream: Stream, head: Head) -> Iterator[bytes]:
    if "chunked" in head.values("transfer-encoding"):
        return _chunks(stream)
    length = head.values("content-length").split(",")[0].strip()
    believable = length.isascii() and length.isdigit() and len(length) <= LONGEST_LENGTH
    return _exactly(stream, int(length)) if believable else _rest(stream)


def _exactly(stream: Stream, count: int) -> Iterator[bytes]:
    while count:
        piece = stream.take(min(count, PIECE))
        count -= len(piece)
        yield piece


def _rest(stream: Stream) -> Iterator[bytes]:
    while True:
        try:
            piece = stream.take(PIECE)
        except EndedError:
            return
        yield piece


def _chunks(stream: Stream) -> Iterator[bytes]:
    """Raises ValueError for a size that is none."""
    while size := _size(stream.line(LINE_CAP)):
        yield from _exactly(stream, size)
        if stream.line(LINE_CAP):
            raise ValueError
    while stream.line(LINE_CAP):
        pass


def _size(line: bytes) -> int:
    digits = line.partition(b";")[0].strip()
    if not digits.isalnum():  # int() would also take signs and underscores
        raise ValueError
    return int(digits, 16)


def decode(body: bytes, coding: str, cap: int) -> tuple[bytes, str | None]:
    """The body without its Content-Encoding; a coding that is none is ignored, as browsers do."""
    names = {name.strip() for name in coding.split(",")}
    if names & FOREIGN:
        return body, BAD_ENCODING
    if not body or not names & COMPRESSED:
        return body, None
    return _inflate(body, cap)


def _inflate(body: bytes, cap: int) -> tuple[bytes, str | None]:
    import zlib  # noqa: PLC0415 - most servers never compress

    # 32: gzip or zlib, as the first bytes say; negative: "deflate" as some servers misunderstand it.
    for window in (32 + zlib.MAX_WBITS, -zlib.MAX_WBITS):
        inflater = zlib.decompressobj(window)
        try:
            plain = inflater.decompress(body, cap)
        except zlib.error:
            continue
        if inflater.unconsumed_tail:
            return plain, TOO_BIG
        return plain, None if inflater.eof else BAD_ENCODING
    return b"", BAD_ENCODING
