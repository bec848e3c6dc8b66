"""How long from nothing to a grade? A new environment, check-hacks from wheels that lie ready, one submission graded; and how big it is.

Run it with `python bench/install.py [--rounds 3] [--write]`. The wheels are fetched once, before anything is measured, with the pip and
the index of this machine; what is measured needs no network. Seconds, because there is nothing to compare them with.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from machine import machine
from page import rewrite
from rounds import options

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BUDGET = 10.0
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
WAYS: Mapping[str, tuple[str, ...]] = {"as our workflows do (`--no-compile`)": ("--no-compile",), "everything compiled": ()}
"""How pip is called. The last one leaves what is measured."""
WITH_PIP = frozenset({"pip", "setuptools", "wheel"})
SIZES = """
import json, sys
from importlib.metadata import distributions
from pathlib import Path
found = {}
for each in distributions():
    files = [Path(each.locate_file(file)) for file in each.files or ()]
    found[each.metadata["Name"].lower()] = [sum(file.stat().st_size for file in files if file.is_file() and keep(file)) for keep in
        (lambda file: file.suffix != ".pyc", lambda file: file.suffix == ".pyc")]
print(json.dumps(found))
"""


class Round(NamedTuple):
    """Seconds."""

    environment: float
    install: float
    first: float
    second: float


def main() -> None:
    wanted = options(__doc__, 3)
    with tempfile.TemporaryDirectory() as desk:
        wheels = _wheels(Path(desk))
        rounds = [[_round(Path(desk), wheels, words) for words in WAYS.values()] for _ in range(wanted.rounds)]
        table = _table(rounds, _sizes(Path(desk)), sum(wheel.stat().st_size for wheel in wheels.iterdir()))
    print(table)
    if wanted.write:
        rewrite("install", table)


def _wheels(desk: Path) -> Path:
    """Our wheel and those of all that it needs: what a warm cache holds."""
    wheels = desk / "wheels"
    _done((sys.executable, "-c", BUILD, str(wheels)), cwd=ROOT)
    (own,) = wheels.iterdir()
    fetch = (
        "download",
        "--quiet",
        "--only-binary",
        ":all:",
        "--constraint",
        str(ROOT / "constraints.txt"),
        "--dest",
        str(wheels),
    )
    _done((sys.executable, "-m", "pip", *fetch, str(own)))
    return wheels


def _round(desk: Path, wheels: Path, words: tuple[str, ...]) -> Round:
    place = desk / "place"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(HERE / "good", place / "hacks", ignore=shutil.ignore_patterns("__pycache__"))
    (own,) = wheels.glob("check_hacks-*.whl")
    python, command = (place / "venv" / "bin" / name for name in ("python", "check-hacks"))
    environment = _done((sys.executable, "-m", "venv", str(place / "venv")))
    pip = (
        str(python),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-index",
        "--find-links",
        str(wheels),
    )
    install = _done((*pip, *words, str(own)))
    grade = (str(python), str(HERE / "private_network.py"), str(command), "ci", "--output", str(place / "report"))
    return Round(environment, install, *(_done(grade, cwd=place / "hacks") for _ in range(2)))


def _done(command: Sequence[str], cwd: Path | None = None) -> float:
    """Seconds. With no settings of this machine's pip but those that fetch wheels."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GITHUB_"))}
    began = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return time.perf_counter() - began


def _sizes(desk: Path) -> dict[str, tuple[int, int]]:
    """Of each distribution that was installed: bytes of its files, and of the bytecode that pip made of them."""
    found = json.loads(subprocess.check_output([str(desk / "place" / "venv" / "bin" / "python"), "-c", SIZES], text=True))
    return {name: tuple(sizes) for name, sizes in found.items() if name not in WITH_PIP}


def _table(rounds: Sequence[Sequence[Round]], sizes: dict[str, tuple[int, int]], wheels: int) -> str:
    ways = [Round(*map(statistics.median, zip(*way, strict=True))) for way in zip(*rounds, strict=True)]
    steps = (
        ("a new environment (`python -m venv`)", [way.environment for way in ways]),
        ("`pip install check-hacks`, wheels at hand", [way.install for way in ways]),
        ("`check-hacks ci`, the first time", [way.first for way in ways]),
        ("`check-hacks ci`, the second time", [way.second for way in ways]),
        ("**install and grade one submission**", [way.install + way.first for way in ways]),
    )
    head = [f"| medians of {len(rounds)}, in seconds | {' | '.join(WAYS)} |", f"|---|{'---:|' * len(WAYS)}"]
    rows = [f"| {what} | {' | '.join(f'{each:.1f}' for each in seconds)} |" for what, seconds in steps]
    whole = ways[0].install + ways[0].first
    kept = f"At most {BUDGET:.0f} seconds are allowed: {'kept' if whole <= BUDGET else '**too slow**'}."
    return "\n".join((machine(), "", *head, *rows, "", kept, "", _size(sizes, wheels)))


def _size(sizes: dict[str, tuple[int, int]], wheels: int) -> str:
    biggest = sorted(sizes, key=lambda name: -sum(sizes[name]))[:6]
    files, bytecode = (sum(each[place] for each in sizes.values()) / 1e6 for place in (0, 1))
    return (
        f"{len(sizes)} packages, check-hacks and all that it needs: {wheels / 1e6:.1f} MB of wheels, {files:.1f} MB on the disk, and "
        f"{bytecode:.1f} MB of bytecode when everything is compiled. The biggest: "
        f"{', '.join(f'{name} {sum(sizes[name]) / 1e6:.1f} MB' for name in biggest)}."
    )


if __name__ == "__main__":
    main()
