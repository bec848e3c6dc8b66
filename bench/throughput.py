"""How many submissions a second, and what the sandbox costs: both against the same machine in the same minutes."""

from __future__ import annotations

import statistics
import sys
from typing import TYPE_CHECKING, NamedTuple

from classroom import bare, grade, make_class

if TYPE_CHECKING:
    from pathlib import Path

    from floor import Cost

TARGET_RATE, TARGET_RATIO, TARGET_OVERHEAD = 5.0, 1.6, 1.1
FEW = 2


class Throughput(NamedTuple):
    """Seconds for the whole class, one of each round. `alone`: the loop of bare boots; `graded` by the number of jobs."""

    students: int
    alone: list[Cost]
    graded: dict[int, list[Cost]]


class Overhead(NamedTuple):
    """Seconds for one submission more, by isolation: the difference of a big and a small class, so that starting does not count."""

    rounds: int
    each: dict[str, Cost]


def throughput(desk: Path, *, students: int, rounds: int, jobs: tuple[int, ...] = (1, 4)) -> Throughput:
    folder = make_class(desk / "class", students)
    found = Throughput(students, [], {each: [] for each in jobs})
    for number in range(rounds):
        for each in jobs:
            found.graded[each].append(grade(folder, desk / f"jobs-{number}-{each}.db", jobs=each))
        found.alone.append(bare(folder))
        print(f"a class of {students}: round {number + 1} of {rounds}", file=sys.stderr)
    return found


def overhead(desk: Path, *, students: int, rounds: int) -> Overhead:
    small, big = make_class(desk / "small", FEW), make_class(desk / "big", FEW + students)
    costs: dict[str, list[Cost]] = {"host": [], "cold": [], "sandbox": []}
    for number in range(rounds):
        for isolation in sorted(costs, reverse=bool(number % 2)):
            one, other = (
                grade(folder, desk / f"{isolation}-{folder.name}-{number}.db", jobs=1, isolation=isolation)
                for folder in (small, big)
            )
            each = type(one)(wall=(other.wall - one.wall) / students, cpu=(other.cpu - one.cpu) / students)
            costs[isolation].append(each)
        print(f"with and without a sandbox: round {number + 1} of {rounds}", file=sys.stderr)
    return Overhead(rounds, {isolation: _median(found) for isolation, found in costs.items()})


def throughput_lines(found: Throughput) -> list[str]:
    best = min(cost.wall for cost in found.alone)
    rows = [_row("bare boots, one at a time (best round)", best, min(cost.cpu for cost in found.alone), best, found.students)]
    for jobs, costs in found.graded.items():
        cost = _median(costs)
        rows.append(_row(f"`check-hacks grade --jobs {jobs}`, sandboxed (median)", cost.wall, cost.cpu, best, found.students))
    most = max(found.graded)
    rate, needed = found.students / _median(found.graded[most]).wall, max(TARGET_RATE, TARGET_RATIO * found.students / best)
    return [
        f"| {found.students} good submissions, {len(found.alone)} rounds | wall | CPU | a second | times the bare loop |",
        "|---|---:|---:|---:|---:|",
        *rows,
        "",
        f"Wanted with {most} jobs: {needed:.1f} a second. Measured: {rate:.1f}, which is {'enough' if rate >= needed else '**not enough**'}.",
    ]


def overhead_lines(found: Overhead) -> list[str]:
    host, cold, warm = (found.each[isolation] for isolation in ("host", "cold", "sandbox"))
    ratio = cold.wall / host.wall
    return [
        f"| one submission more, one at a time ({found.rounds} rounds, medians) | wall | CPU |",
        "|---|---:|---:|",
        *(
            f"| `--isolation {name}` | {cost.wall * 1000:.0f} ms | {cost.cpu * 1000:.0f} ms |"
            for name, cost in found.each.items()
        ),
        f"| cold / host | {ratio:.2f} | {cold.cpu / host.cpu:.2f} |",
        f"| sandbox, which is warm / host | {warm.wall / host.wall:.2f} | {warm.cpu / host.cpu:.2f} |",
        "",
        f"Wanted of a cold sandbox: at most {TARGET_OVERHEAD} times. Measured: {ratio:.2f}, which is {'kept' if ratio <= TARGET_OVERHEAD else '**too much**'}.",
    ]


def _median(costs: list[Cost]) -> Cost:
    return type(costs[0])(wall=statistics.median(each.wall for each in costs), cpu=statistics.median(each.cpu for each in costs))


def _row(name: str, wall: float, cpu: float, best: float, students: int) -> str:
    return f"| {name} | {wall:.1f} s | {cpu:.1f} s | {students / wall:.2f} | {best / wall:.2f} |"
