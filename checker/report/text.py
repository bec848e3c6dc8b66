"""Text that a student's program may have had a hand in, made safe to show. Pure.

A key of a record, a route or a line of a log can hold anything: escape sequences that repaint a terminal, marks that turn
the direction of writing round, half a character, words that a CI runner takes for commands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.printed.tracebacks import tracebacks

if TYPE_CHECKING:
    from checker.printed.tracebacks import Raised

QUIET = frozenset(("KeyboardInterrupt", "SystemExit", "GeneratorExit"))
CODE = "    "
MARGIN = 10

# C0 and C1 controls but for tab and newline, marks that change the direction of writing, separators that some readers take
# for a newline, surrogates, and what may never stand in XML.
_UNSAFE = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"


def harmless(text: str) -> str:
    r"""The same text on the same lines, with every unsafe character spelled as Python would ("\x1b", "\u202e")."""
    return re.sub(_UNSAFE, _spelled, text.replace("\r\n", "\n"))


def without_unsafe(text: str) -> str:
    """The same text without them."""
    return re.sub(_UNSAFE, "", text)


def _spelled(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 - two hex digits


def one_line(text: str, limit: int = 1000) -> str:
    """Harmless, in one line of at most `limit` characters."""
    return clipped(" ".join(harmless(text).split()), limit)


def clipped(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 3]}..."


def without_commands(output: str) -> str:
    """Finished output in which a GitHub runner finds no command.

    The runner looks for "::name::" behind any indent and for "##[name]" anywhere in a line
    (actions/runner, ActionCommand.TryParseV2 and TryParse).
    """
    return re.sub(r"(?m)^(\s*):(?=:)", r"\1: ", output).replace("##[", "## [")


def tail(text: str, limit: int) -> tuple[str, int]:
    """The last whole lines within `limit` characters, and how many characters were left out before them."""
    if len(text) <= limit:
        return text, 0
    kept = text[-limit:]
    kept = kept.partition("\n")[2] or kept
    return kept, len(text) - len(kept)


def last_error(log: str, but: str = "") -> tuple[str, ...]:
    """The last exception in a log: the innermost line of the student's own that led to it, and the exception. May be empty.

    `but`: words of exceptions that somebody has said something about already.
    """
    told = [raised for raised in tracebacks(log) if is_told(raised) and not (but and but in raised.error)]
    if not told:
        return ()
    own = told[-1].own
    return (*((own.head, *own.text[:1]) if own else ()), told[-1].error)


def is_told(raised: Raised) -> bool:
    """Whether it is worth a reader's time: what a Ctrl-C raises is not, nor what ends a program on purpose."""
    named = raised.name.endswith(("Error", "Exception", "NotFound", "Undefined"))
    return named or bool(raised.frames and raised.kind and raised.name not in QUIET and not raised.name.endswith("Warning"))


def in_columns(lines: tuple[str, ...], room: int) -> tuple[str, ...]:
    """Lines of a traceback, those of its program text within `room` columns: of longer ones what stands around the carets."""
    carets = next((line for line in lines if line.strip() and not line.strip(" ~^")), "")
    at = len(carets) - len(carets.lstrip(" "))
    start = at - room // 2 if at > room - MARGIN else 0
    return tuple(_window(line, start, room) if line.startswith(CODE) else line for line in lines)


def _window(line: str, start: int, room: int) -> str:
    """The part of a line from `start` on, behind its indent; what is left out shows as dots, but not among carets."""
    dots = "..." if line.strip(" ~^") else "   "
    shown = line.replace("\t", " ")
    if start:
        shown = f"{CODE}{dots}{shown[start + len(CODE) + len(dots) :]}"
    return shown if len(shown) <= room else f"{shown[: room - len(dots)]}{dots}".rstrip()
