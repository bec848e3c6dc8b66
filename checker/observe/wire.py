"""HTTP/1.1 as bytes: writing a request, reading an answer. Knows no socket: it pulls from a function.

Read as browsers read, not as libraries do: a malformed header line is skipped and the next ones still count, a body ends
where Content-Length says and not where the connection does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.evidence import Headers, Probe

PIECE = 65536
LINE_CAP = 8192
"""Bytes of a chunk's size line or a trailer."""
TOKEN = frozenset(b"!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
HALF = "[\ud800-\udc7f\udd00-\udfff]"
"""Half a character, in place of which browsers send the sign for what is broken; the others stand for octets of a name."""
PLAIN = frozenset(range(0x21, 0x7F))
"""Bytes that may stand in a request line as they are."""
USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"


class NotHttpError(Exception):
    """Bytes came, and they are no HTTP answer."""


class EndedError(Exception):
    """The other side closed before what we wait for was complete."""


class TooBigError(Exception):
    """A cap was reached."""


GONE = (EndedError, ConnectionError)
"""A server that resets a connection has ended it, too."""


class Head(NamedTuple):
    status: int
    headers: Headers
    complete: bool = True

    def values(self, name: str) -> str:
        return ",".join(value for key, value in self.headers if key.lower() == name).lower()


class Stream:
    """Bytes that `receive` hands out in pieces (b"" for the end), with what was read too far kept for later."""

    def __init__(self, receive: Callable[[int], bytes]) -> None:
        self._receive = receive
        self._buffer = bytearray()
        self.touched = False

    def more(self) -> None:
        """Raises EndedError at the end, and whatever `receive` raises."""
        piece = self._receive(PIECE)
        if not piece:
            raise EndedError
        self.touched = True
        self._buffer += piece

    def take(self, count: int) -> bytes:
        """At most `count` bytes: at least one, as many as are there."""
        if not self._buffer:
            self.more()
        piece = bytes(self._buffer[:count])
        del self._buffer[:count]
        return piece

    def line(self, cap: int) -> bytes:
        """Up to the next line feed, without it and without a carriage return before it. Raises TooBigError."""
        searched = 0
        while (end := self._buffer.find(b"\n", searched)) < 0:
            searched = len(self._buffer)
            if searched > cap:
                raise TooBigError
            self.more()
        if end > cap:
            raise TooBigError
        line = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        return line.removesuffix(b"\r")

    def left(self) -> bytes:
        """What was received and not read yet."""
        return bytes(self._buffer)


def request(probe: Probe, port: int) -> bytes:
    """The bytes of a probe; its own headers win over ours."""
    given = {name.lower() for name, _ in probe.headers}
    usual = (
        ("Host", f"127.0.0.1:{port}"),
        ("Connection", "keep-alive" if probe.keep_open else "close"),
        ("User-Agent", USER_AGENT),
        ("Accept", "*/*"),
        ("Accept-Encoding", "gzip, deflate"),
        *((("Content-Length", str(len(probe.body))),) if probe.body or probe.method in {"POST", "PUT", "PATCH"} else ()),
    )
    headers = (*(pair for pair in usual if pair[0].lower() not in given), *probe.headers)
    lines = (f"{probe.method} {target(probe.path)} HTTP/1.1", *(_one_line(f"{name}: {value}") for name, value in headers))
    return "\r\n".join((*lines, "", "")).encode("latin-1", "replace") + probe.body


def target(path: str) -> str:
    """The path as it may be sent: what is no plain ASCII is percent-encoded, what already is stays."""
    octets = re.sub(HALF, "\ufffd", path).encode("utf-8", "surrogateescape")
    return "".join(chr(byte) if byte in PLAIN else f"%{byte:02X}" for byte in octets)


def _one_line(text: str) -> str:
    return text.replace("\r", "").replace("\n", "")


def read_head(stream: Stream, cap: int) -> Head:
    """Status and headers of the answer; interim answers (1xx) are skipped. Raises NotHttpError, or EndedError before any byte."""
    while True:
        head = _read_head(stream, cap)
        if head.status >= 200 or head.status == 101 or not head.complete:  # noqa: PLR2004 - as RFC 9110 numbers them
            return head


def _read_head(stream: Stream, cap: int) -> Head:
    try:
        status = parse_status(_first_line(stream, cap))
    except TooBigError:
        raise NotHttpError from None
    lines: list[bytes] = []
    room = cap
    try:
        while line := stream.line(room):
            room -= len(line)
            lines.append(line)
    except GONE:
        return Head(status=status, headers=parse_headers([*lines, stream.left()]), complete=False)
    except TooBigError:
        raise NotHttpError from None
    return Head(status=status, headers=parse_headers(lines))


def _first_line(stream: Stream, cap: int) -> bytes:
    try:
        return stream.line(cap)
    except GONE:
        if stream.touched:
            return stream.left()
        raise


def parse_status(line: bytes) -> int:
    """The number in a status line. Raises NotHttpError."""
    version, _, rest = line.partition(b" ")
    number = rest.lstrip(b" ")[:3]
    after = rest.lstrip(b" ")[3:4]
    if version[:5].upper() == b"HTTP/" and version[5:6].isdigit() and number.isdigit() and after in {b"", b" "}:
        status = int(number)
        if 100 <= status <= 999:  # noqa: PLR2004 - three digits
            return status
    raise NotHttpError


def parse_headers(lines: list[bytes]) -> Headers:
    """Names and values. A line without a colon or with a name that is none is skipped; a folded line continues the last."""
    headers: list[tuple[str, str]] = []
    for line in lines:
        if line[:1] in {b" ", b"\t"}:
            if headers:
                name, value = headers[-1]
                headers[-1] = (name, f"{value} {_text(line)}".strip())
            continue
        raw, colon, value_bytes = line.partition(b":")
        name_bytes = raw.rstrip(b" \t")
        if colon and name_bytes and TOKEN.issuperset(name_bytes):
            headers.append((name_bytes.decode("ascii"), _text(value_bytes)))
    return tuple(headers)


def _text(value: bytes) -> str:
    return value.strip(b" \t\r\n").decode("latin-1")
