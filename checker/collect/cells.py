"""The source of one notebook cell (or one fenced block): what kind of text is it? Lines keep their numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.collect.reading import makes_app, parse

# `## %%python --bg`, as some pages print it, counts; so do options in front of the interpreter.
_MAGIC = re.compile(r"(?:#+\s*)?(%%\w+)")
_PYTHON_LINE = re.compile(r"(?:script\s+(?:--\S+\s+)*(?:\S*/)?)?python3?\b")
_WRITEFILE = re.compile(r"(?:#+\s*)?%%writefile\s+(-a\s+)?[\"']?([^\s\"']+)")
_NOT_PYTHON = re.compile(r"^([ \t]*)(?:[%!?].*|[\w.,\[\] \t]+=[ \t]*[!%].*)$", re.MULTILINE)
_PAGES = ("%%html", "%%HTML", "%%javascript", "%%js", "%%svg", "%%markdown")


@dataclass(frozen=True, kw_only=True)
class Cell:
    """`kind`: "program", "python", "file", "shell" or "html". `text` has an empty line where the magic stood."""

    kind: str
    text: str
    magic: str | None = None
    name: str = ""
    """Of a "file": where `%%writefile` puts it."""
    appends: bool = False
    shell: str = ""
    """Lines of ordinary Python that are no Python, like `!lsof -i :5001`, on their own lines."""


def classify(source: str) -> Cell:
    """What a code cell is. A "program" makes an app; other Python is "python"."""
    lines = source.split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return Cell(kind="python", text=source)
    magic = lines[first].strip()
    match = _MAGIC.match(magic)
    if match is None:
        return _ordinary(source)
    text = "\n".join([*lines[:first], "", *lines[first + 1 :]])
    if _PYTHON_LINE.match(magic.lstrip("#% \t")):
        return Cell(kind="program" if makes_app(text) else "python", text=text, magic=magic)
    written = _WRITEFILE.match(magic)
    if written is not None:
        return Cell(kind="file", text=text, magic=magic, name=written[2], appends=bool(written[1]))
    return Cell(kind="html" if match[1] in _PAGES else "shell", text=text, magic=magic)


def _ordinary(source: str) -> Cell:
    """Python of the notebook's own kernel; its shell lines become `pass`, so that blocks stay whole."""
    if not _NOT_PYTHON.search(source) or parse(source) is not None:
        return Cell(kind="program" if makes_app(source) else "python", text=source)
    text = _NOT_PYTHON.sub(lambda match: f"{match[1]}pass" if match[1] else "", source)
    shell = "\n".join(line if _NOT_PYTHON.match(line) else "" for line in source.split("\n"))
    return Cell(kind="program" if makes_app(text) else "python", text=text, shell=shell if shell.strip() else "")
