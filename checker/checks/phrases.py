"""Facts in words, the same in every check. Pure; no check itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.cell_names import cell_in_words

if TYPE_CHECKING:
    from checker.evidence import Exchange, Place

SILENCES = {
    "refused": "nobody opened the door",
    "timed_out": "no answer came in time",
    "closed": "the connection was closed without a word",
    "not_http": "what came back was not HTTP",
    "unsent": "there was no time left to ask",
}
FLAWS = {
    "cut_short": "the answer never came to its end",
    "too_big": "the answer was too big to be read to its end",
    "bad_encoding": "what came is not compressed the way it says",
}


def seen(exchange: Exchange) -> str:
    """What came back: "it answered 500", what was wrong with that, or why nothing came."""
    answer = exchange.answer
    if answer is not None:
        flaw = FLAWS.get(answer.flaw or "")
        return f"it answered {answer.status}, but {flaw}" if flaw else f"it answered {answer.status}"
    return SILENCES.get(exchange.failure or "", "no answer came")


def spot(place: Place) -> str:
    """Like "line 7" or "line 7 of cell In [9]"."""
    return f"line {place.line}" if place.cell is None else f"line {place.line} of {cell_in_words(place.cell, place.cell_name)}"


def counted(number: int, noun: str) -> str:
    """Like "1 record" or "3 records"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def seconds(milliseconds: int) -> str:
    """Like "1 second" or "10 seconds": rounded, and at least one."""
    return counted(max(1, round(milliseconds / 1000)), "second")
