"""Judging shared by all cores, where there is enough to judge. What comes out is the same, in the same order."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from contextlib import ExitStack, suppress
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.connection import Connection

    from checker.gradebook import Stored
    from checker.model import Report
    from checker.regrading.anew import Judge

    Batch = list[Stored]

ALONE = 32
"""So many are judged here before others are asked: starting them takes as long, and they take along what is imported by then."""
TOGETHER = 16
"""Submissions that travel at once."""
MOST = 8
PATIENCE = 5.0
"""Seconds for a process to finish its batch when nobody wants it any more."""


def reports(judge: Judge, stored: Iterable[Stored]) -> Iterator[tuple[Stored, Report]]:
    """Each with its report of today; at most a few batches are held at a time. Raises whatever judging raises."""
    everything, alone = iter(stored), 0
    with ExitStack() as open_:
        crew: deque[Helper] = deque()
        while batch := list(islice(everything, TOGETHER)):
            heavy = sum(map(judge.needs_evidence, batch))
            if not heavy or alone < ALONE or _cores() < 2:  # noqa: PLR2004 - a second one, to share with
                alone += heavy
                yield from _finished(crew)
                yield from ((each, judge.report(each)) for each in batch)
                continue
            if len(crew) < _cores():
                crew.appendleft(Helper(judge, crew))
                open_.callback(crew[0].close)
            # The first is the one that has been at work for longest.
            done = crew[0].give(batch)
            crew.rotate(-1)
            yield from done
        yield from _finished(crew)


def _finished(crew: deque[Helper]) -> Iterator[tuple[Stored, Report]]:
    for helper in tuple(crew):
        yield from helper.give([])


class Helper:
    """A copy of this process that judges one batch at a time. It ends when we close its pipe, or when we are gone."""

    def __init__(self, judge: Judge, earlier: Iterable[Helper]) -> None:
        from multiprocessing import get_context  # noqa: PLC0415 - a small class is judged without

        fork = get_context("fork")
        self._judge = judge
        self._batch: Batch = []
        self._pipe, theirs = fork.Pipe()
        ours = (*(helper._pipe for helper in earlier), self._pipe)  # noqa: SLF001 - of the same class
        self._process = fork.Process(target=_help, args=(judge, theirs, ours), daemon=True)
        self._process.start()
        theirs.close()

    def give(self, batch: Batch) -> list[tuple[Stored, Report]]:
        """Take what it was given before, judged, and give it this (nothing: it rests)."""
        before, judged = self._batch, self._judged()
        self._batch = batch
        if batch:
            with suppress(OSError):  # it is gone: `_judged` will find out
                self._pipe.send([each._replace(entries=()) for each in batch])
        return list(zip(before, judged, strict=True))

    def close(self) -> None:
        self._pipe.close()
        self._process.join(PATIENCE)
        self._process.kill()

    def _judged(self) -> list[Report]:
        """What it could not judge is judged here: whatever is wrong is then raised where somebody hears it."""
        if not self._batch:
            return []
        try:
            judged: list[Report] = self._pipe.recv()
        except (EOFError, OSError):
            return [self._judge.report(each) for each in self._batch]
        return judged


def _help(judge: Judge, pipe: Connection, ours: Iterable[Connection]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is the parent's, who then closes the pipe
    for each in ours:
        each.close()
    try:
        while True:
            pipe.send([judge.report(each) for each in pipe.recv()])
    except Exception:  # noqa: BLE001 - no more to judge, or something that the parent will meet itself
        return


def _cores() -> int:
    """How many processes are worth having. A process with threads is never copied."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(len(os.sched_getaffinity(0)), MOST)
