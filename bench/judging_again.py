"""A book of many students and how long judging it again takes: `bench/gradebook.py` in a network of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
LINE = r"(?m)^(?:regrade, )?([^:]+): ([\d.]+) s\b"


def judged_again(desk: Path, students: int) -> dict[str, float]:
    """Seconds by what has changed since the book was judged."""
    found = re.findall(LINE, make_book(desk / "book.db", students))
    return {what: float(seconds) for what, seconds in found}


def make_book(gradebook: Path, students: int) -> str:
    """A book of real evidence of so many students; what was said of judging it again."""
    command = [sys.executable, str(HERE / "gradebook.py"), "--students", str(students), "--keep", str(gradebook)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
