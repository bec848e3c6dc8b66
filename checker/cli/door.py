"""The one door: turns how a command ended into a message and an exit code.

0 all passed, 1 something did not, 2 usage or configuration, 3 our fault or ungraded, 130 interrupted.
"""

from __future__ import annotations

import gc
import sys
from os import _exit, environ

from checker.cli import COMMANDS
from checker.cli.outlets import lost, mend_standard_streams

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
    mend_standard_streams()
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
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the one door: a bug of ours becomes a message and a file
        message, code = _last_words(error)
        print(message, file=sys.stderr)
    return _heard(code)


def _heard(code: int) -> int:
    """The code, whoever stopped reading; what somebody wanted and could not be written is our fault."""
    sys.stdout.flush()
    words = lost(sys.stdout)
    if not words:
        return code
    print(f"check-hacks: what stands here could not all be written to standard output: {words}", file=sys.stderr)
    return OURS if code in {OK, NOT_PASSED} else code


def _last_words(error: BaseException) -> tuple[str, int]:
    import click  # noqa: PLC0415 - see the top

    from checker.errors import CheckerError, ConfigError, UnwrittenError  # noqa: PLC0415

    match error:
        case click.ClickException():
            return _refusal(error), USAGE
        case ConfigError():
            return f"check-hacks: {error}", USAGE
        case UnwrittenError():
            return f"check-hacks: {error}", OURS
        case CheckerError():
            return f"check-hacks: {error}\nThis is not your doing, and nobody loses points by it.", OURS
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
    ours = f"check-hacks: we made a mistake ({type(error).__name__}). It is ours, not yours."
    try:
        with tempfile.NamedTemporaryFile("w", prefix="check-hacks-bug-", suffix=".txt", delete=False, encoding="utf-8") as file:
            file.write(text)
    except OSError:  # a full disk may be all that is wrong
        return f"{ours}\nPlease send these lines to your teacher:\n{text}"
    return f"{ours}\nPlease send this file to your teacher: {file.name}"
