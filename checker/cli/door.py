"""The one door: turns how a command ended into a message and an exit code.

0 all passed, 1 something did not, 2 usage or configuration, 3 our fault or ungraded, 130 interrupted.
"""

from __future__ import annotations

import gc
import sys
from os import _exit, environ

from checker.cli import COMMANDS

TYPE_CHECKING = False  # this module is imported before anything can be caught: it brings nothing along
if TYPE_CHECKING:
    from collections.abc import Callable

    from click import ClickException

OK, NOT_PASSED, USAGE, OURS, INTERRUPTED = 0, 1, 2, 3, 130
PLAIN = ("check", "ci")
"""Commands that somebody waits for: when nothing is unusual about a call of theirs, it is not click that reads it."""
COMPLETION = "_CHECK_HACKS_COMPLETE"
"""A shell that completes words sets it, and click answers."""


def main() -> None:
    """Run the command line and exit."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a name in any script is no reason to fail
            stream.reconfigure(errors="backslashreplace")
    code = through_the_door(_run)
    sys.stderr.flush()
    # Everything is closed and said; taking 200 modules apart would take as long as judging did.
    _exit(code)


def _run() -> object:
    arguments = sys.argv[1:]
    name, words = (arguments[0], arguments[1:]) if arguments and arguments[0] in COMMANDS else ("check", arguments)
    if name in PLAIN and COMPLETION not in environ:
        from checker.cli.plain_words import read  # noqa: PLC0415 - a Ctrl-C in here has to go through the door, too

        values = read(name, words)
        if values is not None:
            gc.disable()  # one short run: looking for garbage costs more than there is
            return _plainly(name)(**values)
    from checker.cli.commands import check_hacks  # noqa: PLC0415 - as above

    return check_hacks.main(prog_name="check-hacks", standalone_mode=False)


def _plainly(name: str) -> Callable[..., int]:
    if name == "ci":
        from checker.cli.early import ci  # noqa: PLC0415 - as above

        return ci
    from checker.cli.grading import check_plainly  # noqa: PLC0415 - as above

    return check_plainly


def through_the_door(command: Callable[[], object]) -> int:
    """The exit code of `command`, which returns its own (or None for success) or raises."""
    try:
        result = command()
        code = result if isinstance(result, int) else OK
    except BrokenPipeError:
        return OK
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the one door: a bug of ours becomes a message and a file
        message, code = _last_words(error)
        print(message, file=sys.stderr)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return OK  # what is still in the buffer has no reader; `main` ends without another flush
    return code


def _last_words(error: BaseException) -> tuple[str, int]:
    import click  # noqa: PLC0415 - see the top

    from checker.errors import CheckerError, ConfigError  # noqa: PLC0415

    match error:
        case click.ClickException():
            return _refusal(error), USAGE
        case ConfigError():
            return f"check-hacks: {error}", USAGE
        case CheckerError():
            return f"check-hacks: {error}\nThis is not your doing: nothing was graded.", OURS
        case KeyboardInterrupt() | click.Abort():
            return "Stopped. Nothing is left running.", INTERRUPTED
        case _:
            return _bug(error), OURS


def _refusal(error: ClickException) -> str:
    context = getattr(error, "ctx", None)
    hint = f"\nTry: {context.command_path} --help" if context else ""
    return f"check-hacks: {error.format_message()}{hint}"


def _bug(error: BaseException) -> str:
    """Write down where it happened, shaped as an issue report. No message of the error: it may quote a student."""
    import tempfile  # noqa: PLC0415 - only when something broke
    import traceback  # noqa: PLC0415

    from checker import __version__  # noqa: PLC0415

    frames = "".join(traceback.format_list(traceback.extract_tb(error.__traceback__)))
    text = f"check-hacks {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n{type(error).__name__} at\n{frames}"
    with tempfile.NamedTemporaryFile("w", prefix="check-hacks-bug-", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.write(text)
    return f"check-hacks: we made a mistake ({type(error).__name__}). It is ours, not yours.\nPlease send this file to your teacher: {file.name}"
