"""Signs in the notebook around a program: how its cells begin, start and end the server, and what they printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.evidence import Place, Sign
from checker.observe.saved_output_rows import ROWS
from checker.observe.saved_outputs import output_signs, pip_signs
from checker.observe.source_cells import cells_of, own_cells
from checker.observe.source_signs_cells import elsewhere_signs, magic_signs, server_cell_signs, shell_start_signs
from checker.observe.source_signs_stopping import stop_signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model import NotebookCell, Program, Submission
    from checker.observe.source_runs import Runs
    from checker.observe.source_text import Source


def notebook_signs(submission: Submission, server: Iterable[Sign] = ()) -> tuple[Sign, ...]:
    """What the cells around the program show: each code and detail once. `server`: what `server_signs` gave."""
    cells, own = cells_of(submission), own_cells(submission)
    holder = cell_of(submission.program, cells)
    looked_at = own if holder is None or holder in own else (*own, holder)
    known = [*magic_signs(looked_at), *stop_signs(own)]
    if submission.program:
        known += shell_start_signs(looked_at, submission.program)
    outputs = output_signs(cells, {cell.number for cell in own}, (*known, *server))
    return _once((*known, *outputs, *pip_signs(cells), *_pasted(submission)))


def server_signs(submission: Submission, source: Source, runs: Runs, names: Iterable[str]) -> tuple[Sign, ...]:
    """How the cell that holds the server starts it. `names`: what the program needs and does not make."""
    cells = cells_of(submission)
    holder = cell_of(source.program, cells)
    if holder is None:
        return ()
    name_of = {cell.number: cell.name for cell in cells if source.program.cell is not None}
    starts = [
        sign._replace(place=sign.place._replace(cell_name=name_of.get(sign.place.cell or 0, holder.name)))
        for sign in server_cell_signs(source, runs, holder)
        if sign.place
    ]
    return (*starts, *_once(elsewhere_signs(names, cells, source.program)))


def cell_of(program: Program | None, cells: Iterable[NotebookCell]) -> NotebookCell | None:
    """The cell that holds a program; of a page the block with its text."""
    if program is None:
        return None
    if program.cell is not None:
        return next((cell for cell in cells if (cell.file, cell.number) == (program.file, program.cell)), None)
    text = program.text.strip()[:2000]
    return next((cell for cell in cells if cell.file == program.file and text in cell.source), None)


def _pasted(submission: Submission) -> Iterator[Sign]:
    """A browser's words about CORS that were pasted into a text cell of the program's notebook."""
    (pattern,) = (row.pattern for row in ROWS if row.code == "saved_cors")
    chosen = submission.program.file if submission.program else ""
    for passage in submission.passages:
        if passage.kind == "markdown" and passage.file == chosen and re.search(pattern, passage.text):
            yield Sign(code="saved_cors", place=Place(line=1, cell=passage.cell))
            return


def _once(signs: Iterable[Sign]) -> tuple[Sign, ...]:
    met: dict[tuple[str, str], Sign] = {}
    for sign in signs:
        met.setdefault((sign.code, sign.detail), sign)
    return tuple(met.values())
