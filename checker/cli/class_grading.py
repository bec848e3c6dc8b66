"""A run over a class as the teacher sees it: where it runs, how far it is, how it ended."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from checker import __version__
from checker.batch.alone import alone_on_this_machine
from checker.batch.class_run import ClassRun
from checker.batch.desk import Desk
from checker.cli.class_words import NEEDS_LINUX, NO_SANDBOX, NO_WALLS, ending, stopped
from checker.cli.door import INTERRUPTED, NOT_PASSED, OK, OURS
from checker.cli.installing import install, waiting
from checker.cli.progress import Tally, progress
from checker.environments.dating import day_of
from checker.environments.planning import Environments
from checker.errors import ConfigError
from checker.observe.interruptions import Interrupted, interruptible
from checker.packages import AUTO as ANY_PACKAGES
from checker.packages import LESSON
from checker.packages import OURS as OUR_PYTHON

if TYPE_CHECKING:
    from checker.batch.class_run import Crew
    from checker.intake import Intake
    from checker.model import Assignment
    from checker.packages import Packages

SANDBOX, COLD, HOST, AUTO = "sandbox", "cold", "host", "auto"


class Choices(NamedTuple):
    """What the teacher chose."""

    gradebook: str
    jobs: int | None = None
    only: tuple[str, ...] = ()
    rerun: bool = False
    limit: int | None = None
    isolation: str = AUTO
    python: Packages = OUR_PYTHON
    paths: tuple[str, ...] = ()


def grade_class(intake: Intake, assignment: Assignment, choices: Choices) -> int:
    """The exit code: 0 all is graded, 1 something could not be assigned to a student, 3 something is ungraded, 130 interrupted."""
    if not intake.handins:
        message = "there is nothing to grade: no submission was found in what you named"
        raise ConfigError(message)
    place = _place(choices.isolation, assignment)
    tally = Tally(len(intake.handins))
    try:
        with interruptible():
            as_of = day_of(choices.paths) if assignment.environment != LESSON else ""
            environments = Environments(assignment.environment, choices.python, as_of)
            desk = Desk(assignment, place, choices.only, environments)
            if assignment.environment != LESSON:
                install(environments, desk.read_ahead(intake.handins), as_of=as_of)
            left = _run(intake, desk, place, choices, tally)
    except Interrupted:
        print(stopped(tally, choices.gradebook))
        return INTERRUPTED
    print(ending(intake, tally, choices.gradebook, isolation=place, left=left, waiting=waiting(tally, sys.argv[1:])))
    return _exit_code(intake, tally)


def _run(intake: Intake, desk: Desk, isolation: str, choices: Choices, tally: Tally) -> int:
    """How many were left for another day."""
    from checker.gradebook import Gradebook  # noqa: PLC0415 - nothing in the command line brings SQLAlchemy before it is used
    from checker.load import load_rubric  # noqa: PLC0415 - with the rest
    from checker.regrading import judging  # noqa: PLC0415 - as above

    with ExitStack() as open_:
        if isolation == HOST:
            open_.enter_context(alone_on_this_machine())
        book = open_.enter_context(Gradebook.open(choices.gradebook))
        crew = _crew(open_, isolation, choices.jobs)
        shown = open_.enter_context(progress(tally))
        number = book.begin_run(desk.assignment.id, isolation, __version__, judging=judging(load_rubric(desk.assignment)))
        run = ClassRun(desk, book, number, shown.step)
        run.grade(desk.easy_ones_first(intake.handins), crew, rerun=choices.rerun, limit=choices.limit)
        shown.alone(len(run.postponed))
        run.grade_postponed(crew)
        book.end_run(number, tally.counts())
    return len(run.left)


def _crew(open_: ExitStack, isolation: str, jobs: int | None) -> Crew:
    if sys.platform == "win32":
        from checker.batch.here import Here  # noqa: PLC0415 - one of two

        return Here()
    from checker.batch.pool import Pool, most_workers  # noqa: PLC0415 - one of two

    return open_.enter_context(Pool(isolation, 1 if isolation == HOST else min(jobs or _cores(), most_workers())))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _place(wanted: str, assignment: Assignment) -> str:
    """Where the programs will run. Raises ConfigError when the teacher wants walls and there are none."""
    if wanted == HOST:
        print(NO_SANDBOX.format(why="you chose --isolation host"), file=sys.stderr)
        return HOST
    found, why = (_cold_walls if wanted == COLD or assignment.environment not in {LESSON, ANY_PACKAGES} else _best_walls)()
    if found is not None:
        return found
    if wanted != AUTO:
        raise ConfigError(NO_WALLS.format(why=why, wanted=wanted))
    print(NO_SANDBOX.format(why=why), file=sys.stderr)
    return HOST


def _best_walls() -> tuple[str | None, str]:
    if sys.platform != "linux":
        return None, NEEDS_LINUX
    from checker.observe.warm.trial import best_walls  # noqa: PLC0415 - Linux only

    return best_walls()


def _cold_walls() -> tuple[str | None, str]:
    """For programs with packages of their own, too: those are not the ones that were imported before."""
    if sys.platform != "linux":
        return None, NEEDS_LINUX
    from checker.observe.sandbox import why_not  # noqa: PLC0415 - Linux only

    why = why_not()
    return (SANDBOX, "") if why is None else (None, why)


def _exit_code(intake: Intake, tally: Tally) -> int:
    if tally.ungraded:
        return OURS
    return NOT_PASSED if intake.unmatched else OK
