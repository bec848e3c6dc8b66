"""A moment by which something must have happened."""

from __future__ import annotations

import time
from typing import NamedTuple


class Deadline(NamedTuple):
    """`at` is a moment of time.monotonic(), in seconds."""

    at: float

    @classmethod
    def after(cls, seconds: float) -> Deadline:
        return cls(time.monotonic() + seconds)

    @property
    def remaining(self) -> float:
        """Seconds, never negative."""
        return max(0.0, self.at - time.monotonic())

    @property
    def passed(self) -> bool:
        return self.remaining == 0.0

    def within(self, seconds: float) -> Deadline:
        """The sooner of this one and `seconds` from now."""
        return self.before(time.monotonic() + seconds)

    def before(self, moment: float) -> Deadline:
        """The sooner of this one and a moment of time.monotonic()."""
        return Deadline(min(self.at, moment))


def milliseconds_since(moment: float) -> int:
    """Whole milliseconds since a moment of time.monotonic()."""
    return round((time.monotonic() - moment) * 1000)
