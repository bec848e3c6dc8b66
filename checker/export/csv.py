"""A flat table for a spreadsheet: one row a student, one column a criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.export.plain import cell
from checker.export.request import Exported
from checker.export.settled import settled
from checker.export.table import written
from checker.model import File, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.export.request import Request
    from checker.model import Mark, Report
    from checker.students import Entry

IDS = ("canvas", "moodle", "gradescope", "github", "sid", "sis", "login", "email")
Value = str | int | None


def export(book: Sequence[Entry], request: Request) -> Exported:
    reports = [settled(entry) for entry in book]
    criteria = tuple(dict.fromkeys(mark.id for report in reports if report for mark in report.marks))
    grade = ("grade",) if request.scaled else ()
    head = ("key", "name", *IDS, "section", "group", "late", "score", *grade, "max", "complete")
    header = (*head, *map(cell, criteria), "reasons", "overridden")
    rows = (_row(entry, report, criteria, request) for entry, report in zip(book, reports, strict=True))
    return Exported((File("class.csv", written((header, *rows), bom=request.bom)),))


def _row(entry: Entry, report: Report | None, criteria: tuple[str, ...], request: Request) -> tuple[Value, ...]:
    student, marks = entry.student, report.marks if report else ()
    by_id = {mark.id: mark for mark in marks}
    grade = (request.grade(entry),) if request.scaled else ()
    return (
        cell(student.key),
        cell(student.name),
        *(cell(student.id(kind) or "") for kind in IDS),
        cell(student.section),
        cell(entry.group),
        _yes(entry.late),
        entry.score,
        *grade,
        request.possible(entry),
        _yes(entry.score is not None),
        *(_score(by_id, name) for name in criteria),
        cell(" ".join(f"{mark.id}:{mark.reason}" for mark in marks if mark.verdict is not Verdict.PASSED)),
        cell(" ".join(override.criterion or "total" for override in entry.in_force)),
    )


def _yes(fact: bool | None) -> str:  # noqa: FBT001 - the value is what is written
    return "" if fact is None else str(fact).lower()


def _score(marks: Mapping[str, Mark], name: str) -> int | None:
    """Blank when it is ungraded or was not in this student's rubric."""
    mark = marks.get(name)
    return None if mark is None or mark.verdict is Verdict.ERROR else mark.score
