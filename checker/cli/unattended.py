"""What `check-hacks ci` does: look, say, write, answer with an exit code. Whatever happens, nothing passes that was not looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.ci.hosts import AUTO
from checker.ci.running import Grading
from checker.cli.door import INTERRUPTED, OK, OURS
from checker.cli.grading import exit_code, in_environment, named
from checker.errors import CheckerError, ConfigError
from checker.load import load_assignment
from checker.observe.interruptions import Interrupted, deferred, interruptible
from checker.packages import AUTO as AUTO_PACKAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.ci import Ran
    from checker.ci.apart import Apart


class Wish(NamedTuple):
    """What was asked for on the command line."""

    path: str = "."
    assignment_id: str | None = None
    environment: str | None = None
    only: tuple[str, ...] = ()
    host: str = AUTO
    fail_on: str = "not-passed"
    output: str | None = None
    python: str | None = None


def unattended(wish: Wish, environ: Mapping[str, str], sandbox: Apart | None) -> int:
    """The exit code; `sandbox` is what `walls.begun` gave. Raises ConfigError for a wrong call, with a text in which a runner finds no command."""
    try:
        assignment = in_environment(load_assignment(wish.assignment_id), wish.environment, AUTO_PACKAGES)
        if wish.output:
            from checker.ci import files  # noqa: PLC0415 - only then

            files.prepare(wish.output)
        # A signal that comes while results are written waits until they are.
        with deferred():
            ran, code = _looked(wish, Grading(wish.path, assignment, wish.only, named(wish.python)), environ, sandbox)
            from checker.cli.delivering import deliver  # noqa: PLC0415 - the program starts first

            deliver(ran, wish, environ)
    except ConfigError as error:
        from checker.report.text import without_commands  # noqa: PLC0415 - seldom

        raise ConfigError(without_commands(str(error))) from error
    return code or _exit_code(ran, wish.fail_on)


def _looked(wish: Wish, grading: Grading, environ: Mapping[str, str], sandbox: Apart | None) -> tuple[Ran, int]:
    """The run, and an exit code where it was no run at all."""

    def rehearse(nothing: Ran) -> None:
        from checker.cli.delivering import rehearse  # noqa: PLC0415 - while the server boots

        rehearse(nothing, wish, environ)

    try:
        with interruptible():
            return grading.run(environ, sandbox, rehearse), OK
    except Interrupted:
        from checker.cli.delivering import warn  # noqa: PLC0415 - as above

        warn("this run was ended before it was through: nothing of it is graded", environ)
        return grading.broken_off(), INTERRUPTED
    except CheckerError as error:
        from checker.cli.delivering import warn  # noqa: PLC0415 - as above

        warn(f"nothing was graded, and that is not the student's doing: {error}", environ)
        return grading.broken_off(), OURS


def _exit_code(ran: Ran, fail_on: str) -> int:
    if fail_on == "never":
        return OK
    if not ran.complete:
        return OURS
    return OK if fail_on == "error" else exit_code(ran.report)
