"""Canvas: the gradebook's CSV, made anew or filled into the one that the teacher downloaded.

`interop.md`, 4.1: Canvas knows students by ID, then SIS User ID, then SIS Login ID; a new file needs
`Student,ID,Section,<assignment>` and a row of possible points.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.errors import ConfigError
from checker.export.canvas_gradebook import fill
from checker.export.plain import cell, line, who
from checker.export.request import Exported
from checker.export.table import written
from checker.model import File

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.export.request import Request
    from checker.students import Entry, Student

NAME = "canvas.csv"
POINTS = "Points Possible"
DROPPED = (
    "Current Score",
    "Current Points",
    "Current Grade",
    "Final Score",
    "Final Points",
    "Final Grade",
    "Override Score",
    "Override Grade",
    "Override Status",
)
"""Canvas throws a column away whose header holds one of these."""
SIS = {"SIS User ID": "sis", "SIS Login ID": "login"}


def export(book: Sequence[Entry], request: Request) -> Exported:
    """One file. Raises ConfigError for a title that Canvas would drop, or a file that is no gradebook."""
    title = line(request.title or request.assignment.title)
    refuse_dropped(title)
    return _new(book, request, title) if request.fill is None else fill(book, request, request.fill, title)


def refuse_dropped(title: str) -> None:
    found = next((words for words in DROPPED if words.lower() in title.lower()), None)
    if found:
        message = f"Canvas drops every column whose title contains {found!r}, and this one is called {title!r}. Give another with --title"
        raise ConfigError(message)


def _new(book: Sequence[Entry], request: Request, title: str) -> Exported:
    known = [entry for entry in book if _is_known(entry.student)]
    optional = [name for name, kind in SIS.items() if any(entry.student.id(kind) for entry in known)]
    rows: list[tuple[str | int | None, ...]] = [
        ("Student", "ID", *optional, "Section", title),
        (f"    {POINTS}", None, *(None for _ in optional), None, request.points),
    ]
    for entry in known:
        extra = (cell(entry.student.id(SIS[name]) or "") for name in optional)
        student = entry.student
        shown = cell(student.name or entry.label or student.key)  # Canvas goes by the ID; a teacher wants to see somebody
        rows.append((shown, canvas_id(student), *extra, cell(student.section), request.grade(entry)))
    notes = [
        f"{who(entry)}: has no Canvas ID, SIS ID or login, so Canvas would not know them"
        for entry in book
        if not _is_known(entry.student)
    ]
    file = File(NAME, written(rows, bom=request.bom))
    return Exported((file,), (*notes, *_ungraded(known, request), *_other_totals(known, request)))


def canvas_id(student: Student) -> str:
    """A Canvas ID is a number; anything else is none."""
    found = (student.id("canvas") or "").strip()
    return found if re.fullmatch(r"[0-9]+", found) else ""


def _is_known(student: Student) -> bool:
    return bool(canvas_id(student) or any(line(student.id(kind) or "") for kind in SIS.values()))


def _ungraded(book: Sequence[Entry], request: Request) -> list[str]:
    return [f"{who(entry)}: ungraded, so the cell is blank" for entry in book if request.grade(entry) is None]


def _other_totals(book: Sequence[Entry], request: Request) -> list[str]:
    others = sum(entry.report is not None and entry.report.max_score != request.points for entry in book)
    return [f"{others} of the reports are not out of {request.points} points; run: check-hacks regrade"] if others else []
