"""Grades a submission in Classroom 50 with check-hacks. Made by: check-hacks init --classroom50

Its place is CLASSROOM/autograders/ASSIGNMENT/autograder.py in your organisation's classroom50 repository. A wheel of
check-hacks may lie beside it; without one it comes from PyPI.

The exit code is 0 when grading happened, whatever came out. Anything else says that it did not: nobody gets a zero for that.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

BUNDLE = Path(__file__).resolve().parent
RESULTS = (Path("result.json"), Path("release-body.md"))
# -I: the folder we are in is the student's, and no module is to come out of it.
PYTHON = [sys.executable, "-I", "-m"]
# --no-compile: one run imports a small part of what is installed, and compiles that by itself.
INSTALL = "pip install --quiet --disable-pip-version-check --no-compile"
GRADE = "checker ci --host classroom50 --fail-on error"
# GitHub's machines let us make a sandbox for the student's server. Without one it is graded all the same, and the report says so.
SANDBOX = """
apt-get install -y -qq --no-install-recommends bubblewrap >/dev/null 2>&1 ||
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends bubblewrap; } >/dev/null 2>&1
sysctl -q -w kernel.apparmor_restrict_unprivileged_userns=0 >/dev/null 2>&1
"""
# Seconds, together less than the 15 minutes after which Classroom 50 ends the whole job.
SANDBOX_LIMIT, INSTALL_LIMIT, GRADE_LIMIT = 120, 300, 300


def main() -> int:
    clear()
    if shutil.which("sudo"):
        run(["sudo", "-n", "sh", "-c", SANDBOX], SANDBOX_LIMIT, BUNDLE)
    wheels = sorted(str(wheel) for wheel in BUNDLE.glob("check_hacks-*.whl"))
    install = [*PYTHON, *INSTALL.split(), *(wheels[-1:] or ["check-hacks"])]
    code = run(install, INSTALL_LIMIT, BUNDLE) or run([*PYTHON, *GRADE.split()], GRADE_LIMIT, Path.cwd())
    if code or not RESULTS[0].is_file():
        clear()
        return code or 1
    return 0


def run(command: list[str], limit: int, folder: Path) -> int:
    try:
        return subprocess.run(command, cwd=folder, timeout=limit, check=False).returncode
    except subprocess.TimeoutExpired:
        print(f"check-hacks: ended after {limit} seconds: {' '.join(command[:4])}", file=sys.stderr)
        return 1


def clear() -> None:
    """Only what this run wrote counts, so nothing that was handed in may look like it."""
    for path in RESULTS:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
