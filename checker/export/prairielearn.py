"""PrairieLearn: one results.json for each submission (`interop.md`, 4.4). `gradable: false` costs the student no attempt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.export import feedback
from checker.export.plain import folders, json_bytes, line, who
from checker.export.request import Exported
from checker.export.settled import settled
from checker.model import File, Verdict
from checker.report import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.export.request import Request
    from checker.model import Mark, Report
    from checker.students import Entry

UNREADABLE = frozenset({"no_program", "syntax_error"})
"""Reasons that say: there is nothing to run yet."""


def export(book: Sequence[Entry], request: Request) -> Exported:
    """`<student>/results.json` for everybody."""
    files = (File(f"{name}/results.json", json_bytes(_entry(entry, request))) for name, entry in folders(book, "sid"))
    notes = (
        f"{who(entry)}: has more than all of the points, which PrairieLearn has no number for"
        for entry in book
        if _over(entry, request)
    )
    return Exported(tuple(files), tuple(notes))


def _over(entry: Entry, request: Request) -> bool:
    return (_share(entry, request) or 0) > 1


def _entry(entry: Entry, request: Request) -> dict[str, Any]:
    report = settled(entry)
    message = "\n".join(feedback.entry_lines(entry, request))
    if report is not None:
        return results(report, share=_share(entry, request), message=message, sure=bool(entry.in_force))
    return _answer(_share(entry, request), [], {"message": message})


def _share(entry: Entry, request: Request) -> float | None:
    score, possible = entry.score, request.possible(entry)
    if score is None:
        return None
    return request.scale.share(score, possible) if request.scale else _part(score, possible)


def _part(score: int, possible: int) -> float:
    return score / possible if possible else 0.0


def results(report: Report, *, share: float | None = None, message: str = "", sure: bool = False) -> dict[str, Any]:
    """A report as PrairieLearn reads it. `share` (of 1) is for a grade that is not score / max_score; `sure`: a teacher gave it."""
    flaws = [] if sure else _flaws(report)
    if share is None and report.complete:
        share = _part(report.score, report.max_score)
    told = {"message": message or line(words.total(report)), "tests": [_test(report, mark) for mark in report.marks]}
    return _answer(share, flaws, told)


def _answer(share: float | None, flaws: list[str], told: dict[str, Any]) -> dict[str, Any]:
    if share is None or flaws:
        return {"gradable": False, "format_errors": flaws or [told["message"].partition("\n")[0]], **told}
    return {"gradable": True, "score": min(max(share, 0.0), 1.0), **told}


def _flaws(report: Report) -> list[str]:
    return [
        feedback.mark_line(report, mark) for mark in report.marks if mark.verdict is Verdict.FAILED and mark.reason in UNREADABLE
    ]


def _test(report: Report, mark: Mark) -> dict[str, Any]:
    told = {
        "name": line(words.title(mark)) or line(mark.id),
        "description": line(mark.id),
        "message": feedback.mark_line(report, mark),
    }
    return told if mark.verdict is Verdict.ERROR else {**told, "points": mark.score, "max_points": mark.points}
