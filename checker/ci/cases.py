"""The criteria as cases of pytest, for a host whose points are split over pytest's cases: each case is worth the same.

    python3 -I -m pytest -q -c /dev/null --rootdir . -p no:cacheprovider --noconftest --pyargs checker.ci.cases

The many options keep pytest from running what the submission brought for it: modules, plugins, settings.
"""

from __future__ import annotations

import json
import subprocess
import sys
from math import gcd
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from checker.load import load_assignment, load_rubric
from checker.model import BY_HAND_CHECK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LIMIT = 120
"""Seconds for the one run that all cases share; Classroom 50 allows a test 600 at most."""


def _shares() -> Iterator[tuple[str, str]]:
    """A criterion's id, and a case's name, once for each share of its points: 20 points are as many cases as twice 10."""
    criteria = [each for each in load_rubric(load_assignment(None)).criteria if each.check != BY_HAND_CHECK]
    unit = gcd(*(criterion.points for criterion in criteria)) or 1
    for criterion in criteria:
        shares = criterion.points // unit
        yield from ((criterion.id, f"{criterion.id}-{number}-of-{shares}") for number in range(1, shares + 1))


SHARES = tuple(_shares())


@pytest.fixture(scope="module")
def marks(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, Any]]:
    """Each criterion's mark, out of report.json. Empty when nothing was graded: then no case passes."""
    folder = tmp_path_factory.mktemp("check-hacks")
    command = [sys.executable, "-I", "-m", "checker", "ci", "--host", "plain", "--fail-on", "never", "--output", str(folder)]
    # The folder that pytest was called in is the submission's.
    subprocess.run(command, timeout=LIMIT, check=False)  # noqa: S603 - our own command
    report = Path(folder, "report.json")
    found = json.loads(report.read_text(encoding="utf-8")) if report.is_file() else {"marks": []}
    return {mark["id"]: mark for mark in found["marks"]}


@pytest.mark.parametrize("criterion", [pytest.param(criterion, id=name) for criterion, name in SHARES])
def test_holds(marks: Mapping[str, Mapping[str, Any]], criterion: str) -> None:
    mark = marks.get(criterion) or {"verdict": "error", "title": criterion, "message": "Nothing was graded.", "hint": ""}
    if mark["verdict"] != "passed":
        pytest.fail(f"{mark['title']} ({mark['verdict']}) {mark['message']} {mark['hint']}".strip(), pytrace=False)
