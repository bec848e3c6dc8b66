"""A server's log as a reader may see it. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.causes.readings import LIBRARY_NAMES
from checker.cell_names import cell_in_words
from checker.evidence import place_at
from checker.mask import MASK, SLACK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.evidence import Handed
    from checker.mask import Mask

LINE_LIMIT = 1_000
REACH = 16_000
"""So much more than the limit is read: paths become shorter, and then more fits."""

# Patterns are strings: each is compiled when it is first needed.
_FRAME = r'\s+File "'
_QUOTE = "[\"'`\u2018-\u201f\u00ab\u00bb]"
_DATA = r"[\[{(]\s*(?:[\[{(]{1,20}\s*)?[\"']"
_QUOTED = r"'([^']*)'|\"([^\"]*)\""
_ERROR = r"[A-Za-z_][\w.]*(Error|Exception|Warning|Interrupt|Exit)\b"
_UNREADABLE = ("SyntaxError", "IndentationError", "TabError")
# Their quotes hold names of modules, functions and addresses.
_OPEN_ERRORS = ("ModuleNotFoundError", "ImportError", "TypeError: The view function", "ValueError: URL rule")
_ROOTS = ("home", "Users", "tmp", "private", "var", "root", "mnt", "workspace", "workspaces")
_HOMES = rf"(?:(?<![A-Za-z])[A-Za-z]:[/\\]|/(?:{'|'.join(_ROOTS)})/)"
_FOLDERS = (
    ("-packages", r"(?:[A-Za-z]:)?[/\\][^\"\n]*?[/\\](?:site-packages|dist-packages)[/\\]"),
    ('.py"', r"(?:[A-Za-z]:)?[/\\][^\"\n]*?[/\\][Ll]ib[/\\](?:python3\.\d+[/\\])?(?=[\w/\\]+\.py\")"),
    ('File "', r'(?<=File ")(?:[A-Za-z]:)?[/\\][^"\n]*[/\\]'),
)
_QUOTED_PATH = rf"(?<=[\"']){_HOMES}[^\"'\n]*[/\\]"
_BARE_PATH = rf"{_HOMES}[^\s\"'<>|:,;]*[/\\]"
_OWNER = r"([/\\](?:home|Users)[/\\])[^/\\\n\"']{1,60}"


def masked_lines(log: str, mask: Mask, *, entry: str | None, readable: bool, limit: int) -> str:
    """The last `limit` characters. Not `readable` (Python cannot parse the program): no line of its text is shown."""
    if mask.full:
        return f"({len(log):,} characters; there were too many records to hide them all)" if log else ""
    kept = log[-limit - REACH :]
    clean = printable(kept)
    legible = readable and not any(error in clean for error in _UNREADABLE)
    hidden = mask.hide(clean)[SLACK if len(kept) < len(log) else 0 :]
    shown = "\n".join(_lines(hidden, entry=entry, readable=legible))
    cut = len(kept) < len(log) or len(shown) > limit
    return "...\n" + shown[-limit:].partition("\n")[2] if cut else shown


def printable(text: str) -> str:
    """Without what a terminal would obey; lines and tabs stay."""
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text
    return "".join(mark for mark in text if mark.isprintable() or mark in "\n\t")


def _lines(log: str, *, entry: str | None, readable: bool) -> Iterator[str]:
    """Line by line; the lines under `File "...", line N` are somebody's program text."""
    inside = False
    for line in log.split("\n"):
        code = inside and line[:4].isspace()
        inside = code or bool(re.match(_FRAME, line))
        if len(line) > LINE_LIMIT:
            yield f"{MASK} (a line of {len(line):,} characters)"
        elif code:
            yield _code(line) if readable or not line.strip(" ~^") else f"    {MASK}"
        else:
            yield _short_paths(line if inside else _said(line), entry)


def _code(line: str) -> str:
    """Program text up to its first quote; behind it a record could begin."""
    found = re.search(_QUOTE, line)
    return line[: found.start()] + MASK if found else line


def _said(line: str) -> str:
    """A line of words: quotes of an error hide, and so does what looks like data."""
    if re.match(_ERROR, line) and not line.startswith(_OPEN_ERRORS):
        return re.sub(_QUOTED, _known, line)
    data = re.search(_DATA, line)
    return line[: data.start() + 1] + MASK if data else line


def _known(quoted: re.Match[str]) -> str:
    return quoted.group() if (quoted[1] or quoted[2]) in LIBRARY_NAMES else MASK


def _short_paths(line: str, entry: str | None) -> str:
    """Folders of this machine say nothing, or whose home it is. What a visitor asked for is no folder."""
    if " HTTP/" in line:
        return line
    for mark, pattern in _FOLDERS:
        line = re.sub(pattern, "", line) if mark in line else line
    if _names_a_folder(line):
        line = re.sub(_OWNER, rf"\1{MASK}", re.sub(_QUOTED_PATH, "", line))
        line = re.sub(_BARE_PATH, "", line)
    return line.replace("<stdin>", entry) if entry else line


def in_its_cell(log: str, handed: Handed) -> str:
    """A cell was run from a file that its student never wrote (see observe.workspace)."""
    if not handed.cell:
        return log
    return re.sub(r'File "(?:server|lesson_cell)\.py"(?:, line (\d{1,6})(?!\d))?', lambda found: _frame(found[1], handed), log)


def _frame(line: str | None, handed: Handed) -> str:
    """The place of a line of the program, as Python writes it."""
    place = place_at(int(line or 1), handed)
    name = cell_in_words(place.cell or 0, place.cell_name).replace("`", "")
    return f'File "{name}"' + (f", line {place.line}" if line else "")


def _names_a_folder(line: str) -> bool:
    drive = ":\\" in line or ":/" in line.replace("://", "")
    return drive or any(f"/{root}/" in line for root in _ROOTS)
