"""What `check-hacks ci` does: look, say, write, answer with an exit code. Whatever happens, nothing passes that was not looked at."""

from __future__ import annotations

import io
import sys
from secrets import token_hex
from typing import TYPE_CHECKING, NamedTuple

from checker.ci import files, github, log
from checker.ci.commands import command
from checker.ci.hosts import host
from checker.ci.repository import file_of
from checker.ci.running import broken_off, run
from checker.cli.door import INTERRUPTED, OK, OURS
from checker.cli.grading import exit_code
from checker.errors import CheckerError, ConfigError
from checker.load import load_assignment, load_rubric
from checker.observe.interruptions import Interrupted, deferred, interruptible
from checker.report.text import one_line, without_commands

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.ci import Ran
    from checker.model import Assignment


class Wish(NamedTuple):
    """What was asked for on the command line."""

    path: str
    assignment_id: str | None
    only: tuple[str, ...]
    host: str
    fail_on: str
    output: str | None


def unattended(wish: Wish, environ: Mapping[str, str]) -> int:
    """The exit code. Raises ConfigError for a wrong call, with a text in which a runner finds no command."""
    try:
        assignment = load_assignment(wish.assignment_id)
        load_rubric(assignment)
        if wish.output:
            files.prepare(wish.output)
        # A signal that comes while results are written waits until they are.
        with deferred():
            ran, code = _looked(wish, assignment, environ)
            _say(ran, wish, environ)
            _write(ran, wish, environ)
    except ConfigError as error:
        raise ConfigError(without_commands(str(error))) from error
    return code or _exit_code(ran, wish.fail_on)


def _looked(wish: Wish, assignment: Assignment, environ: Mapping[str, str]) -> tuple[Ran, int]:
    """The run, and an exit code where it was no run at all."""
    try:
        with interruptible():
            return run(wish.path, assignment, wish.only, environ, _files_get_ready if wish.output else _nothing_to_do), OK
    except Interrupted:
        _warn("this run was ended before it was through: nothing of it is graded", environ)
        return broken_off(wish.path, assignment, wish.only), INTERRUPTED
    except CheckerError as error:
        _warn(f"nothing was graded, and that is not the student's doing: {error}", environ)
        return broken_off(wish.path, assignment, wish.only), OURS


def _nothing_to_do() -> None:
    """The log needs little that judging does not need, too."""


def _files_get_ready() -> None:
    """Import, while nobody waits for it, what the files need."""
    import jinja2  # noqa: F401, PLC0415 - 40 ms while the server boots

    import checker.export.junit  # noqa: PLC0415 - as above
    import checker.report.html  # noqa: PLC0415 - as above
    import checker.report.json  # noqa: F401, PLC0415 - as above


def _say(ran: Ran, wish: Wish, environ: Mapping[str, str]) -> None:
    if github.here(environ) or wish.host == github.name:
        text = log.for_actions(ran, token_hex(16), file_of(ran.report, wish.path, environ))
    else:
        text = log.for_anybody(ran)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Nobody reads the log. The files and the exit code are still read, so nothing may end us at the next flush.
        sys.stdout = io.StringIO()


def _write(ran: Ran, wish: Wish, environ: Mapping[str, str]) -> None:
    if wish.output:
        _warn_of(lambda folder: files.write(ran, folder), wish.output, environ)
    _warn_of(lambda where: host(where, environ).deliver(ran, environ), wish.host, environ)


def _warn_of(writing: Callable[[str], tuple[str, ...]], where: str, environ: Mapping[str, str]) -> None:
    for missed in writing(where):
        _warn(missed, environ)


def _warn(words: str, environ: Mapping[str, str]) -> None:
    """One line on standard error; on GitHub one that is seen."""
    text = one_line(words)
    print(command("warning", text) if github.here(environ) else without_commands(f"check-hacks: {text}"), file=sys.stderr)


def _exit_code(ran: Ran, fail_on: str) -> int:
    if fail_on == "never":
        return OK
    if not ran.complete:
        return OURS
    return OK if fail_on == "error" else exit_code(ran.report)
