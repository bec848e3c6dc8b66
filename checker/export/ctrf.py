"""CTRF (`interop.md`, 4.9): a closed schema, so points and names go into `extra` and `suite`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.export import feedback
from checker.export.plain import json_bytes, line
from checker.export.request import Exported
from checker.export.settled import settled
from checker.model import File, Verdict
from checker.report import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.export.request import Request
    from checker.model import Mark, Report
    from checker.students import Entry

STATUS = {Verdict.PASSED: "passed", Verdict.FAILED: "failed", Verdict.BLOCKED: "skipped", Verdict.ERROR: "other"}
STATUSES = ("passed", "failed", "pending", "skipped", "other")


def export(book: Sequence[Entry], request: Request) -> Exported:
    found = [test for entry in book for test in _entry(entry, request)]
    spent = sum(entry.report.total_ms for entry in book if entry.report)
    return Exported((File("ctrf.json", json_bytes(document(found, start=request.now - spent, stop=request.now))),))


def _entry(entry: Entry, request: Request) -> list[dict[str, Any]]:
    report, suite = settled(entry), (line(request.assignment.id), line(entry.student.key))
    if report is None:
        return [{"name": "graded", "status": "other", "duration": 0, "message": "Nothing was graded yet.", "suite": list(suite)}]
    return tests(report, suite)


def document(found: Sequence[dict[str, Any]], *, start: int, stop: int) -> dict[str, Any]:
    """Tests as a whole CTRF file; times are milliseconds since 1970."""
    counts = {status: sum(test["status"] == status for test in found) for status in STATUSES}
    summary = {"tests": len(found), **counts, "start": max(start, 0), "stop": max(stop, 0)}
    results = {"tool": {"name": "check-hacks"}, "summary": summary, "tests": list(found)}
    return {"reportFormat": "CTRF", "specVersion": "1.0.0", "results": results}


def tests(report: Report, suite: Iterable[str]) -> list[dict[str, Any]]:
    """A report's marks. A mark has no duration of its own: the server is run once for all of them."""
    names = list(suite)
    return [_test(report, mark, names) for mark in report.marks]


def _test(report: Report, mark: Mark, suite: list[str]) -> dict[str, Any]:
    score = {} if mark.verdict is Verdict.ERROR else {"score": mark.score}
    said = feedback.mark_line(report, mark)
    return {
        "name": line(words.title(mark)) or line(mark.id),
        "status": "pending" if mark.by_hand else STATUS[mark.verdict],
        "duration": 0,
        **({"message": said} if said else {}),
        "suite": suite,
        "extra": {"id": line(mark.id), **score, "points": mark.points},
    }
