"""The cells around a program: which notebook's they are, which of them the lesson brought along, and how each is named."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.observe.published_lesson import CELLS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.evidence import Place, SourceFacts
    from checker.model import NotebookCell, Submission

_STARTS = r"(?m)^[ \t!]{{0,20}}(?:nohup |exec |sudo )?(?:\S{{0,80}}/)?(?:python[\d.]{{0,5}} (?:-[uBIEs]+ )?|%run |flask --app |uv run )[\"']?(?:[\w./-]{{0,80}}/)?{name}\b"


def cells_of(submission: Submission) -> tuple[NotebookCell, ...]:
    """The cells of the notebook that holds the program; of a `.py` those of the notebook that starts it.

    Without a program, of the only notebook that was handed in.
    """
    program = submission.program
    files = tuple(dict.fromkeys(cell.file for cell in submission.cells))
    if program is None:
        return submission.cells if len(files) == 1 else ()
    if program.file not in files and program.file.endswith(".py"):
        starts = _STARTS.format(name=re.escape(PurePosixPath(program.file).stem))
        files = tuple(cell.file for cell in submission.cells if re.search(starts, cell.source))[:1]
    else:
        files = (program.file,)
    return tuple(cell for cell in submission.cells if cell.file in files)


def own_cells(submission: Submission) -> tuple[NotebookCell, ...]:
    """Those of `cells_of` that the lesson did not bring along just so."""
    cells = cells_of(submission)
    brought = _brought(submission.starter) if cells else frozenset()
    return tuple(cell for cell in cells if essence(cell.source) not in brought)


def essence(text: str) -> str:
    """The text without comments, blank lines, indentation and the digits of its numbers: another port makes no other cell."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return re.sub(r"\d+", "0", "\n".join(line for line in lines if line and not line.startswith("#")))


def with_cell_names(facts: SourceFacts, submission: Submission) -> SourceFacts:
    """The facts with the name of its cell at each place."""
    names = {cell.number: cell.name for cell in cells_of(submission)}
    if not names:
        return facts
    return facts._replace(
        syntax=facts.syntax and facts.syntax._replace(place=_named(facts.syntax.place, names)),
        routes=tuple(route._replace(place=_named(route.place, names)) for route in facts.routes),
        runs=tuple(run._replace(place=_named(run.place, names)) for run in facts.runs),
        signs=tuple(sign._replace(place=sign.place and _named(sign.place, names)) for sign in facts.signs),
    )


def _named(place: Place, names: Mapping[int, str]) -> Place:
    return place._replace(cell_name=names.get(place.cell, "")) if place.cell and not place.cell_name else place


@lru_cache(maxsize=2)
def _brought(starter: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(essence, (*starter, *CELLS))) | {""}
