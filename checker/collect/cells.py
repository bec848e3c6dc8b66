"""The source of one notebook cell (or one fenced block): what kind of text is it? Lines keep their numbers."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.collect.reading import makes_app
from checker.collect.shell_text import Piped, piped
from checker.python_syntax import parse

# `## %%python --bg`, as some pages print it, counts; so do options in front of the interpreter.
_MAGIC = r"(?:#+\s*)?(%%(?:\w+|!))"
_OPTION = r"--?\w[\w-]{0,20}(?:[= ]\S{1,200})?\s+"
_PYTHON_LINE = rf"(?:script\s+(?:{_OPTION}){{0,8}}(?:\S{{0,200}}/)?(?:env\s+|uv\s+run\s+)?(?:\S{{0,200}}/)?)?python3?\b"
_SHELL_LINE = rf"(?:script\s+(?:{_OPTION}){{0,8}}(?:\S{{0,200}}/)?(?:env\s+)?)?(?:bash|sh|zsh|ksh|shell|system|sx|!)(?:\s|$)"
_WRAPPING = r"(?:#+\s*)?%%(?:capture|time|timeit|prun|debug|memit)\b"
"""The notebook runs the cell as it would without this line."""
_WRITEFILE = r"(?:#+\s*)?%%(?:write)?file\s+(-a\s+|--append\s+)?[\"']?([^\s\"']+)"
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
    lines, first = _unwrapped(source)
    if first is None:
        return Cell(kind="python", text="\n".join(lines))
    magic = lines[first].strip()
    match = re.match(_MAGIC, magic)
    if match is None:
        return _ordinary("\n".join(lines))
    text = "\n".join([*lines[:first], "", *lines[first + 1 :]])
    if re.match(_PYTHON_LINE, magic.lstrip("#% \t")):
        return Cell(kind="program" if makes_app(text) else "python", text=text, magic=magic)
    written = re.match(_WRITEFILE, magic)
    if written is not None:
        return Cell(kind="file", text=text, magic=magic, name=written[2], appends=bool(written[1]))
    if re.match(_SHELL_LINE, magic.lstrip("#% \t")):
        return _shell(text, magic)
    return Cell(kind="html" if match[1] in _PAGES else "shell", text=text, magic=magic)


def runs_in_notebook(cell: Cell) -> bool:
    """Whether it is Python that the notebook's own kernel runs."""
    return cell.kind in ("program", "python") and cell.magic is None


def _unwrapped(source: str) -> tuple[list[str], int | None]:
    """Its lines, without magics that change nothing in how it runs, and where the first that is not blank stands."""
    lines = source.split("\n")
    for index, line in enumerate(lines):
        if line.strip() and not re.match(_WRAPPING, line.strip()):
            return lines, index
        lines[index] = ""
    return lines, None


def _shell(text: str, magic: str) -> Cell:
    """What a shell is told: a program where it pipes one into Python, a file where it writes one, else only commands."""
    pieces = piped(text)
    best = next((piece for piece in pieces if makes_app(piece.text)), None) or next(
        (piece for piece in pieces if piece.name), None
    )
    return _from_shell(best, text, magic) if best else Cell(kind="shell", text=text, magic=magic)


def _from_shell(piece: Piped, text: str, magic: str) -> Cell:
    kind = "file" if piece.name else "program"
    return Cell(kind=kind, text=piece.text, magic=magic, name=piece.name, appends=piece.appends, shell=text)


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
