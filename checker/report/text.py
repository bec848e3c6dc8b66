"""Text that a student's program may have had a hand in, made safe to show. Pure.

A key of a record, a route or a line of a log can hold anything: escape sequences that repaint a terminal, marks that turn
the direction of writing round, half a character, words that a CI runner takes for commands.
"""

from __future__ import annotations

import re

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


# As `masked_log` leaves them: without the folders that they are installed in.
_LIBRARIES = (
    "<frozen",
    "flask/",
    "flask_cors/",
    "werkzeug/",
    "jinja2/",
    "click/",
    "sqlalchemy/",
    "sqlite3/",
    "json/",
    "importlib/",
)


def last_error(log: str, but: str = "") -> tuple[str, ...]:
    """The last exception in a log: the innermost line of the student's own that led to it, and the exception. May be empty.

    `but`: words of exceptions that somebody has said something about already.
    """
    lines = log.splitlines()
    ends = [number for number, line in enumerate(lines) if _is_exception(line) and not (but and but in line)]
    if not ends:
        return ()
    return (*_own_frame(lines[: ends[-1]]), lines[ends[-1]])


def _is_exception(line: str) -> bool:
    name = line.partition(":")[0]
    known = name.endswith(("Error", "Exception", "NotFound", "Undefined"))
    return known and name.replace(".", "_").isidentifier()


def _own_frame(before: list[str]) -> tuple[str, ...]:
    """The last `File "...", line n` that is no library's, with the code below it; only the current traceback is read."""
    for number in range(len(before) - 1, -1, -1):
        line = before[number]
        foreign = "site-packages" in line or line.startswith(_LIBRARIES, len('  File "'))
        if line.startswith('  File "') and not foreign:
            return tuple(before[number : number + 2])
        if not line.startswith(" "):
            return ()
    return ()
