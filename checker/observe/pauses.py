"""Notice when this process itself stood still: a closed laptop, a debugger, a machine that was given to somebody else for a while.

What then looks like a time-out of the program may be ours.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Self

STEP = 0.05
NOTICED_FROM = 0.3
"""Seconds more than a step: the shortest limit that we hold a program to is half a second."""


class PauseWatch:
    """Wakes every STEP as long as it lasts, in a thread of its own, and compares when it wakes with when it should have."""

    def __init__(self) -> None:
        self._ended = threading.Lock()
        self._ended.acquire()
        self._noticed = False
        self._thread = threading.Thread(target=self._wake_again_and_again, daemon=True, name="check-hacks pauses")

    def __enter__(self) -> Self:
        self._asleep = _asleep()
        self._woke = time.monotonic()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._look()  # whoever stood still until a moment ago may be here before the thread
        self._ended.release()

    @property
    def noticed(self) -> bool:
        """Whether this process stood still since the beginning, for NOTICED_FROM or longer at a time."""
        return self._noticed or _asleep() - self._asleep > NOTICED_FROM

    def _wake_again_and_again(self) -> None:
        while not self._ended.acquire(timeout=STEP):
            self._look()

    def _look(self) -> None:
        before, self._woke = self._woke, time.monotonic()
        if self._woke - before > STEP + NOTICED_FROM:
            self._noticed = True


def _asleep() -> float:
    """Seconds that the machine has slept since it started, where one of its clocks counts them and the other does not."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.time() - time.monotonic()
