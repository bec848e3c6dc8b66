"""From the gradebook to pages in a folder: what `check-hacks report` does."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from checker.faults import spared
from checker.load import load_rubric, starter_programs
from checker.replace_file import replace_file, unwritten
from checker.report.classroom import class_page, file_names, student_page
from checker.report.sparing import sparing
from checker.similarity import handed_out

if TYPE_CHECKING:
    from pathlib import Path

    from checker.gradebook import Gradebook
    from checker.model import Assignment
    from checker.students import Entry

STUDENTS = "students"
"""The folder of what may be handed out, apart from the class page, which may not."""


class Written(NamedTuple):
    students: int
    folder: Path
    class_page: Path


def write_pages(book: Gradebook, assignment: Assignment, output: Path) -> Written:
    """One student at a time, so that memory does not grow with the length of their logs; the class page last.

    Raises ConfigError or UnwrittenError when something cannot be written.
    """
    folder, index = output / STUDENTS, output / "index.html"
    names = file_names(student.key for student in book.students())
    pages = {key: f"{STUDENTS}/{name}.html" for key, name in names.items()}
    common = handed_out(starter_programs(assignment), load_rubric(assignment).baselines)
    try:
        output.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        entries = tuple(_written(entry, output / pages[entry.student.key]) for entry in book.entries(assignment.id))
        whole = partial(class_page, title=assignment.title, pages=pages, common=common)
        _replace(index, spared(whole, entries, lambda entry, _: entry._replace(report=None)))
    except OSError as error:
        raise unwritten(output, error, remedy="Another place: --output FOLDER") from error
    return Written(students=sum(entry.report is not None for entry in entries), folder=folder, class_page=index)


def open_in_browser(page: Path) -> None:
    import webbrowser  # noqa: PLC0415 - only with --open

    if not webbrowser.open(page.resolve().as_uri()):
        print(f"No browser opened by itself. The page is here: {page}", file=sys.stderr)


def _written(entry: Entry, page: Path) -> Entry:
    """Write the student's page; what is left is all that the class page shows."""
    if entry.report is None:
        return entry
    written = sparing(lambda report: student_page(entry._replace(report=report)))
    _replace(page, written(entry.report))
    return entry._replace(report=entry.report._replace(exhibits=(), log=""))


def _replace(page: Path, text: str) -> None:
    """The whole page or the old one, whenever we are interrupted; and never through a link to somewhere else."""
    replace_file(page, text.encode("utf-8", "backslashreplace"))
