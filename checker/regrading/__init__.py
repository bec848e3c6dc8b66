"""Judge a whole book again, and say what changed. Runs nobody's code."""

from checker.regrading.anew import judging
from checker.regrading.book import Move, Regraded, regrade_book

__all__ = ["Move", "Regraded", "judging", "regrade_book"]
