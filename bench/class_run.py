"""How fast is a class graded, and what does it take? Everything against the same machine in the same minutes.

Run it with `python bench/class_run.py [--quick] [--only PART] [--write]`; in full it takes about half an hour.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from chart import chart
from class_page import class_page, page_lines
from judging_again import judged_again
from machine import machine
from memory import memory, memory_lines
from page import DOCS, PAGE, rewrite
from throughput import overhead, overhead_lines, throughput, throughput_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CHART = "performance-memory.svg"
TARGET = 2.0


def main() -> None:
    options = _options()
    for changed in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
        os.environ.pop(changed, None)
    parts = _quick() if options.quick else _full()
    found = []
    for name in options.only or parts:
        with tempfile.TemporaryDirectory() as desk:
            section = ["", f"### {name}", "", *parts[name](Path(desk))]
            if options.write and (Path(desk) / CHART).exists():
                shutil.copy(Path(desk) / CHART, DOCS)
        print("\n".join(section), flush=True)
        found += section
    if options.write:
        rewrite("class", "\n".join([machine(), *found]))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small classes and one round: whether it works, not how fast it is")
    parser.add_argument("--only", action="append", choices=list(_full()), help="measure this part only")
    parser.add_argument("--write", action="store_true", help=f"put everything into {PAGE.name}")
    return parser.parse_args()


def _full() -> Mapping[str, Callable[[Path], list[str]]]:
    return {
        "Submissions a second": lambda desk: throughput_lines(throughput(desk, students=100, rounds=3)),
        "What the sandbox costs": lambda desk: overhead_lines(overhead(desk, students=20, rounds=5)),
        "Memory": lambda desk: _memory(desk, (10, 100, 1000)),
        "Judging again": lambda desk: _regrading(desk, 1000),
        "The class page": lambda desk: page_lines(class_page(desk)),
    }


def _quick() -> Mapping[str, Callable[[Path], list[str]]]:
    return {
        "Submissions a second": lambda desk: throughput_lines(throughput(desk, students=8, rounds=1)),
        "What the sandbox costs": lambda desk: overhead_lines(overhead(desk, students=4, rounds=1)),
        "Memory": lambda desk: _memory(desk, (2, 8)),
        "Judging again": lambda desk: _regrading(desk, 50),
        "The class page": lambda desk: page_lines(class_page(desk, students=20, rounds=2)),
    }


def _memory(desk: Path, sizes: tuple[int, ...]) -> list[str]:
    runs = memory(desk, sizes=sizes)
    longest = runs[-1]
    lines = {
        "grader (RSS)": [(sample.seconds, sample.main) for sample in longest.samples],
        "with workers (PSS)": [(sample.seconds, sample.all) for sample in longest.samples],
    }
    title = f"Memory of the grader over {longest.students:,} submissions"
    (desk / CHART).write_text(chart(title, "seconds", "MB", lines), encoding="utf-8")
    return memory_lines(runs, CHART)


def _regrading(desk: Path, students: int) -> list[str]:
    took = judged_again(desk, students)
    slowest = max(took.values())
    return [
        f"| {students:,} stored submissions judged again, when this has changed | wall |",
        "|---|---:|",
        *(f"| {what} | {seconds:.2f} s |" for what, seconds in took.items()),
        "",
        f"Wanted: under {TARGET:.0f} s, whatever changed. Slowest: {slowest:.2f} s, which is {'kept' if slowest < TARGET else '**too slow**'}.",
    ]


if __name__ == "__main__":
    main()
