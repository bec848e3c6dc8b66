"""Killed with -9 at random instants and resumed each time, a class ends with the gradebook of an undisturbed run."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.batch.conftest import BROKEN, GOOD, sandboxed

CLASS = 60
KILLS = 100
REPOSITORY = Path(__file__).parents[2]


@pytest.mark.real
def test_a_hundred_kills_leave_nothing_lost_nothing_twice_and_nobody_running(tmp_path):
    sandboxed()
    folder = tmp_path / "class"
    for number in range(CLASS):
        _hand_in(folder / f"student-{number:02}", number)
    seed = random.randrange(10**6)
    words = [sys.executable, "-m", "tests.batch.killing", str(folder), str(tmp_path), "warm", str(KILLS), str(seed)]
    done = subprocess.run(words, cwd=REPOSITORY, capture_output=True, text=True, timeout=900, check=False)

    assert done.returncode == 0, f"seed {seed}: {done.stderr}"
    told = json.loads(done.stdout)
    assert told["kills"] == KILLS
    assert told["differences"] == [], f"seed {seed}: another gradebook than that of an undisturbed run"
    assert told["left"] == 0, f"seed {seed}: a process was left"
    assert told["entries"] == told["counts"]["handins"] == CLASS
    assert told["counts"]["evidences"] == told["counts"]["reports"] == told["counts"]["submissions"] == CLASS - CLASS // 10 + 1


def _hand_in(folder, number):
    """Mostly what ends at once; one in ten has nothing in it, one in twenty runs."""
    folder.mkdir(parents=True)
    if number % 10 != 3:
        text = GOOD if number % 20 == 5 else BROKEN
        (folder / "server.py").write_text(text.replace("PORT", "5001") + f"\n# {number}\n", encoding="utf-8")
