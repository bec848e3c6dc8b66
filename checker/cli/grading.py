"""Grade one submission on this machine: what `check` and `watch` share. No click here: see plain_words."""

from __future__ import annotations

import sys
from os import environ
from sys import prefix
from typing import TYPE_CHECKING, Any

from checker.cli.door import NOT_PASSED, OK, OURS
from checker.cli.output import import_painter, render, write
from checker.load import load_assignment
from checker.model import Verdict
from checker.packages import LESSON
from checker.packages import OURS as OUR_PYTHON
from checker.reader import STUDENT

if TYPE_CHECKING:
    from checker.model import Assignment, Report, Submission
    from checker.packages import Packages


INSTALLING = "Starting your server (the first time, installing its packages takes a minute) ..."


def check_plainly(**given: Any) -> int:
    """`check-hacks [PATH] [OPTIONS]` with what was given of the parameters of `checked`."""
    return exit_code(checked(**given))


def checked(
    path: str = ".",
    *,
    assignment_id: str | None = None,
    environment: str | None = None,
    python: str | None = None,
    only: tuple[str, ...] = (),
    format_: str = "terminal",
    output: str | None = None,
) -> Report:
    """The report, which was shown or written before."""
    report = check(path, in_environment(load_assignment(assignment_id), environment), only, python)
    write(render(report, format_, to_file=output is not None), output)
    return report


def in_environment(assignment: Assignment, environment: str | None, default: str = LESSON) -> Assignment:
    """The assignment as it is run this time: as was asked for, else as it says itself, else as the command does by default."""
    return assignment._replace(environment=environment or assignment.environment or default)


def named(python: str | None) -> Packages:
    """The Python that was named on the command line; ours where none was. Raises ConfigError when it cannot be started."""
    if python is None:
        return OUR_PYTHON
    from checker.environments.choosing import named_python  # noqa: PLC0415 - seldom

    return named_python(python)


def check(path: str, assignment: Assignment, only: tuple[str, ...] = (), python: str | None = None) -> Report:
    """One at a time, on the real port, as the user who calls us, with the Python that they would start it with."""
    theirs = None if python is None else named(python)

    def packaged(submission: Submission) -> Packages:
        own = _students_own(submission, path) if theirs is None else theirs
        if assignment.environment == LESSON:
            return own
        from checker.environments import packages_for  # noqa: PLC0415 - opt-in
        from checker.environments.dating import day_of  # noqa: PLC0415 - opt-in

        return packages_for(submission, assignment.environment, own, day_of([path]))

    from checker.observe.host import HostLauncher  # noqa: PLC0415 - `check-hacks ci` asks for other things that are here
    from checker.observe.interruptions import interruptible  # noqa: PLC0415 - as above
    from checker.pipeline import grade  # noqa: PLC0415 - as above

    if sys.stderr.isatty():
        print(
            "Starting your server ..." if assignment.environment == LESSON else INSTALLING, end="\r", file=sys.stderr, flush=True
        )
    with interruptible():
        return grade(
            path,
            assignment=assignment,
            launcher=HostLauncher(),
            only=only,
            reader=STUDENT,
            meanwhile=import_painter,
            packaged=packaged,
        )


def _students_own(submission: Submission, path: str) -> Packages:
    """The choosing is imported only where there may be a choice."""
    switched_on = environ.get("VIRTUAL_ENV") or environ.get("CONDA_PREFIX")
    if switched_on == prefix:
        return OUR_PYTHON
    from checker.environments.choosing import students_python  # noqa: PLC0415 - see above

    return students_python(submission, path, environ)


def exit_code(report: Report) -> int:
    """What is ungraded outweighs what is wrong: nobody should read a half-made report as a verdict.

    What only a teacher can judge does not count, unless there is nothing else: then nobody looked at anything.
    """
    marks = [mark for mark in report.marks if not mark.by_hand]
    if not report.looked_through or (report.marks and not marks):
        return OURS
    return OK if all(mark.verdict is Verdict.PASSED for mark in marks) else NOT_PASSED
