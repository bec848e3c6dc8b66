"""Autolab: the last line that a grader prints, `{"scores": {...}}` (`interop.md`, 4.5). Problems are called as criteria are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.export.plain import folders, json_bytes, line, who
from checker.export.request import Exported
from checker.export.settled import settled, whole
from checker.model import File, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.export.request import Request
    from checker.model import Report
    from checker.students import Entry


def export(book: Sequence[Entry], request: Request) -> Exported:
    """`<student>/autolab.json`, one line each: a problem for each criterion, or one for the total when `title` names it."""
    files, notes = [], []
    for name, entry in folders(book, "email"):
        scores, note = _scores(entry, request)
        if note:
            notes.append(f"{who(entry)}: {note}")
        if scores:
            files.append(File(f"{name}/autolab.json", last_line(scores)))
    return Exported(tuple(files), tuple(notes))


def _scores(entry: Entry, request: Request) -> tuple[dict[str, int], str]:
    """Problem -> score, and what the teacher should know."""
    report, grade = settled(entry), request.grade(entry)
    if grade is None and (report is None or request.title or request.scaled):
        return {}, "ungraded, so there is no file"
    if grade is not None and (request.title or request.scaled):
        return {line(request.title or request.assignment.title): grade}, ""
    if report is None or whole(entry):
        return {}, "a teacher's word on the whole score fits no single problem; name one for the total with --title"
    return problems(report), "" if report.complete else "what is ungraded is left out"


def problems(report: Report) -> dict[str, int]:
    """Each criterion's score; what is ungraded is no problem of theirs."""
    return {line(mark.id): mark.score for mark in report.marks if mark.verdict is not Verdict.ERROR}


def last_line(scores: Mapping[str, int]) -> bytes:
    return json_bytes({"scores": dict(scores)}, indent=None)
