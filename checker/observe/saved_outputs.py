"""Signs in what the cells of a notebook printed when they last ran. Types and kinds only: a message may quote a record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.evidence import Sign
from checker.observe.saved_output_rows import ANY_ERROR, CODES, ENDS_IN_AN_ERROR, INSTALLING, NOTES, OF_ITS_START, ROWS
from checker.observe.source_signs_cells import place_in
from checker.printed.requests import plain
from checker.printed.tracebacks import HEADER, tracebacks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from checker.model import NotebookCell
    from checker.observe.saved_output_rows import Row

MOST = 3
"""So many are told of: the first is mostly the cause of the others."""
MOST_LOOKED_AT = 60

_ALARM = (
    r"(?i)error|not found|no such|refused|denied|not recognized|couldn't|can't|cannot|could not|failed|interpreter|externally|exit"
    r"|in use|response \[[45]|not supported|died|crash|running pip as|defaulting to|tls/ssl|curl: \(|cors|timed out|timeout|no module"
    r"|no matches|retrying|canceled|unexpected token|not permitted|were found"
)
_INSTALLED = r"(?i)Successfully installed [^\n]{0,600}\bflask-\d|Requirement already satisfied: flask(?![-\w])"
_SATISFIED = r"Requirement already satisfied: flask(?![-\w])"
_PIP = r"\b(?:pip3?|conda|uv)\b"
_RAISED = r"[A-Z]\w{0,60}(?:Error|Exception|Exit|Timeout)"
_TYPE = r"[A-Za-z_]\w{0,60}"
_ASKS = r"\.(?:get|post|put|patch|delete|request)\("
_EXPECTED = r"(?i)unknown|nope|missing|not.?found|nowhere|nothing|wrong|invalid|404|no.?such|does.?not"


def output_signs(cells: Collection[NotebookCell], own: Collection[int], known: Iterable[Sign]) -> Iterator[Sign]:
    """The most telling of what stands in saved outputs, each code once.

    `own`: numbers of the cells that the lesson did not bring. `known`: signs of how cells begin and of how they end processes.
    """
    spoken_of: dict[str, set[str]] = {}
    for sign in known:
        spoken_of.setdefault(sign.place.cell_name if sign.place else "", set()).add(sign.code)
    found: dict[tuple[str, str], Sign] = {}
    for cell in [cell for cell in cells if cell.error or re.search(_ALARM, cell.output)][:MOST_LOOKED_AT]:
        seen = _sign_of(cell, own=cell.number in own, told=spoken_of.get(cell.name, set()))
        if seen:
            found.setdefault((seen.code, seen.detail if seen.code == ANY_ERROR else ""), seen)
    telling = _without_consequences(found, installed=any(re.search(_INSTALLED, cell.output) for cell in cells))
    yield from sorted(telling, key=lambda sign: CODES.index(sign.code))[:MOST]


def pip_signs(cells: Iterable[NotebookCell]) -> Iterator[Sign]:
    """A pip that was content, which a missing module contradicts."""
    content = next((cell for cell in cells if re.search(_SATISFIED, cell.output)), None)
    if content:
        yield Sign(code="pip_satisfied", place=place_in(content))


def _sign_of(cell: NotebookCell, *, own: bool, told: set[str]) -> Sign | None:
    """`told`: codes of what the cell's own text shows."""
    for row in ROWS:
        found = re.search(row.pattern, cell.output) if _concerns(row, cell, own=own) else None
        if found:
            explained = told and row.code in OF_ITS_START
            return None if explained else Sign(code=row.code, detail=found[1] if found.re.groups else "", place=place_in(cell))
    error = _raised(cell) if own else ""
    if error and not told & ENDS_IN_AN_ERROR:
        return Sign(code=ANY_ERROR, detail=error, place=place_in(cell))
    note = next((row for row in NOTES if re.search(row.pattern, cell.output)), None)
    return Sign(code=note.code, place=place_in(cell)) if note else None


def _concerns(row: Row, cell: NotebookCell, *, own: bool) -> bool:
    if row.own:  # a status that the student did not ask for in order to see it
        return own and len(re.findall(_ASKS, cell.source)) == 1 and not re.search(_EXPECTED, cell.source)
    return not row.pip or re.search(_PIP, cell.source) is not None


def _raised(cell: NotebookCell) -> str:
    """The type of the exception that the cell, or a program that it started, ended with. Who stops a cell wants its KeyboardInterrupt."""
    named = cell.error if re.fullmatch(_TYPE, cell.error) and not cell.error.endswith("Warning") else ""
    kinds = [raised.name for raised in tracebacks(plain(cell.output))] if HEADER in cell.output else []
    printed = [kind for kind in kinds if re.fullmatch(_RAISED, kind)]
    inner = [kind for kind in printed if kind not in ("CalledProcessError", "SystemExit")]
    error = inner[-1] if inner and named in ("", "CalledProcessError") else named
    return "" if error == "KeyboardInterrupt" else error


def _without_consequences(found: dict[tuple[str, str], Sign], *, installed: bool) -> Iterator[Sign]:
    """Without what another one explains: names of a module that is missing, an installation that was done in the end."""
    codes = {code for code, _ in found}
    for (code, detail), sign in found.items():
        if code == ANY_ERROR and detail == "NameError" and codes & {"notebook_module_missing", "saved_import_name"}:
            continue
        if not (installed and code in INSTALLING):
            yield sign
