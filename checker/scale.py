"""The class scale: how points become a grade. Pure, and never a new score: reports keep the points.

Whole-number arithmetic in ten-thousandths, so that no grade hangs on how 0.55 is kept in a computer.
"""

from __future__ import annotations

from typing import NamedTuple

ONE = 10_000


class Scale(NamedTuple):
    """Shares of the possible points, from 0 to 1: what handing in is worth, and what having everything right is worth."""

    floor: float
    maximum: float

    def points(self, score: int, possible: int) -> int:
        """The grade in whole points out of `possible`, halves rounded up."""
        return (self._parts(score, possible) + ONE // 2) // ONE

    def share(self, score: int, possible: int) -> float:
        """The grade as a share of 1."""
        return self._parts(score, possible) / (possible * ONE) if possible else self.floor

    def _parts(self, score: int, possible: int) -> int:
        """Ten-thousandths of a point: floor * possible + (maximum - floor) * score."""
        floor, maximum = round(self.floor * ONE), round(self.maximum * ONE)
        return floor * possible + (maximum - floor) * score
