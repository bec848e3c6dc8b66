"""The one door: turns how a command ended into a message and an exit code.

0 all passed, 1 something did not, 2 usage or configuration, 3 our fault or ungraded, 130 interrupted.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # this module is imported before anything can be caught: it brings nothing along
if TYPE_CHECKING:
    from collections.abc import Callable

    from click import ClickException

OK, NOT_PASSED, USAGE, OURS, INTERRUPTED = 0, 1, 2, 3, 130


def main() -> None:
    """Run the command line and exit."""
    sys.exit(through_the_door(_run))


def _run() -> object:
    from checker.cli.commands import check_hacks  # noqa: PLC0415 - a Ctrl-C in here has to go through the door, too

    return check_hacks.main(prog_name="check-hacks", standalone_mode=False)


def through_the_door(command: Callable[[], object]) -> int:
    """The exit code of `command`, which returns its own (or None for success) or raises."""
    try:
        result = command()
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_went_away()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the one door: a bug of ours becomes a message and a file
        message, code = _last_words(error)
        print(message, file=sys.stderr)
        return code
    return result if isinstance(result, int) else OK


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


def _reader_went_away() -> int:
    import os  # noqa: PLC0415 - see the top

    # Python flushes stdout once more at exit, which would complain about the closed pipe.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK


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
