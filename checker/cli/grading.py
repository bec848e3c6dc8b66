"""Grade one submission on this machine: what `check` and `watch` share. No click here: see plain_words."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from checker.cli.door import NOT_PASSED, OK, OURS
from checker.cli.output import import_painter, render, write
from checker.load import load_assignment
from checker.model import Verdict
from checker.packages import LESSON
from checker.reader import STUDENT

if TYPE_CHECKING:
    from checker.model import Assignment, Report


INSTALLING = "Starting your server (the first time, installing its packages takes a minute) ..."


def check_plainly(**given: Any) -> int:
    """`check-hacks [PATH] [OPTIONS]` with what was given of the parameters of `checked`."""
    return exit_code(checked(**given))


def checked(
    path: str = ".",
    *,
    assignment_id: str | None = None,
    environment: str | None = None,
    only: tuple[str, ...] = (),
    format_: str = "terminal",
    output: str | None = None,
) -> Report:
    """The report, which was shown or written before."""
    report = check(path, in_environment(load_assignment(assignment_id), environment), only)
    write(render(report, format_, to_file=output is not None), output)
    return report


def in_environment(assignment: Assignment, environment: str | None) -> Assignment:
    """The assignment as it is run this time."""
    return assignment if environment is None else assignment._replace(environment=environment)


def check(path: str, assignment: Assignment, only: tuple[str, ...] = ()) -> Report:
    """One at a time, on the real port, as the user who calls us."""
    from checker.observe.host import HostLauncher  # noqa: PLC0415 - `check-hacks ci` asks for other things that are here
    from checker.observe.interruptions import interruptible  # noqa: PLC0415 - as above
    from checker.pipeline import grade  # noqa: PLC0415 - as above

    if sys.stderr.isatty():
        print(
            "Starting your server ..." if assignment.environment == LESSON else INSTALLING, end="\r", file=sys.stderr, flush=True
        )
    with interruptible():
        return grade(path, assignment=assignment, launcher=HostLauncher(), only=only, reader=STUDENT, meanwhile=import_painter)


def exit_code(report: Report) -> int:
    """What is ungraded outweighs what is wrong: nobody should read a half-made report as a verdict.

    What only a teacher can judge does not count, unless there is nothing else: then nobody looked at anything.
    """
    marks = [mark for mark in report.marks if not mark.by_hand]
    if not report.looked_through or (report.marks and not marks):
        return OURS
    return OK if all(mark.verdict is Verdict.PASSED for mark in marks) else NOT_PASSED
