"""Read the tracebacks of a log as Python 3.10 to 3.14 print them: chained, in groups, with carets and notes. Pure.

The one place of the house that knows how a traceback looks. All work is linear in the log; what is too long is not believed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADER = "Traceback (most recent call last)"
CAUSE = "The above exception was the direct cause of the following exception"
CONTEXT = "During handling of the above exception, another exception occurred"
LINE_LIMIT = 2_000
"""Of a longer line only the beginning is read."""
MOST_NOTES = 8
MOST_TEXT = 12
"""Lines of program text under one frame; Python 3.13 prints up to nine."""

# Patterns are strings: each is compiled when it is first needed.
_FRAME = r'\s+File "(?P<file>[^"]{1,1000})", line (?P<line>\d{1,9})(?!\d)(?:, in (?P<function>.{1,200}))?'
_ODD_FRAME = r'\s+File "(?P<file>[^"]{1,1000})", line \d'
_RAISED = r"(?P<kind>(?:[A-Za-z_]\w{0,200}\.){0,20}[A-Za-z_]\w{0,200})(?:: ?(?P<message>.*))?$"
_BARE = (
    r"(?:\w{1,200}\.){0,20}(?:[A-Z]\w{0,200}(?:Error|Exception|Interrupt|Exit|Warning|Fault|NotFound|Undefined)|Exception)(?::|$)"
)
_CARET = r"\s+[~^][\s~^]*$"
_GROUP = r"\s*\+ Exception Group Traceback"
_MARGIN = r"\s*\| ?"
_RULE = r"\s*\+-[-+]*(?: (?:\d+|\.\.\.) -+)?$"
_ENDS_NOTES = r"\s*$|.{0,200}\" \d{3} |\S{1,100} - - \[|\[[\d-]{10} |.{0,200}Traceback \(most recent"

FOREIGN = ("site-packages", "dist-packages", "/lib/python", "\\lib\\", "<frozen", "<string>", "<template>", "<unknown>")
# As `masked_log` leaves them: without the folders that they are installed in.
_LIBRARIES = (
    "flask/", "flask_cors/", "werkzeug/", "jinja2/", "click/", "sqlalchemy/", "flask_sqlalchemy/", "sqlite3/", "json/", "importlib/",
    "asgiref/", "threading.py", "asyncio/", "codecs.py", "encodings/", "urllib3/", "requests/",
)  # fmt: skip


class Frame(NamedTuple):
    """One `File "...", line N, in function`. `line` is 0 where no program is so long; `text`: the lines below it, as printed."""

    file: str
    line: int
    function: str = ""
    text: tuple[str, ...] = ()

    @property
    def foreign(self) -> bool:
        """It is Python's or a library's."""
        return any(part in self.file for part in FOREIGN) or self.file.startswith(_LIBRARIES)

    @property
    def head(self) -> str:
        """Its first line, as Python prints it."""
        number = f", line {self.line}" if self.line else ""
        return f'  File "{self.file}"{number}' + (f", in {self.function}" if self.function else "")

    @property
    def code(self) -> str:
        """The first line of the program text; empty where Python could not read it."""
        return next((line.strip() for line in self.text if not _is_caret(line)), "")

    @property
    def caret(self) -> str:
        """The line of ~ and ^ under it; empty where there is none."""
        return next((line for line in self.text if _is_caret(line)), "")


class Raised(NamedTuple):
    """One exception. `kind` as printed ("sqlite3.OperationalError"; empty: it was not one), `message` its first line.

    `notes`: the lines after that. `link`: `CAUSE` or `CONTEXT` where the one before led to it. `frames`: none where only its last
    line was printed. `start`: where it begins among the characters of the log; `at`: where its last line does.
    """

    kind: str
    message: str
    frames: tuple[Frame, ...] = ()
    notes: tuple[str, ...] = ()
    link: str = ""
    start: int = 0
    at: int = 0

    @property
    def name(self) -> str:
        return self.kind.rpartition(".")[2]

    @property
    def error(self) -> str:
        """Its last line, as Python printed it."""
        return f"{self.kind}: {self.message}" if self.kind and self.message else self.kind or self.message

    @property
    def own(self) -> Frame | None:
        """The innermost line that is no library's."""
        return next((frame for frame in reversed(self.frames) if not frame.foreign), None)

    @property
    def inside(self) -> Frame | None:
        """The innermost line of all."""
        return self.frames[-1] if self.frames else None


class _Line(NamedTuple):
    text: str
    start: int


@lru_cache(maxsize=8)
def tracebacks(log: str) -> tuple[Raised, ...]:
    """Every exception of a log without colours, oldest first; lines that only look like an exception's last one included."""
    if 'File "' not in log and "Traceback" not in log and re.search(f"(?m)^{_BARE}", log) is None:
        return ()
    return tuple(_read(list(_lines(log))))


def last_of(log: str) -> Raised | None:
    found = tracebacks(log)
    return found[-1] if found else None


def last_in_full(log: str) -> Raised | None:
    """The last one of which not only the last line was printed."""
    return next((raised for raised in reversed(tracebacks(log)) if raised.frames), None)


def led_to(log: str, last: Raised) -> tuple[Raised, ...]:
    """The exceptions that led to this one, directly or while they were handled, oldest first; itself last."""
    found = tracebacks(log)
    place = found.index(last)
    first = place
    while first and found[first].link:
        first -= 1
    return found[first : place + 1]


def _lines(log: str) -> Iterator[_Line]:
    """Without the margin of exception groups, which only lines under a group's headline have."""
    at, grouped = 0, False
    for whole in log.split("\n"):
        text = whole[:LINE_LIMIT].rstrip("\r")
        start, at = at, at + len(whole) + 1
        if re.match(_GROUP, text):
            grouped, text = True, f"{HEADER}:"
        elif grouped:
            rule, margin = re.match(_RULE, text), re.match(_MARGIN, text)
            grouped = bool(rule or margin)
            text = f"{HEADER}:" if rule else text[margin.end() :] if margin else text
        yield _Line(text, start)


def _read(lines: list[_Line]) -> Iterator[Raised]:
    place, link, start = 0, "", None
    frames: list[Frame] = []
    while place < len(lines):
        line = lines[place]
        text, place = line.text, place + 1
        if HEADER in text and not text.startswith("  File"):
            frames, start = [], line.start
        elif text.startswith((CAUSE, CONTEXT)):
            link, frames, start = (CAUSE if text.startswith(CAUSE) else CONTEXT), [], None
        elif re.match(_ODD_FRAME, text):
            frame, place = _frame(lines, place - 1)
            frames.append(frame)
        elif text[:1].strip():
            raised = re.match(_RAISED, text) if start is not None or frames else re.match(f"(?={_BARE}){_RAISED}", text)
            if raised or start is not None:
                notes = _notes(lines, place)
                kind, message = (raised["kind"], raised["message"] or "") if raised else ("", text)
                first = line.start if start is None else start
                yield Raised(kind, message, tuple(frames), notes, link, first, line.start)
                place += len(notes)
            frames, start, link = [], None, ""


def _frame(lines: list[_Line], place: int) -> tuple[Frame, int]:
    """The frame of this line with its text, and the place of the line behind it."""
    head = re.match(_FRAME, lines[place].text) or re.match(_ODD_FRAME, lines[place].text)
    assert head is not None
    named = head.groupdict()
    text: list[str] = []
    place += 1
    while place < len(lines) and _is_text(lines[place].text):
        text += [lines[place].text] if len(text) < MOST_TEXT else []
        place += 1
    return Frame(named["file"], int(named.get("line") or 0), named.get("function") or "", tuple(text)), place


def _is_text(line: str) -> bool:
    return line[:4] == "    " and line.strip() != "" and not re.match(_ODD_FRAME, line)


def _is_caret(line: str) -> bool:
    return re.match(_CARET, line) is not None


def _notes(lines: list[_Line], place: int) -> tuple[str, ...]:
    """What belongs to an exception below its last line: more of its message, and its notes."""
    notes: list[str] = []
    while place < len(lines) and len(notes) < MOST_NOTES and not _ends(lines[place].text):
        notes.append(lines[place].text)
        place += 1
    return tuple(notes)


def _ends(line: str) -> bool:
    return re.match(_ENDS_NOTES, line) is not None or re.match(_BARE, line) is not None or line.startswith(" * ")
