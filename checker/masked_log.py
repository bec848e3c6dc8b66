"""A server's log as a reader may see it. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.causes.readings import LIBRARY_NAMES
from checker.mask import MASK, SLACK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.mask import Mask

LINE_LIMIT = 1_000
REACH = 16_000
"""So much more than the limit is read: paths become shorter, and then more fits."""

_FRAME = re.compile(r'\s+File "')
_QUOTE = re.compile(r"[\"'`\u2018-\u201f\u00ab\u00bb]")
_DATA = re.compile(r"[\[{(]\s*[\[{(]*\s*[\"']")
_QUOTED = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_ERROR = re.compile(r"[A-Za-z_][\w.]*(Error|Exception|Warning|Interrupt|Exit)\b")
_UNREADABLE = re.compile(r"^(SyntaxError|IndentationError|TabError)\b", re.MULTILINE)
# Their quotes hold names of modules, functions and addresses.
_OPEN_ERRORS = ("ModuleNotFoundError", "ImportError", "TypeError: The view function", "ValueError: URL rule")
_HOMES = r"(?:[A-Za-z]:[/\\]|/(?:home|Users|tmp|private|var|root|mnt|workspaces?)/)"
_FOLDERS = (
    re.compile(r"(?:[A-Za-z]:)?[/\\][^\"\n]*?[/\\](?:site-packages|dist-packages)[/\\]"),
    re.compile(r"(?:[A-Za-z]:)?[/\\][^\"\n]*?[/\\][Ll]ib[/\\](?:python3\.\d+[/\\])?(?=[\w/\\]+\.py\")"),
    re.compile(r'(?<=File ")(?:[A-Za-z]:)?[/\\][^"\n]*[/\\]'),
    re.compile(rf"(?<=[\"']){_HOMES}[^\"'\n]*[/\\]"),
    re.compile(rf"{_HOMES}[^\s\"'<>|:,;]*[/\\]"),
)
_OWNER = re.compile(r"([/\\](?:home|Users)[/\\])[^/\\\n\"']{1,60}")


def masked_lines(log: str, mask: Mask, *, entry: str | None, readable: bool, limit: int) -> str:
    """The last `limit` characters. Not `readable` (Python cannot parse the program): no line of its text is shown."""
    if mask.full:
        return f"({len(log):,} characters; there were too many records to hide them all)" if log else ""
    kept = log[-limit - REACH :]
    clean = "".join(mark for mark in kept if mark.isprintable() or mark in "\n\t")
    legible = readable and not _UNREADABLE.search(clean)
    hidden = mask.hide(clean)[SLACK if len(kept) < len(log) else 0 :]
    shown = "\n".join(_lines(hidden, entry=entry, readable=legible))
    cut = len(kept) < len(log) or len(shown) > limit
    return "...\n" + shown[-limit:].partition("\n")[2] if cut else shown


def _lines(log: str, *, entry: str | None, readable: bool) -> Iterator[str]:
    """Line by line; the lines under `File "...", line N` are somebody's program text."""
    inside = False
    for line in log.split("\n"):
        code = inside and line[:4].isspace()
        inside = code or bool(_FRAME.match(line))
        if len(line) > LINE_LIMIT:
            yield f"{MASK} (a line of {len(line):,} characters)"
        elif code:
            yield _code(line) if readable or not line.strip(" ~^") else f"    {MASK}"
        else:
            yield _short_paths(line if inside else _said(line), entry)


def _code(line: str) -> str:
    """Program text up to its first quote; behind it a record could begin."""
    found = _QUOTE.search(line)
    return line[: found.start()] + MASK if found else line


def _said(line: str) -> str:
    """A line of words: quotes of an error hide, and so does what looks like data."""
    if _ERROR.match(line) and not line.startswith(_OPEN_ERRORS):
        return _QUOTED.sub(_known, line)
    data = _DATA.search(line)
    return line[: data.start() + 1] + MASK if data else line


def _known(quoted: re.Match[str]) -> str:
    return quoted.group() if (quoted[1] or quoted[2]) in LIBRARY_NAMES else MASK


def _short_paths(line: str, entry: str | None) -> str:
    """Folders of this machine say nothing, or whose home it is. What a visitor asked for is no folder."""
    if " HTTP/" in line:
        return line
    for pattern in _FOLDERS:
        line = pattern.sub("", line)
    line = _OWNER.sub(rf"\1{MASK}", line)
    return line.replace("<stdin>", entry) if entry else line
