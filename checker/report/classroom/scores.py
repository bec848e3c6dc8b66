"""The scores of a class as numbers and as a drawing. Pure."""

from __future__ import annotations

from statistics import mean, median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.students import Entry

BINS = 10
WIDTH, HEIGHT = 640, 180
BAR, LABELS = 56, 22


class Bar(NamedTuple):
    """Scores of `first` to `last` per cent, and where the bar stands in a drawing of WIDTH x HEIGHT."""

    first: int
    last: int
    number: int
    x: int
    y: int
    height: int

    @property
    def label(self) -> str:
        return f"{self.first}-{self.last}"


class Scores(NamedTuple):
    """`possible`: points; `perfect`: how many have all of them."""

    graded: int
    possible: int
    mean: float
    median: float
    perfect: int
    bars: tuple[Bar, ...]


def scores(entries: Iterable[Entry]) -> Scores | None:
    """None when nobody has a score."""
    found = [(entry.score, entry.report.max_score) for entry in entries if entry.report and entry.score is not None]
    if not found:
        return None
    points = [score for score, _ in found]
    return Scores(
        graded=len(found),
        possible=max(possible for _, possible in found),
        mean=mean(points),
        median=median(points),
        perfect=sum(score >= possible for score, possible in found),
        bars=_bars(found),
    )


def _bars(found: Sequence[tuple[int, int]]) -> tuple[Bar, ...]:
    counts = [0] * BINS
    for score, possible in found:
        share = score / possible if possible else 1
        counts[min(max(int(share * BINS), 0), BINS - 1)] += 1
    return tuple(_bar(number, count, max(counts)) for number, count in enumerate(counts))


def _bar(number: int, count: int, highest: int) -> Bar:
    room = HEIGHT - 2 * LABELS
    height = max(round(room * count / highest), 1)
    wide = 100 // BINS
    last = 100 if number == BINS - 1 else (number + 1) * wide - 1
    x = number * (WIDTH // BINS) + (WIDTH // BINS - BAR) // 2
    return Bar(first=number * wide, last=last, number=count, x=x, y=HEIGHT - LABELS - height, height=height)
