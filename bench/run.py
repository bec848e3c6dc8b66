"""How fast is it? Interleaved rounds, medians, ratios to the bare floor of the same run.

Run it with `python bench/run.py [--rounds 11] [--hung 1] [--write]`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
from floor import Cost, floor, serving
from machine import machine
from page import PAGE, rewrite
from private_network import enter, require_free
from rounds import against, median, rounds_of, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

HERE = Path(__file__).resolve().parent
PORT = 5001
COMMAND = Path(sys.executable).with_name("check-hacks")
BOOT_LIMIT = 10.0

FLOOR = "the floor"
OURS = "check-hacks"
JSON = "check-hacks --format json"
PLAIN = "pytest + requests + subprocess"
BESIDE = "check-hacks, the student's own server runs"
WATCH = "check-hacks watch, from a save to the report, the student's own server runs"
HELP = "check-hacks --help"
HUNG = "check-hacks, hung server"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing measured: its medians, and what it may cost."""

    name: str
    rounds: int
    cost: Cost


def main() -> None:
    options = _options()
    for changed in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
        os.environ.pop(changed, None)  # a student's machine keeps its bytecode
    if not enter():
        require_free(PORT)
    with tempfile.TemporaryDirectory() as desk:
        table = _table(_measure(_contestants(Path(desk)), options.rounds, options.hung))
    print(table)
    if options.write:
        rewrite("measured", table)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=11, help="interleaved rounds (default 11)")
    parser.add_argument("--hung", type=int, default=1, help="how often the hung server is checked (default 1, 10 s each)")
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE.name}")
    return parser.parse_args()


def _contestants(desk: Path) -> Mapping[str, Callable[[], Cost]]:
    """Each works in a folder of its own, so that nobody profits from what another left behind."""
    good, plain, hung, watched = (desk / name for name in ("good", "plain", "hung", "watched"))
    for folder, original in ((good, "good"), (plain, "good"), (hung, "hung"), (watched, "good")):
        shutil.copytree(HERE / original, folder, ignore=shutil.ignore_patterns("__pycache__"))
    teacher = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(HERE / "plain_checks.py"))
    return {
        FLOOR: lambda: floor(HERE / "good", PORT),
        OURS: lambda: run((str(COMMAND), str(good)), expected=0),
        JSON: lambda: run((str(COMMAND), str(good), "--format", "json"), expected=0),
        BESIDE: lambda: _beside(str(good)),
        WATCH: lambda: _watched(watched),
        PLAIN: lambda: run(teacher, expected=0, SUBMISSION=str(plain), PYTEST_DISABLE_PLUGIN_AUTOLOAD="1"),
        HELP: lambda: run((str(COMMAND), "--help"), expected=0),
        HUNG: lambda: run((str(COMMAND), str(hung)), expected=1),
    }


def _beside(good: str) -> Cost:
    with serving(HERE / "good", PORT):
        return run((str(COMMAND), good), expected=0)


def _watched(folder: Path) -> Cost:
    """Of a second check: the first one shows that somebody watches."""
    with serving(HERE / "good", PORT):
        words = [str(COMMAND), "watch", str(folder)]
        watch = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            assert watch.stdout is not None
            _read_report(watch.stdout)
            started, before = time.perf_counter(), _cpu(watch.pid)
            (folder / "server.py").touch()
            _read_report(watch.stdout)
            return Cost(wall=time.perf_counter() - started, cpu=_cpu(watch.pid) - before)
        finally:
            watch.send_signal(signal.SIGINT)
            watch.wait()


def _read_report(lines: Iterable[str]) -> None:
    if not any(line.startswith("Watching.") for line in lines):
        sys.exit("check-hacks watch ended by itself")


def _cpu(pid: int) -> float:
    """Of a process and of all children it waited for."""
    times = psutil.Process(pid).cpu_times()
    return times.user + times.system + times.children_user + times.children_system


def _measure(contestants: Mapping[str, Callable[[], Cost]], rounds: int, hung: int) -> list[Line]:
    medians = rounds_of({name: each for name, each in contestants.items() if name != HUNG}, rounds)
    lines = [Line(name=name, rounds=rounds, cost=cost) for name, cost in medians.items()]
    hangs = [contestants[HUNG]() for _ in range(hung)]
    return lines + [Line(name=HUNG, rounds=hung, cost=median(hangs)) for _ in hangs[:1]]


def _table(lines: Sequence[Line]) -> str:
    ground = next(line.cost for line in lines if line.name == FLOOR)
    rows = [_row(line, ground) for line in lines]
    head = ["| what | rounds | wall | CPU | wall / floor | CPU / floor |", "|---|---:|---:|---:|---:|---:|"]
    return "\n".join([machine(), "", *head, *rows, "", *_footnote(lines)])


def _row(line: Line, ground: Cost) -> str:
    cost = line.cost
    absolute = f"| {line.name} | {line.rounds} | {cost.wall * 1000:.0f} ms | {cost.cpu * 1000:.0f} ms |"
    if line.name in {HELP, HUNG}:
        return f"{absolute} | |"
    return f"{absolute} {against(ground, cost)} |"


def _footnote(lines: Sequence[Line]) -> list[str]:
    walls = {line.name: line.cost.wall for line in lines}
    beside = [f"{walls[name] / walls[OURS]:.2f}" for name in (BESIDE, WATCH)]
    hung = [line.cost.wall / BOOT_LIMIT for line in lines if line.name == HUNG]
    return [
        f"Beside the student's own server a check took {beside[0]} times as long as without it, and `watch` {beside[1]} times as long as a check.",
        *(f"The hung server took {ratio:.2f} times its limit of {BOOT_LIMIT:.0f} s." for ratio in hung),
    ]


if __name__ == "__main__":
    main()
