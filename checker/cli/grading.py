"""Grade one submission on this machine: what `check` and `watch` share, and the plainest call of all.

No click here: a student who types `check-hacks` should not wait 40 ms for a parser that has nothing to parse.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from checker.cli.door import NOT_PASSED, OK, OURS
from checker.cli.output import import_painter, render, write
from checker.load import load_assignment
from checker.model import Verdict
from checker.observe.host import HostLauncher
from checker.observe.interruptions import interruptible
from checker.packages import LESSON
from checker.pipeline import grade

if TYPE_CHECKING:
    from checker.model import Assignment, Report


INSTALLING = "Starting your server (the first time, installing its packages takes a minute) ..."


def check_plainly(path: str = ".") -> int:
    """`check-hacks [PATH]` without any option; `check.py` says the same in click's words."""
    report = check(path, load_assignment(None))
    write(render(report, "terminal", to_file=False), None)
    return exit_code(report)


def check(path: str, assignment: Assignment, only: tuple[str, ...] = ()) -> Report:
    """One at a time, on the real port, as the user who calls us."""
    if sys.stderr.isatty():
        print(
            "Starting your server ..." if assignment.environment == LESSON else INSTALLING, end="\r", file=sys.stderr, flush=True
        )
    with interruptible():
        return grade(path, assignment=assignment, launcher=HostLauncher(), only=only, meanwhile=import_painter)


def exit_code(report: Report) -> int:
    """What is ungraded outweighs what is wrong: nobody should read a half-made report as a verdict.

    What only a teacher can judge does not count, unless there is nothing else: then nobody looked at anything.
    """
    marks = [mark for mark in report.marks if not mark.by_hand]
    if not report.looked_through or (report.marks and not marks):
        return OURS
    return OK if all(mark.verdict is Verdict.PASSED for mark in marks) else NOT_PASSED
