"""Everything, for programs: each student's line with the report as `check-hacks/report/v1`, just as it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.export.plain import json_bytes
from checker.export.request import Exported
from checker.model import File
from checker.report import json as report_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.export.request import Request
    from checker.students import Entry, Override

SCHEMA = "check-hacks/class/v1"


def export(book: Sequence[Entry], request: Request) -> Exported:
    data = {
        "schema": SCHEMA,
        "assignment": {"id": request.assignment.id, "title": request.assignment.title, "points": request.points},
        "entries": [entry_data(entry, request) for entry in book],
    }
    return Exported((File("class.json", json_bytes(data)),))


def entry_data(entry: Entry, request: Request) -> dict[str, Any]:
    """`score` has the teacher's word in it, the report has not."""
    student = entry.student
    return {
        "student": {"key": student.key, "name": student.name, "ids": dict(student.ids), "section": student.section},
        "label": entry.label,
        "match": entry.match,
        "late": entry.late,
        "group": entry.group,
        "score": entry.score,
        **({"grade": request.grade(entry)} if request.scaled else {}),
        "overrides": [_override(override) for override in entry.overrides],
        "report": None if entry.report is None else report_json.to_dict(entry.report),
    }


def _override(override: Override) -> dict[str, Any]:
    return dict(override._asdict())
