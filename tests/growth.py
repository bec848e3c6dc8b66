"""Work whose time may grow with what there is to do, and not faster: held to one run on one machine, however slow that is."""

from __future__ import annotations

import gc
from time import process_time

LITTLE = 0.5
"""Seconds of computing that nobody notices, and too few to compare."""
FOUR_TIMES = 10
"""Four times as much to do takes four times as long, with room; what grows with the square takes sixteen times as long."""


def seconds(work, *given):
    """What it computes. Without looking for garbage: that takes as long as whatever else lies about in this process is large."""
    gc.disable()
    began = process_time()
    try:
        work(*given)
        return process_time() - began
    finally:
        gc.enable()


def takes_time_that_grows_with_size(work, *, quarter, whole):
    """`work(whole)` may take so many times what `work(quarter)` takes, and is not compared while it is little."""
    took = seconds(work, whole)
    assert took < LITTLE or took < FOUR_TIMES * seconds(work, quarter)
