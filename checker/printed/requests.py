"""A server's log, cut at the requests that it tells of: what was printed for which address. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.printed.tracebacks import HEADER

if TYPE_CHECKING:
    from collections.abc import Iterator

TERMINAL_CODES = r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|.)"
REQUEST = re.compile(r'"[A-Z]+ (?P<asked>\S+) HTTP/[\d.]+" \d{3}|Exception on (?P<broken>\S+) \[')
"""An access line of Werkzeug, gunicorn and their like; the line that Flask prints before a view's traceback."""


class Piece(NamedTuple):
    """Lines between two requests. A traceback belongs to the request `before` it, anything else mostly to the one `after` it."""

    text: str
    before: str | None = None
    after: str | None = None

    def belongs_to(self, path: str) -> bool:
        return path == (self.before if HEADER in self.text else self.after)


def plain(log: str) -> str:
    """The log without colours and other terminal codes."""
    return re.sub(TERMINAL_CODES, "", log) if "\x1b" in log else log


@lru_cache(maxsize=4)
def pieces(log: str) -> tuple[Piece, ...]:
    """The log without colours, in order; what stands before the first request belongs to none."""
    return tuple(_pieces(plain(log)))


def _pieces(log: str) -> Iterator[Piece]:
    before, start = None, 0
    for mark in REQUEST.finditer(log):
        path = (mark["asked"] or mark["broken"]).partition("?")[0]
        yield Piece(log[start : mark.start()], before, path)
        before, start = path, mark.end()
    yield Piece(log[start:], before)


def before_any(log: str) -> str:
    """What was printed before somebody was answered."""
    return pieces(log)[0].text


def of(log: str, path: str) -> str:
    """What was printed for the requests of one address."""
    return "\n".join(piece.text for piece in pieces(log) if piece.belongs_to(path))
