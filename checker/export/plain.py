r"""Text that a student may have had a hand in, made safe for somebody else's program."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from checker.report.text import without_unsafe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.students import Entry

# Escape sequences: those that carry a text (OSC, DCS, ...), those with parameters (CSI), and the short ones.
_ANSI = (
    r"(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]{0,500}(?:\x07|\x1b\\|\x9c)|"
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?"
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")
_LONGEST = 80


def plain(text: str) -> str:
    r"""The text on the same lines without ANSI, control characters, half characters and marks that turn writing round."""
    return without_unsafe(re.sub(_ANSI, "", text.replace("\r\n", "\n").replace("\r", "\n")))


def line(text: str) -> str:
    """The same in one line."""
    return " ".join(plain(text).split())


def cell(text: str) -> str:
    """A text for a spreadsheet's cell, in one line; a quote in front of what the spreadsheet would take for a formula."""
    shown = line(text)
    return f"'{shown}" if shown.startswith(_FORMULA) or text.startswith(_FORMULA) else shown


def json_bytes(data: Mapping[str, Any], *, indent: int | None = 2) -> bytes:
    """ASCII only, so that anything can read it; a newline at the end."""
    text = json.dumps(data, indent=indent)
    # A GitHub runner takes "##[name]" anywhere in a line for a command. It can only stand in a string here.
    return (text.replace("##[", "#\\u0023[") + "\n").encode("ascii")


def folders(book: Iterable[Entry], kind: str, prefix: str = "") -> Iterator[tuple[str, Entry]]:
    """Each entry with a folder name of its own, from its id of this kind or else from its key: safe on any system."""
    taken: set[str] = set()
    for entry in book:
        own = entry.student.id(kind)
        name = fresh(folder_name(f"{prefix}{own}" if own else entry.student.key), taken)
        taken.add(name.lower())
        yield name, entry


def folder_name(text: str) -> str:
    """Letters, digits, dots and hyphens of `text`; never empty, hidden, too long, or a name that Windows keeps for itself."""
    name = re.sub(r"[^A-Za-z0-9._]+", "-", text)[:_LONGEST].strip(".-") or "student"
    return f"student-{name}" if _RESERVED.match(name) else name


def fresh(name: str, taken: set[str]) -> str:
    """`name`, numbered when another one has it; big and small letters are the same to some systems."""
    candidate, number = name, 1
    while candidate.lower() in taken:
        number += 1
        candidate = f"{name}-{number}"
    return candidate


def who(entry: Entry) -> str:
    """How a note to the teacher names a student: never by name, for notes may end in a log."""
    label = line(entry.label)
    return f"{line(entry.student.key)} ({label})" if label and label not in entry.student.key else line(entry.student.key)
