"""Words with holes, filled from facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Fact, Facts

UNFILLED = "..."


class _Holes(dict[str, "Fact"]):
    """A forgotten fact costs a word, not the report; tests look for `UNFILLED`."""

    def __missing__(self, name: str) -> str:
        return UNFILLED


def filled(words: str, facts: Facts) -> str:
    """`words` with each {hole} replaced; a hole that no fact fills becomes `UNFILLED`."""
    return words.format_map(_Holes(facts))
