"""Interleaved rounds: whatever else the machine does hits every contestant alike. What counts is the median."""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING

from floor import Cost, seconds
from page import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


def options(about: str | None, rounds: int) -> argparse.Namespace:
    """How many rounds, and whether to write down what comes of them."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=rounds, help=f"rounds (default {rounds})")
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE.name}")
    return parser.parse_args()


def rounds_of(contestants: Mapping[str, Callable[[], Cost]], rounds: int) -> dict[str, Cost]:
    """The medians of so many rounds. Each begins with another one; one round before the first fills the disk's caches."""
    costs: dict[str, list[Cost]] = {name: [] for name in contestants}
    names = list(contestants)
    for name in names:
        contestants[name]()
    for number in range(rounds):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            costs[name].append(contestants[name]())
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
    return {name: median(found) for name, found in costs.items()}


def median(costs: Sequence[Cost]) -> Cost:
    return Cost(wall=statistics.median(cost.wall for cost in costs), cpu=statistics.median(cost.cpu for cost in costs))


def run(command: Sequence[str], *, expected: int, cwd: Path | None = None, **environment: str) -> Cost:
    """One command, its output into a file; the CPU time is its own and that of everything it waited for."""
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=os.environ | environment, cwd=cwd
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != expected:
            output.seek(0)
            sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{output.read().decode(errors='replace')}")
    return Cost(wall=wall, cpu=seconds(usage))


def against(ground: Cost, cost: Cost) -> str:
    """Two cells of a table."""
    return f"{cost.wall / ground.wall:.2f} | {cost.cpu / ground.cpu:.2f}"
