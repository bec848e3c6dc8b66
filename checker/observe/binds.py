"""What a program asked for when it bound its sockets, and what it got: see `loopback`. Everything else speaks of what it asked for."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.evidence import Listener

VARIABLE = "CHECK_HACKS_BINDS"
MOST_BYTES = 64_000
"""Of the notes: a server binds a few sockets, and what is written there is foreign."""
MOST_DIGITS = 5


class Bind(NamedTuple):
    asked: int
    got: int
    host: str
    """As the program wrote it."""


class Binds:
    """The notes of one start of a program, in a file beside its folder; nothing is noted where another Python or no Python runs it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._size = 0
        self._known: tuple[Bind, ...] = ()
        self.close()  # an earlier start's: it may be another user's by now
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))

    def got(self, asked: int) -> int:
        """The port to connect to for a port that the program asked for."""
        return next((bind.got for bind in reversed(self._read()) if bind.asked == asked), asked)

    def as_asked(self, listener: Listener) -> Listener:
        """Where it listens, in its own words."""
        known = next((bind for bind in reversed(self._read()) if bind.got == listener.port), None)
        return listener if known is None else listener._replace(host=known.host or "0.0.0.0", port=known.asked)  # noqa: S104 - as asked

    def close(self) -> None:
        with suppress(FileNotFoundError):
            os.unlink(self.path)  # noqa: PTH108 - pathlib takes 10 ms to import

    def _read(self) -> tuple[Bind, ...]:
        with suppress(OSError):
            size = os.stat(self.path).st_size  # noqa: PTH116 - as above
            if size != self._size:
                self._known = tuple(parse(_content(self.path).decode("utf-8", "replace")))
                self._size = size
        return self._known


def _content(path: str) -> bytes:
    """Of the file, if it is still one: the program may have put something in its place that never ends, or that blocks."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))
    try:
        return os.read(descriptor, MOST_BYTES) if stat.S_ISREG(os.fstat(descriptor).st_mode) else b""
    finally:
        os.close(descriptor)


def parse(text: str) -> Iterator[Bind]:
    """Lines of port asked for, port got, host asked for (the hexadecimal digits of its UTF-8); what is no such line is skipped."""
    for line in text.splitlines():
        asked, _, rest = line.partition(" ")
        got, _, host = rest.partition(" ")
        if _is_port(asked) and _is_port(got):
            yield Bind(int(asked), int(got), _text(host))


def _is_port(digits: str) -> bool:
    return digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS


def _text(digits: str) -> str:
    try:
        return bytes.fromhex(digits).decode("utf-8", "replace")
    except ValueError:
        return ""
