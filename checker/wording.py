"""Words with holes, filled from facts, and what a student wrote as words may hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

if TYPE_CHECKING:
    from checker.model import Fact, Facts

UNFILLED = "..."
UNSAID = "an address of its own"
SHORTEST_WORD = 3
LONGEST = 40


class _Holes(dict[str, "Fact"]):
    """A forgotten fact costs a word, not the report; tests look for `UNFILLED`."""

    def __missing__(self, name: str) -> str:
        return UNFILLED


def filled(words: str, facts: Facts) -> str:
    """`words` with each {hole} replaced; a hole that no fact fills becomes `UNFILLED`."""
    return words.format_map(_Holes(facts))


def told_path(path: str, values: tuple[str, ...]) -> str:
    """A path that a student's program wrote, as a message may hold it: nothing of what stands behind its question mark.

    And not at all when it says what a record says; `values` are those of the records in its source.
    """
    path = path.partition("?")[0]
    plain = unquote_plus(path).casefold()
    personal = any(word in plain for value in values for word in value.casefold().split() if len(word) >= SHORTEST_WORD)
    return UNSAID if personal else printable(path)


def printable(text: str) -> str:
    """What a student wrote, as a report may show it: printable and short."""
    shown = "".join(letter if letter.isprintable() else "?" for letter in text)
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 3] + "..."
