"""How much memory the grader itself takes while a class is graded. What students' programs take is theirs and bounded elsewhere."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import psutil
from classroom import grade, make_class

if TYPE_CHECKING:
    from collections.abc import Iterable

PAUSE = 0.1
FLAT = 1.1
OURS = ("check-hacks", "checker")
WARM = "checker.observe.warm.inside"


class Sample(NamedTuple):
    """MB: resident memory of the process that was started, and what it and its workers take together, shared pages divided (PSS)."""

    seconds: float
    main: float
    all: float


class Run(NamedTuple):
    students: int
    samples: list[Sample]

    @property
    def main(self) -> float:
        return _mostly_below(sample.main for sample in self.samples)

    @property
    def all(self) -> float:
        return _mostly_below(sample.all for sample in self.samples)


def _mostly_below(values: Iterable[float]) -> float:
    """What nine of ten are not above: the highest of a thousand looks is higher than that of ten, also where nothing grows."""
    found = sorted(values)
    return found[len(found) * 9 // 10]


def memory(desk: Path, *, sizes: tuple[int, ...], jobs: int = 4) -> list[Run]:
    return [_watched(make_class(desk / f"class-{size}", size), desk / f"memory-{size}.db", size, jobs) for size in sizes]


def _watched(folder: Path, gradebook: Path, size: int, jobs: int) -> Run:
    run = Run(size, [])

    def watch(pid: int) -> None:
        started = time.perf_counter()
        main = psutil.Process(pid)
        while main.status() != psutil.STATUS_ZOMBIE:
            run.samples.append(_sample(main, time.perf_counter() - started))
            time.sleep(PAUSE)

    grade(folder, gradebook, jobs=jobs, meanwhile=watch)
    return run


def _sample(main: psutil.Process, seconds: float) -> Sample:
    ours = [main, *(each for each in main.children(recursive=True) if _is_ours(each))]
    return Sample(seconds, _rss(main), sum(map(_pss, ours)))


def _is_ours(process: psutil.Process) -> bool:
    """A worker, its warm Python, or what it forked before it became something else; not bubblewrap, and not a student's program."""
    try:
        command, above = (" ".join(each.cmdline()[:4]) for each in (process, process.parent() or process))
    except psutil.Error:
        return False
    forked_to_be_a_students = WARM in command and command == above
    return any(name in command for name in OURS) and "bwrap" not in command and not forked_to_be_a_students


def _rss(process: psutil.Process) -> float:
    try:
        return process.memory_info().rss / 1e6
    except psutil.Error:
        return 0.0


def _pss(process: psutil.Process) -> float:
    """Some of a worker's belong to another user namespace and do not tell; their resident memory is more, never less."""
    try:
        lines = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return _rss(process)
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


def memory_lines(runs: list[Run], chart: str) -> list[str]:
    growth = runs[-1].all / runs[0].all
    grew = f"From {runs[0].students:,} to {runs[-1].students:,} submissions it grew {growth:.2f} times"
    return [
        "| submissions | the process that was started, RSS | with its workers and warm Pythons, PSS |",
        "|---:|---:|---:|",
        *(f"| {run.students:,} | {run.main:.0f} MB | {run.all:.0f} MB |" for run in runs),
        "",
        f"![Memory of the grader while it graded {runs[-1].students:,} submissions]({chart})",
        "",
        f"{grew}, which is {'flat' if growth <= FLAT else '**not flat**'} (flat: at most {FLAT}).",
    ]
