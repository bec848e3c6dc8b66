"""Grade a class again and again, each time killed with -9 at a random instant, until it is done; tell what the book holds then.

`python -m tests.batch.killing CLASS DESK ISOLATION KILLS SEED` prints JSON. A process of its own: it forks graders that have everything imported already, so
that an instant is likely to lie in the work and not in the imports, and it inherits whatever a killed grader leaves behind.
"""

from __future__ import annotations

import ctypes
import json
import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path

from checker.batch import pool
from checker.batch.class_run import ClassRun
from checker.batch.desk import Desk
from checker.gradebook import Gradebook
from checker.intake import hand_ins
from checker.load import load_assignment
from checker.model import Limits
from checker.observe.interruptions import interruptible

LONGEST = 1.0
PATIENCE = 20.0
SUBREAPER = 36
TABLES = ("students", "submissions", "evidences", "reports", "handins", "hands")
LIMITS = Limits(boot=30.0, answer=20.0, stop=20.0, submission=100.0)


def main() -> None:
    folder, desk, isolation, kills, seed = sys.argv[1:]
    ctypes.CDLL(None).prctl(SUBREAPER, 1)
    random.seed(int(seed))
    calm = Path(desk, "calm.db")
    assert attempt(folder, calm, isolation, None)
    expected, done, rounds, differences, left = contents(calm), 0, 0, [], 0
    while done < int(kills):
        book = Path(desk, f"round-{rounds}.db")
        rounds += 1
        while done < int(kills) and not attempt(folder, book, isolation, random.uniform(0, LONGEST)):
            done += 1
            left += not everybody_is_gone()
        assert attempt(folder, book, isolation, None)
        if contents(book) != expected:
            differences.append(rounds)
    sys.stdout.write(
        json.dumps(
            {
                "kills": done,
                "rounds": rounds,
                "differences": differences,
                "left": left,
                "entries": len(expected["entries"]),
                "counts": expected["counts"],
            }
        )
    )


def attempt(folder: str, book: Path, isolation: str, seconds: float | None) -> bool:
    """Whether the run came to its end before it was killed."""
    grader = os.fork()
    if grader == 0:
        try:
            grade(folder, book, isolation)
            os._exit(0)
        finally:
            os._exit(1)
    ends = time.monotonic() + (seconds or 300)
    while time.monotonic() < ends:
        pid, status = os.waitpid(grader, os.WNOHANG)
        if pid:
            assert status == 0, "the grader failed by itself"
            return True
        time.sleep(0.001)
    os.kill(grader, signal.SIGKILL)
    os.waitpid(grader, 0)
    return False


def grade(folder: str, book: Path, isolation: str) -> None:
    assignment = load_assignment(None)._replace(limits=LIMITS)
    jobs = 1 if isolation == "host" else 2
    with interruptible(), Gradebook.open(str(book)) as opened, pool.Pool(isolation, jobs) as crew:
        number = opened.begin_run(assignment.id, isolation, "0")
        run = ClassRun(Desk(assignment, isolation), opened, number, lambda _: None)
        run.grade(hand_ins([folder]).handins, crew)
        run.grade_postponed(crew)
        opened.end_run(number)


def everybody_is_gone() -> bool:
    """What a dead grader started comes to us: it has to end by itself, soon."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return True
        if not pid:
            time.sleep(0.002)
    return False


def contents(book: Path) -> dict[str, object]:
    """What everybody got and why, and how much there is of everything: twice the same would be one too many."""
    with Gradebook.open(str(book)) as opened:
        entries = [
            [
                entry.student.key,
                entry.label,
                entry.score,
                [[mark.id, str(mark.verdict), mark.reason] for mark in entry.report.marks],
            ]
            for entry in opened.entries("web-server")
        ]
    with sqlite3.connect(book) as raw:
        assert raw.execute("pragma integrity_check").fetchone() == ("ok",)
        counts = {table: raw.execute(f"select count(*) from {table}").fetchone()[0] for table in TABLES}
    raw.close()
    return {"entries": entries, "counts": counts}


if __name__ == "__main__":
    main()
