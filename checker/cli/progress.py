"""How far a run over a class is: a bar on a terminal, a plain line now and then elsewhere. Counts only: a log is no place for names."""

from __future__ import annotations

import sys
import time
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from checker.missing.reasons import NOT_FETCHED, NOT_INSTALLED
from checker.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.batch.class_run import Step
    from checker.model import Mark

LINES_APART = 5.0
LOOKS_APART = 0.1
"""Seconds between two lines, and between two pictures of the bar."""
ONE_HOUR = 3600


class Waiting(NamedTuple):
    """A submission that waits for packages. `fetched`: somebody tried to install them."""

    packages: tuple[str, ...]
    fetched: bool


class Tally:
    """The counts of a run. `looked`: those whose program was run this time."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.done = self.passed = self.failed = self.ungraded = self.known = 0
        self.troubled: list[tuple[str, str]] = []
        """(label, why) of what is ungraded."""
        self.waiting: list[Waiting] = []
        self.looked_again: Counter[str] = Counter()
        """How many were looked at again for each reason."""
        self._began = time.monotonic()

    def count(self, step: Step) -> None:
        self.done += 1
        self.known += step.known
        self.looked_again.update(set(step.looked_again))
        marks = [mark for mark in step.report.marks if not mark.by_hand]
        open_ = next((mark for mark in marks if mark.verdict is Verdict.ERROR), None)
        if open_ is not None:
            self.ungraded += 1
            why = str(dict(open_.facts).get("why", "")) or step.detail
            detail = f" ({why.rstrip('.')})" if why else ""
            self.troubled.append((step.handin.label, f"{open_.message}{detail}"))
            self._count_packages(marks)
        elif all(mark.verdict is Verdict.PASSED for mark in marks):
            self.passed += 1
        else:
            self.failed += 1

    def _count_packages(self, marks: list[Mark]) -> None:
        lacking = [
            mark for mark in marks if mark.verdict is Verdict.ERROR and mark.reason in {NOT_INSTALLED.code, NOT_FETCHED.code}
        ]
        if lacking:
            packages = tuple(sorted({str(dict(mark.facts)["package"]) for mark in lacking}))
            self.waiting.append(Waiting(packages, fetched=any(mark.reason == NOT_FETCHED.code for mark in lacking)))

    def counts(self) -> dict[str, int]:
        return {name: getattr(self, name) for name in ("done", "passed", "failed", "ungraded", "known")}

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._began

    @property
    def rate(self) -> float:
        """Programs looked at in a second, up to now."""
        return (self.done - self.known) / max(self.seconds, 0.001)

    def line(self) -> str:
        parts = [f"{self.done} of {self.total} done", f"{self.failed} failed", f"{self.ungraded} ungraded"]
        if self.rate:
            parts += [f"{self.rate:.1f} a second", f"{_clock((self.total - self.done) / self.rate)} left"]
        return ", ".join(parts)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}" if seconds < ONE_HOUR else f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


class Shown(Protocol):
    """Something that shows a tally."""

    def step(self, step: Step) -> None: ...

    def alone(self, count: int) -> None:
        """So many are looked at once more, alone."""


def progress(tally: Tally) -> Any:
    """A context manager that gives a Shown: on standard error, which is not where the results go."""
    return _bar(tally) if sys.stderr.isatty() else _lines(tally)


class _Lines:
    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._last = time.monotonic()

    def step(self, step: Step) -> None:
        self._tally.count(step)
        if time.monotonic() - self._last >= LINES_APART:
            self._last = time.monotonic()
            self.say(self._tally.line())

    def alone(self, count: int) -> None:
        if count:
            self.say(_alone(count))

    def say(self, text: str) -> None:
        print(text, file=sys.stderr, flush=True)


@contextmanager
def _lines(tally: Tally) -> Iterator[_Lines]:
    lines = _Lines(tally)
    lines.say(f"Grading {tally.total}")
    yield lines
    lines.say(tally.line())


class _Bar:
    """`bar`: a rich.progress.Progress with one task in it."""

    def __init__(self, tally: Tally, bar: Any) -> None:
        self._tally = tally
        self._bar = bar
        self._task = bar.add_task(tally.line(), total=tally.total)
        self._last = 0.0

    def step(self, step: Step) -> None:
        self._tally.count(step)
        if time.monotonic() - self._last >= LOOKS_APART or self._tally.done == self._tally.total:
            self._last = time.monotonic()
            self._bar.update(self._task, completed=self._tally.done, description=self._tally.line(), refresh=True)

    def alone(self, count: int) -> None:
        if count:
            self._bar.console.print(_alone(count), markup=False, highlight=False)


@contextmanager
def _bar(tally: Tally) -> Iterator[_Bar]:
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

    # No thread that paints: signals have to find the main thread, and it is awake whenever something changes.
    columns = (BarColumn(bar_width=24), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False) as bar:
        yield _Bar(tally, bar)


def _alone(count: int) -> str:
    return f"Looking once more, one at a time, at {count} that ran into a time limit beside others"
