"""How long does judging 1,000 stored submissions again take?

Run it with `python bench/gradebook.py [--students 1000] [--keep FILE]`. The evidence is real: what the submissions in
tests/submissions do is observed once, then handed in by as many students as are asked for.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from private_network import enter

from checker.collect import collect
from checker.gradebook import Gradebook, Graded, plan_digest
from checker.load import load_assignment, load_rubric, starter_programs
from checker.observe import Visit, observe
from checker.observe.host import HostLauncher
from checker.pipeline import regrade
from checker.plan import plan
from checker.regrading import judging, regrade_book
from checker.students import Handin, Source, Student

if TYPE_CHECKING:
    from checker.evidence import Evidence
    from checker.model import Rubric

ROOT = Path(__file__).resolve().parents[1]
SUBMISSIONS = ROOT / "tests" / "submissions"
# Those that come to an end by themselves, quickly: what most of a class hands in.
QUICK = ("all_passed", "cors_open", "home_page_added", "home_page_edited.n", "home_page_edited.u", "record_", "unknown_page")
SLOW = ("gigabyte", "endless", "prints_a_lot")
ASSIGNMENT = load_assignment()
RUBRIC = load_rubric(ASSIGNMENT)
PLAN = plan(ASSIGNMENT, RUBRIC)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=1000)
    parser.add_argument("--keep", help="where the book goes (default: nowhere for long)")
    options = parser.parse_args()
    enter()
    with tempfile.TemporaryDirectory() as desk:
        url = options.keep or str(Path(desk) / "book.db")
        each = make_book(url, observed(), options.students)
        print(f"keep: {each * 1000:.1f} ms each")
        for name, rubric in changed().items():
            print(f"regrade, {name}: {measured(url, rubric)}")
        print(f"check-hacks regrade --dry-run: {_command(url):.2f} s")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def observed() -> list[Evidence]:
    """What quick submissions do, each once."""
    folders = [folder / "submission" for folder in sorted(SUBMISSIONS.iterdir()) if folder.name.startswith(QUICK)]
    wanted = [folder for folder in folders if folder.is_dir() and not any(word in str(folder) for word in SLOW)]
    visit = Visit(port=ASSIGNMENT.port, limits=ASSIGNMENT.limits, planned=lambda: PLAN, meanwhile=())
    starter = starter_programs(ASSIGNMENT)
    read = [collect(str(folder), entries=ASSIGNMENT.entries, starter=starter) for folder in wanted]
    return [observe(submission, visit, HostLauncher()) for submission in read]


def make_book(url: str, evidences: list[Evidence], students: int) -> float:
    """A book in which each of so many students handed in files of their own. Seconds for each to keep."""
    asked = plan_digest(PLAN, ASSIGNMENT.port, ASSIGNMENT.limits)
    reports = [regrade(evidence, assignment=ASSIGNMENT, rubric=RUBRIC) for evidence in evidences]
    begun = time.perf_counter()
    with Gradebook.open(url) as book:
        run = book.begin_run(ASSIGNMENT.id, "host", "bench", judging=judging(RUBRIC))
        for number, (evidence, report) in enumerate(islice(cycle(zip(evidences, reports, strict=True)), students)):
            digest = f"sha256:{number:064x}"
            own = evidence._replace(handed=evidence.handed._replace(digest=digest))
            member = Student(f"bench:{number}", f"Student {number}")
            handin = Handin((member,), Source(""), f"student-{number}", "folder")
            book.keep(run, handin, Graded(digest, asked, own, report._replace(digest=digest)))
        book.end_run(run)
    return (time.perf_counter() - begun) / students


def changed() -> dict[str, Rubric]:
    """What a teacher may change, from the least to the most that has to be judged again."""
    dearer = tuple(each._replace(points=each.points + 1) for each in RUBRIC.criteria)
    stricter = tuple(each._replace(params={"words": 6}) if each.id == "home_page_added" else each for each in RUBRIC.criteria)
    page = tuple(baseline._replace(home=f"{baseline.home}<!-- -->") for baseline in RUBRIC.baselines)
    return {
        "nothing changed": RUBRIC,
        "points": RUBRIC._replace(digest="points", criteria=dearer),
        "params of one criterion": RUBRIC._replace(digest="params", criteria=stricter),
        "a baseline, so everything": RUBRIC._replace(digest="baseline", baselines=page),
    }


def measured(url: str, rubric: Rubric) -> str:
    before = time.perf_counter(), _spent()
    with Gradebook.open(url) as book:
        moved = sum(bool(each.moves) for each in regrade_book(book, ASSIGNMENT, rubric))
    wall, spent = time.perf_counter() - before[0], _spent() - before[1]
    return f"{wall:.2f} s ({spent:.2f} s of CPU), {moved} changed"


def _spent() -> float:
    """Seconds of CPU of this process and of those that it waited for."""
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def _command(url: str) -> float:
    begun = time.perf_counter()
    command = [sys.executable, "-m", "checker", "regrade", "--dry-run", "--gradebook", url]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
