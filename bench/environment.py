"""What does a submission's own environment cost once it is there? The same check with it and without, in interleaved rounds; medians.

The environment is filled from the packages that are installed here, without a network. `bench/journey.py` measures it, too.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from machine import machine

from checker.environments.making import made

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
GOOD = Path(__file__).with_name("good")
LIST = "flask\nflask-cors\n"
RESTFUL = ("flask", "flask-cors", "flask-restful")
OTHERS = ("requests", "sqlalchemy", "pyyaml", "jsonschema", "rich", "hypothesis", "pygments")
"""What is installed here: big and small."""
THEIRS = (
    "attrs", "certifi", "charset-normalizer", "greenlet", "idna", "jsonschema-specifications", "markdown-it-py", "mdurl", "referencing", "rpds-py",
    "sortedcontainers", "typing-extensions", "urllib3",
)  # fmt: skip
"""What those need."""
FRESH = 3.0
BUDGET = 1.05
LESSON, OWN = "lesson", "requirements"


def measure(rounds: int) -> str:
    """The table."""
    costs: dict[str, list[float]] = {LESSON: [], OWN: []}
    with tempfile.TemporaryDirectory() as desk, _without_a_network(Path(desk)):
        shared = _fifteen(Path(desk))
        handed = shutil.copytree(GOOD, Path(desk, "handed"))
        (handed / "requirements.txt").write_text(LIST, encoding="utf-8")
        first = _timed(handed, OWN)
        for number in range(rounds + 1):
            for name in costs if number % 2 else reversed(costs):
                taken = _timed(handed, name)
                costs[name] += [taken] if number else []  # the first round warms what both share
        found = statistics.median(_looked_up() for _ in range(rounds))
        fresh = statistics.median(_made_anew() for _ in range(rounds))
    return f"{_table(first, costs, found, fresh)}\n\n{shared}"


@contextmanager
def _without_a_network(desk: Path) -> Iterator[None]:
    """An index of what is installed here, and a cache of our own."""
    sys.path.insert(0, str(ROOT))
    from tests.wheels import FLASK, made_up, packed_again  # noqa: PLC0415 - needs the path

    index = desk / "index"
    index.mkdir()
    for name in (*FLASK, *OTHERS, *THEIRS):
        packed_again(index, name)
    made_up(index, "Flask-RESTful", needs=("flask",))
    wanted = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(index),
        "CHECK_HACKS_CACHE": str(desk / "cache"),
    }
    before = dict(os.environ)
    os.environ.update(wanted)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _timed(handed: Path, environment: str) -> float:
    words = [sys.executable, "-m", "checker", "check", str(handed), "--environment", environment, "--format", "json"]
    began = time.perf_counter()
    done = subprocess.run(words, cwd=ROOT, capture_output=True, check=False)
    taken = time.perf_counter() - began
    if done.returncode:
        sys.exit(
            f"the good submission did not pass with --environment {environment}:\n{done.stdout.decode()}{done.stderr.decode()}"
        )
    return taken


def _looked_up() -> float:
    began = time.perf_counter()
    made(tuple(LIST.split()), sys.executable)
    return time.perf_counter() - began


def _made_anew() -> float:
    """Seconds for the course's newest list, where uv has its files and nothing was made of them yet."""
    for name in ("environments", "chosen", "bytecode"):
        shutil.rmtree(Path(os.environ["CHECK_HACKS_CACHE"], name), ignore_errors=True)
    began = time.perf_counter()
    made(RESTFUL, sys.executable)
    return time.perf_counter() - began


def _fifteen(desk: Path) -> str:
    """Fifteen environments of lists that overlap: what they take on the disk, and what they would take each for itself."""
    lists = [("flask", "flask-cors", *pair) for pair in combinations(OTHERS, 2)][:15]
    homes = [made(each, sys.executable) for each in lists]
    together = _bytes([desk / "cache"])
    apart = sum(_bytes([home]) for home in homes)
    return (
        f"{len(homes)} environments of {len(lists[0])} packages and theirs, which overlap: {together / 1e6:.0f} MB on the disk with what uv keeps, "
        f"{apart / 1e6:.0f} MB were each of them for itself."
    )


def _bytes(folders: list[Path]) -> int:
    """On the disk: a file with several names counts once."""
    states = {
        (state.st_dev, state.st_ino): state.st_blocks * 512
        for folder in folders
        for path in folder.rglob("*")
        for state in [path.lstat()]
    }
    return sum(states.values())


def _table(first: float, costs: dict[str, list[float]], found: float, fresh: float) -> str:
    plain, own = (statistics.median(costs[name]) for name in (LESSON, OWN))
    rows = [
        f"| `--environment lesson`: the packages of this Python | {len(costs[LESSON])} | {plain * 1000:.0f} ms | |",
        f"| `--environment requirements`, the first time | 1 | {first * 1000:.0f} ms | |",
        f"| `--environment requirements`, from then on | {len(costs[OWN])} | {own * 1000:.0f} ms | {own / plain:.2f} (at most {BUDGET}) |",
        f"| making the one for `flask_restful` where uv has the files | {len(costs[OWN])} | {fresh * 1000:.0f} ms | (at most {FRESH:.0f} s) |",
        f"| finding it in the cache | {len(costs[OWN])} | {found * 1000:.1f} ms | |",
    ]
    return "\n".join([machine(), "", "| what | rounds | wall | wall / lesson |", "|---|---:|---:|---:|", *rows])
