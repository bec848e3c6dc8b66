"""A notebook, read tolerantly and never executed. Ordinary ones are plain JSON; nbformat only translates old ones."""

from __future__ import annotations

import re
import warnings
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from checker.collect.bundle import is_inside
from checker.collect.cells import Cell, classify, runs_in_notebook
from checker.collect.notebook_cells import count_of, notebook_cells
from checker.collect.outputs import joined, output_text
from checker.collect.problems import CONFLICT_MARKERS, EMPTY, NOT_A_NOTEBOOK
from checker.collect.reading import Reading, makes_app, passage
from checker.collect.spread_cells import Plain, together
from checker.model import File, Passage, Program
from checker.read_json import read_json
from checker.wide_text import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_CELLS = 2000

_CONFLICT = r"^<{7} "


def read(file: File) -> Reading:
    """The programs, passages and written files of a notebook; anything odd is a problem, never an exception."""
    text = text_of(file.content)
    if not text.strip():
        return Reading(problem=EMPTY)
    cells = cells_in(text)
    if cells is None:
        return Reading(problem=CONFLICT_MARKERS if re.search(_CONFLICT, text, re.MULTILINE) else NOT_A_NOTEBOOK)
    return read_cells(file.path, cells)


def cells_in(text: str) -> list[Any] | None:
    """The list of cells, in the shape of nbformat 4; None when this is no notebook."""
    try:
        notebook = read_json(text)
    except ValueError:
        return None
    if not isinstance(notebook, dict):
        return None
    if "cells" not in notebook and "worksheets" in notebook:
        notebook = _translate(text)
    cells = notebook.get("cells")
    return cells if isinstance(cells, list) else None


def _translate(text: str) -> dict[str, Any]:
    """An old notebook in today's format; empty when nbformat cannot make one of it."""
    import nbformat  # noqa: PLC0415 - 300 ms that only notebooks of 2014 are worth

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return dict(nbformat.reads(text, as_version=4))  # type: ignore[no-untyped-call]  # nbformat has no types
        except Exception:  # noqa: BLE001 - odd input leads to whatever in there: AttributeError, KeyError, ValidationError, ...
            return {}


def read_cells(path: str, cells: list[Any]) -> Reading:
    """What cells in the shape of nbformat 4 show, wherever they stood."""
    programs: list[Program] = []
    passages: list[Passage] = []
    plain: list[Plain] = []
    written: dict[str, bytes] = {}
    pieces: dict[str, list[int]] = {}
    for number, raw in enumerate(cells[:MOST_CELLS], start=1):
        if not isinstance(raw, dict):
            continue
        source = joined(raw.get("source"))
        if raw.get("cell_type") != "code":
            passages.append(passage(path, "raw" if raw.get("cell_type") == "raw" else "markdown", source, number))
            continue
        cell = classify(source)
        name = destination(path, cell)
        if name:
            pieces[name] = [*(pieces.get(name, []) if cell.appends else []), number]
            written[name] = (written.get(name, b"") if cell.appends else b"") + cell.text.lstrip("\n").encode("utf-8", "replace")
        if cell.kind == "program" or (cell.name.endswith(".py") and makes_app(cell.text)):
            programs.append(Program(file=path, text=cell.text, cell=number, magic=cell.magic))
        if runs_in_notebook(cell):
            plain.append(Plain(number, cell.text, count_of(raw) or 0))
        passages.extend(_around(path, cell, number))
        passages.append(passage(path, "output", output_text(raw.get("outputs")), number))
    whole = list(_in_pieces(written, {name: numbers for name, numbers in pieces.items() if len(numbers) > 1}))
    replaced = {number for name in (program.file for program in whole) for number in pieces[name]}
    return Reading(
        programs=tuple(together(path, plain, [*(program for program in programs if program.cell not in replaced), *whole])),
        passages=tuple(found for found in passages if found.text.strip()),
        files=tuple(File(path=name, content=content) for name, content in sorted(written.items())),
        cells=notebook_cells(path, cells[:MOST_CELLS]),
    )


def destination(path: str, cell: Cell) -> str:
    """Where `%%writefile` puts this cell, beside the notebook; empty for other cells and for places outside."""
    if cell.kind != "file" or not is_inside(cell.name):
        return ""
    return (PurePosixPath(path).parent / cell.name.replace("\\", "/")).as_posix()


def _in_pieces(written: dict[str, bytes], pieces: dict[str, list[int]]) -> Iterator[Program]:
    """Programs that several cells write, one behind the other (`%%writefile -a`): each is the file that they make."""
    for name in pieces:
        text = written[name].decode("utf-8", "replace")
        if name.endswith(".py") and makes_app(text):
            yield Program(file=name, text=text)


def _around(path: str, cell: Cell, number: int) -> list[Passage]:
    found = [passage(path, cell.kind, cell.text, number)] if cell.kind in ("python", "shell", "html") else []
    return [*found, passage(path, "shell", cell.shell, number)]
