"""What is said and written of a run of `check-hacks ci`: the log, the files, and what the machine that runs us reads."""

from __future__ import annotations

import sys
from secrets import token_hex
from typing import TYPE_CHECKING

from checker.ci import files, github, log
from checker.ci.commands import command
from checker.ci.hosts import host
from checker.ci.repository import file_of
from checker.faults import contained
from checker.report.text import one_line, without_commands

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.ci import Ran
    from checker.cli.unattended import Wish


def deliver(ran: Ran, wish: Wish, environ: Mapping[str, str]) -> None:
    """The log first, then the files; what cannot be written is a warning."""
    _say(ran, wish, environ)
    _write(ran, wish, environ)


def rehearse(ran: Ran, wish: Wish, environ: Mapping[str, str]) -> None:
    """Say and write nothing, but import and compile, while there is time, what that takes."""
    _log(ran, wish, environ)
    for _ in files.contents(ran) if wish.output else ():
        pass
    host(wish.host, environ)


def _log(ran: Ran, wish: Wish, environ: Mapping[str, str]) -> str:
    return contained(
        lambda: _whole_log(ran, wish, environ),
        lambda fault: f"{ran.report.score} of {ran.report.max_score} points. We broke at the rest of this log ({fault}).\n",
    )


def _whole_log(ran: Ran, wish: Wish, environ: Mapping[str, str]) -> str:
    if github.here(environ) or wish.host == github.name:
        return log.for_actions(ran, token_hex(16), file_of(ran.report, wish.path, environ))
    return log.for_anybody(ran)


def _say(ran: Ran, wish: Wish, environ: Mapping[str, str]) -> None:
    sys.stdout.write(_log(ran, wish, environ))
    sys.stdout.flush()


def _write(ran: Ran, wish: Wish, environ: Mapping[str, str]) -> None:
    if wish.output:
        _warn_of(lambda folder: files.write(ran, folder), wish.output, environ)
    _warn_of(lambda where: host(where, environ).deliver(ran, environ), wish.host, environ)


def _warn_of(writing: Callable[[str], tuple[str, ...]], where: str, environ: Mapping[str, str]) -> None:
    for missed in contained(
        lambda: writing(where), lambda fault: (f"We broke at what we wanted to write for {where} ({fault}).",)
    ):
        warn(missed, environ)


def warn(words: str, environ: Mapping[str, str]) -> None:
    """One line on standard error; on GitHub one that is seen."""
    text = one_line(words)
    print(command("warning", text) if github.here(environ) else without_commands(f"check-hacks: {text}"), file=sys.stderr)
