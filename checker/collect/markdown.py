"""The Markdown page that a notebook became: its fenced Python. Lines are those of the page."""

from __future__ import annotations

import re
from itertools import islice
from textwrap import dedent
from typing import TYPE_CHECKING

from checker.collect.cells import classify, runs_in_notebook
from checker.collect.notebook_cells import page_cells
from checker.collect.problems import EMPTY
from checker.collect.reading import Reading, passage
from checker.collect.spread_cells import on_a_page
from checker.model import Passage, Program
from checker.python_syntax import parse
from checker.wide_text import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model import File

MOST_BLOCKS = 500

_FENCE = r"( {0,12})(`{3,}|~{3,}|\{%-?\s*highlight\b)\s*\{?\.?([\w+-]*)"
_LIQUID_END = r"\{%-?\s*endhighlight\b"
_PYTHON = frozenset({"python", "python3", "py", "ipython", "ipython3", ""})


def read(file: File) -> Reading:
    """The programs in the page's fenced blocks, and as passages the other blocks and what stands between them."""
    text = text_of(file.content).replace("\r\n", "\n")
    if not text.strip():
        return Reading(problem=EMPTY)
    if text.lstrip().startswith("{"):
        from checker.collect.notebook import cells_in, read_cells  # noqa: PLC0415 - no page begins like this

        cells = cells_in(text)
        if cells is not None:
            return read_cells(file.path, cells)
    programs: list[Program] = []
    passages: list[Passage] = []
    plain: list[str] = []
    found = tuple(islice(blocks(text), MOST_BLOCKS))
    for language, block in found:
        if language is None or language not in _PYTHON:
            kind = {None: "output", "html": "html", "javascript": "html", "js": "html"}.get(language, "shell")
            passages.append(passage(file.path, kind, block))
            continue
        cell = classify(block)
        if runs_in_notebook(cell):
            plain.append(cell.text)
        if cell.kind == "program":
            programs.append(Program(file=file.path, text=cell.text, magic=cell.magic))
        elif cell.kind in ("shell", "html", "python"):
            passages.append(passage(file.path, cell.kind, cell.text))
        passages.append(passage(file.path, "shell", cell.shell))
    return Reading(
        programs=tuple(on_a_page(file.path, plain, programs) or _other_programs(file.path, found)),
        passages=tuple(each for each in passages if each.text.strip()),
        cells=page_cells(file.path, found, _PYTHON),
    )


def _other_programs(path: str, found: Iterable[tuple[str | None, str]]) -> Iterator[Program]:
    """Programs in blocks that are called something else, or that stand four blanks deep, as code does where no fence is around it."""
    for language, text in found:
        for block in (indented(text) if language is None else [text]) if "Flask" in text else ():
            cell = classify(block)
            if cell.kind == "program" and (language is None or parse(cell.text) is not None):
                yield Program(file=path, text=cell.text, magic=cell.magic)


def indented(text: str) -> Iterator[str]:
    """The indented blocks of what stands between fences, each with as many empty lines above it as there are lines."""
    deep: list[str] = []
    lines = text.split("\n")
    for number, line in enumerate([*lines, "end"]):
        if line.startswith(("    ", "\t")) and (deep or not number or not lines[number - 1].strip()):
            deep.append(line)
        elif deep and not line.strip():
            deep.append("")
        elif deep:
            if any("Flask" in each for each in deep):
                yield "\n" * (number - len(deep)) + dedent("\n".join(deep))
            deep = []


def blocks(text: str) -> Iterator[tuple[str | None, str]]:
    """(language, block) of each fenced block, (None, text) of what stands between. Each begins with as many empty lines as
    there are lines above it, so that line numbers stay those of the page.
    """
    fence: re.Match[str] | None = None
    lines: list[str] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        if fence is None:
            opening = re.match(_FENCE, line)
            if opening is None:
                lines.append(line)
                continue
            yield None, "\n" * start + "\n".join(lines)
            fence, lines, start = opening, [], number + 1
        elif _closes(fence[2], line.strip()):
            yield fence[3].lower(), "\n" * start + "\n".join(lines)
            fence, lines, start = None, [], number + 1
        else:
            lines.append(line.removeprefix(fence[1]))
    yield (fence[3].lower() if fence else None), "\n" * start + "\n".join(lines)


def _closes(opening: str, line: str) -> bool:
    if opening.startswith("{"):
        return re.match(_LIQUID_END, line) is not None
    return line.startswith(opening) and not line.strip(opening[0])
