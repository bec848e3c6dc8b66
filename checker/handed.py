"""What was handed in, as evidence keeps it: the program that was chosen, and what was not."""

from __future__ import annotations

from typing import NamedTuple

from checker.source_facts import Place
from checker.submission import Part, Program, Start


class Handed(NamedTuple):
    """The submission as it was found. `problem` is None or why there is no program (see collect.problems)."""

    id: str
    digest: str
    form: str
    entry: str | None = None
    cell: int | None = None
    magic: str | None = None
    """The notebook magic in front of the program, e.g. "%%python --bg"."""
    others: tuple[str, ...] = ()
    """Other programs that were found and not chosen, as a reader names them ("old.py", "cell 9 of lesson.ipynb")."""
    problem: str | None = None
    detail: str = ""
    cell_name: str = ""
    """As a reader finds `cell`, like "cell In [9]"; empty in old evidence."""
    start: Start = Start()
    parts: tuple[Part, ...] = ()
    """The cells of a program that is spread over several."""
    names: tuple[str, ...] | None = None
    """Of everything that was handed in, from its top; a folder that was not read ends with a slash. None: nobody looked."""


def place_at(line: int, program: Program | Handed) -> Place:
    """Where a line of a program's text stands: in a cell of its notebook, or in its file."""
    part = next((part for part in reversed(program.parts) if part.line <= line), None)
    if part is not None:
        return Place(line - part.line + 1, part.cell, part.cell_name)
    return Place(line, program.cell, program.cell_name)
