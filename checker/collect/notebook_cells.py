"""The code cells of a notebook as its student sees them, to be named and looked through; nothing of them is ever run."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Any

from checker.cell_names import cell_names
from checker.collect.outputs import error_type, joined, output_text
from checker.model import NotebookCell

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

MOST_CODE_CELLS = 300
MOST_SOURCE = 20_000
MOST_LINES = 1_000
ALL_SOURCES = 400_000
"""Characters of all cells together: a lesson has some thousands."""
MOST_OUTPUT = 6_000
"""Characters; of longer outputs half of it from either end: what went wrong stands first or last."""


def notebook_cells(path: str, cells: Iterable[Any]) -> tuple[NotebookCell, ...]:
    """The first code cells of a notebook in the shape of nbformat 4, numbered among all its cells."""
    numbered = ((number, raw) for number, raw in enumerate(cells, start=1) if isinstance(raw, dict))
    code = [(number, raw) for number, raw in numbered if raw.get("cell_type") == "code"][:MOST_CODE_CELLS]
    return named(_within(ALL_SOURCES, [_cell(path, number, raw) for number, raw in code]))


def _within(room: int, cells: Iterable[NotebookCell]) -> tuple[NotebookCell, ...]:
    """The first cells whose sources have that much room."""
    kept = []
    for cell in cells:
        room -= len(cell.source)
        if room < 0:
            break
        kept.append(cell)
    return tuple(kept)


def page_cells(path: str, blocks: Iterable[tuple[str | None, str]], languages: Container[str]) -> tuple[NotebookCell, ...]:
    """The code cells of a page that was made from a notebook: each fenced block in one of these languages, numbered from 1, with the
    indented lines behind it as what it printed. `blocks` as `markdown.blocks` gives them.
    """
    cells: list[NotebookCell] = []
    for language, text in blocks:
        if language in languages and len(cells) < MOST_CODE_CELLS:
            cells.append(NotebookCell(file=path, number=len(cells) + 1, source=_beginning(text.lstrip("\n")), on_a_page=True))
        elif language is None and cells and not cells[-1].output:
            cells[-1] = cells[-1]._replace(output=shortened(_indented(text), MOST_OUTPUT))
    return named(_within(ALL_SOURCES, cells))


def named(cells: tuple[NotebookCell, ...]) -> tuple[NotebookCell, ...]:
    """The cells of one notebook with their names."""
    names = cell_names((cell.number, cell.execution_count, cell.source) for cell in cells)
    return tuple(cell._replace(name=names[cell.number]) for cell in cells)


def shortened(text: str, most: int) -> str:
    """The text, or as much of its two ends."""
    return text if len(text) <= most else f"{text[: most // 2]}\n{text[-most // 2 :]}"


def _beginning(source: str) -> str:
    return "\n".join(source[:MOST_SOURCE].split("\n", MOST_LINES)[:MOST_LINES])


def _indented(text: str) -> str:
    """The lines of code (four spaces deep) at the beginning of what stands between two fences."""
    lines = list(takewhile(lambda line: not line.strip() or line.startswith("    "), text.split("\n")))
    return "\n".join(line[4:] for line in lines).strip("\n")


def _cell(path: str, number: int, raw: dict[str, Any]) -> NotebookCell:
    return NotebookCell(
        file=path,
        number=number,
        source=_beginning(joined(raw.get("source"))),
        output=shortened(output_text(raw.get("outputs")), MOST_OUTPUT),
        execution_count=count_of(raw),
        error=error_type(raw.get("outputs"))[:80],
    )


def count_of(raw: dict[str, Any]) -> int | None:
    """The 9 of `In [9]`."""
    count = raw.get("execution_count")
    return count if isinstance(count, int) and not isinstance(count, bool) and 0 < count < 10**6 else None
