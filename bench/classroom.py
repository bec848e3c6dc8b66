"""A class of good submissions, each with words of its own: the same files would be looked at once for all of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from floor import Cost, seconds

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent
COMMAND = Path(sys.executable).with_name("check-hacks")


def make_class(folder: Path, students: int) -> Path:
    text = (HERE / "good" / "server.py").read_text(encoding="utf-8")
    for number in range(students):
        own = folder / f"student-{number:04}"
        own.mkdir(parents=True)
        (own / "server.py").write_text(text.replace("Ottoline", f"Ottoline{number}"), encoding="utf-8")
    return folder


def bare(folder: Path) -> Cost:
    """The floor of each submission, one after the other, in one process."""
    members = [str(member) for member in sorted(folder.iterdir())]
    said = subprocess.run([sys.executable, str(HERE / "floor.py"), *members], check=True, capture_output=True, text=True)
    return Cost(**json.loads(said.stdout))


def grade(
    folder: Path,
    gradebook: Path,
    *,
    jobs: int,
    isolation: str = "sandbox",
    meanwhile: Callable[[int], None] = lambda _: None,
) -> Cost:
    """One `check-hacks grade` into a new gradebook; `meanwhile` is called with its process id while it runs.

    On the host the programs use the real port, so those are started in a network of their own.
    """
    alone = [sys.executable, str(HERE / "private_network.py")] if isolation == "host" else []
    wanted = ["--jobs", str(jobs), "--gradebook", str(gradebook), "--isolation", isolation]
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            [*alone, str(COMMAND), "grade", str(folder), *wanted], stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        meanwhile(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            sys.exit(f"grading the class ended with {process.returncode}:\n{output.read().decode(errors='replace')}")
    return Cost(wall=wall, cpu=seconds(usage))
