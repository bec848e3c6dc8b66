"""What does a run of CI cost? `check-hacks ci` in a checkout, with a runner's files, against the bare floor; medians of interleaved rounds.

Run it with `python bench/ci_run.py [--rounds 15] [--write]`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from floor import Cost, floor
from machine import machine
from page import rewrite
from private_network import enter, require_free
from rounds import against, options, rounds_of, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

HERE = Path(__file__).resolve().parent
PORT = 5001
COMMAND = Path(sys.executable).with_name("check-hacks")
FILES = ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE")
BUDGET = 1.3

FLOOR = "the floor"
CI = "check-hacks ci"
WORKFLOW = "check-hacks ci --host github --output ..."
CHECK = "check-hacks"


def main() -> None:
    wanted = options(__doc__, 15)
    for changed in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
        os.environ.pop(changed, None)
    if not enter():
        require_free(PORT)
    with tempfile.TemporaryDirectory() as desk:
        contestants = _contestants(Path(desk))
        isolation = _isolation(Path(desk), contestants[WORKFLOW])
        table = _table(rounds_of(contestants, wanted.rounds), wanted.rounds, isolation)
    print(table)
    if wanted.write:
        rewrite("ci", table)


def _contestants(desk: Path) -> Mapping[str, Callable[[], Cost]]:
    """The workflow's own call, the same without files, and beside them what a student calls, in one checkout."""
    checkout, temp = desk / "work" / "hacks", desk / "temp"
    shutil.copytree(HERE / "good", checkout, ignore=shutil.ignore_patterns("__pycache__"))
    temp.mkdir()
    for words in (("init", "-q"), ("add", "-A"), (*_WHO, "commit", "-q", "-m", "hand in")):
        subprocess.run(["git", *words], cwd=checkout, check=True)
    told = {"CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(checkout), "RUNNER_TEMP": str(temp)}
    told |= {name: str(temp / name) for name in FILES}
    ci = (str(COMMAND), "ci")
    return {
        FLOOR: lambda: floor(HERE / "good", PORT),
        WORKFLOW: lambda: _step((*ci, "--host", "github", "--output", str(temp / "report")), checkout, told),
        CI: lambda: _step(ci, checkout, told),
        CHECK: lambda: run((str(COMMAND),), expected=0, cwd=checkout),
    }


_WHO = ("-c", "user.name=Rosa", "-c", "user.email=rosa@example.com", "-c", "commit.gpgsign=false")


def _step(command: tuple[str, ...], checkout: Path, told: Mapping[str, str]) -> Cost:
    """Every step has files of its own: empty ones."""
    for name in FILES:
        Path(told[name]).write_bytes(b"")
    cost = run(command, expected=0, cwd=checkout, **told)
    if "score=100\n" not in Path(told["GITHUB_OUTPUT"]).read_text(encoding="utf-8"):
        sys.exit(f"{' '.join(command)} did not tell the runner of 100 points")
    return cost


def _isolation(desk: Path, workflow: Callable[[], Cost]) -> str:
    workflow()
    report = json.loads((desk / "temp" / "report" / "report.json").read_text(encoding="utf-8"))
    return str(report["environment"]["isolation"])


def _table(medians: Mapping[str, Cost], rounds: int, isolation: str) -> str:
    ground = medians[FLOOR]
    head = ["| what | rounds | wall | CPU | wall / floor | CPU / floor |", "|---|---:|---:|---:|---:|---:|"]
    rows = [
        f"| {name} | {rounds} | {cost.wall * 1000:.0f} ms | {cost.cpu * 1000:.0f} ms | {against(ground, cost)} |"
        for name, cost in medians.items()
    ]
    slowest = max(medians[name].wall for name in (CI, WORKFLOW)) / ground.wall
    kept = "which is kept" if slowest <= BUDGET else "**and that is too much**"
    said = (
        f"`check-hacks ci` ran behind `{isolation}` and took at most {slowest:.2f} times the floor; {BUDGET} are allowed, {kept}."
    )
    return "\n".join([machine(), "", *head, *rows, "", said])


if __name__ == "__main__":
    main()
