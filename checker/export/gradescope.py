"""Gradescope: one results.json for each submission (`interop.md`, 4.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.errors import CheckerError
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


def export(book: Sequence[Entry], request: Request) -> Exported:
    """`submission_<id>/results.json` for each who has a score."""
    files, notes = [], []
    for name, entry in folders(book, "gradescope", "submission_"):
        report, grade = settled(entry), request.grade(entry)
        if grade is None:
            notes.append(f"{who(entry)}: ungraded, so there is no file")
            continue
        output = "\n".join(feedback.entry_lines(entry, request))
        data = results(report, total=grade, output=output) if report else _word(grade, output)
        files.append(File(f"{name}/results.json", json_bytes(data)))
    return Exported(tuple(files), tuple(notes))


def results(report: Report, *, total: int | None = None, output: str | None = None) -> dict[str, Any]:
    """A report as Gradescope reads it. `total` is for a grade that is not the sum of the tests.

    Raises CheckerError when something is ungraded and no total is given: Gradescope would count it as zero.
    """
    if total is None and not report.looked_through:
        message = "something could not be graded, and Gradescope would count that as zero"
        raise CheckerError(message)
    return {
        **_word(report.score if total is None else total, line(words.total(report)) if output is None else output),
        "execution_time": round(report.total_ms / 1000, 3),
        "tests": [_test(report, number, mark) for number, mark in enumerate(report.marks, start=1)],
    }


def _word(score: int, output: str) -> dict[str, Any]:
    return {"score": score, "output": output, "output_format": "text", "visibility": "visible", "stdout_visibility": "hidden"}


def _test(report: Report, number: int, mark: Mark) -> dict[str, Any]:
    """What is ungraded has no score: such a test only informs."""
    told = {"name": line(words.title(mark)) or line(mark.id), "name_format": "text", "number": str(number)}
    scored = {"score": mark.score, "max_score": mark.points, "status": "passed" if mark.verdict is Verdict.PASSED else "failed"}
    rest = {"output": feedback.mark_line(report, mark), "output_format": "text", "visibility": "visible"}
    return {**told, **({} if mark.verdict is Verdict.ERROR else scored), **rest}
