"""The source of one notebook cell (or one fenced block): what kind of text is it? Lines keep their numbers."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.collect.reading import makes_app, parse

# `## %%python --bg`, as some pages print it, counts; so do options in front of the interpreter.
_MAGIC = r"(?:#+\s*)?(%%\w+)"
_PYTHON_LINE = r"(?:script\s+(?:--\S+\s+)*(?:\S*/)?)?python3?\b"
_WRITEFILE = r"(?:#+\s*)?%%writefile\s+(-a\s+)?[\"']?([^\s\"']+)"
_IN_THE_NOTEBOOK = r"%%(?:capture|time|timeit|prun)\b"
_ASSIGNED = r"[\w.,\[\] \t]+"
_PAGES = ("%%html", "%%HTML", "%%javascript", "%%js", "%%svg", "%%markdown")


class Cell(NamedTuple):
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
    match = re.match(_MAGIC, magic)
    if match is None:
        return _ordinary(source)
    text = "\n".join([*lines[:first], "", *lines[first + 1 :]])
    if re.match(_PYTHON_LINE, magic.lstrip("#% \t")):
        return Cell(kind="program" if makes_app(text) else "python", text=text, magic=magic)
    written = re.match(_WRITEFILE, magic)
    if written is not None:
        return Cell(kind="file", text=text, magic=magic, name=written[2], appends=bool(written[1]))
    return Cell(kind="html" if match[1] in _PAGES else "shell", text=text, magic=magic)


def runs_in_notebook(cell: Cell) -> bool:
    """Whether it is Python that the notebook's own kernel runs."""
    return cell.kind in ("program", "python") and (cell.magic is None or re.match(_IN_THE_NOTEBOOK, cell.magic) is not None)


def _ordinary(source: str) -> Cell:
    """Python of the notebook's own kernel; its shell lines become empty or `pass`, so that blocks stay whole."""
    lines = source.split("\n")
    foreign = [_is_foreign(line) for line in lines]
    if not any(foreign) or parse(source) is not None:
        return Cell(kind="program" if makes_app(source) else "python", text=source)
    kept = [_nothing(line) if skip else line for line, skip in zip(lines, foreign, strict=True)]
    shell = [line if skip else "" for line, skip in zip(lines, foreign, strict=True)]
    text = "\n".join(kept)
    return Cell(kind="program" if makes_app(text) else "python", text=text, shell="\n".join(shell))


def _is_foreign(line: str) -> bool:
    """A line that IPython understands and Python does not: `!lsof`, `%pip`, `?help`, `found = !lsof`."""
    code = line.strip()
    name, equals, value = code.partition("=")
    return code.startswith(("%", "!", "?")) or (
        equals == "=" and value.lstrip().startswith(("!", "%")) and re.fullmatch(_ASSIGNED, name) is not None
    )


def _nothing(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    return f"{indent}pass" if indent else ""
