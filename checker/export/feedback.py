"""What a student reads in somebody else's program: messages and hints of the report, and the teacher's word. No values, no log."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from checker.export.plain import line
from checker.export.settled import settled, spoken, whole
from checker.model import Verdict
from checker.report import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.export.request import Request
    from checker.model import Mark, Report
    from checker.students import Entry


def entry_lines(entry: Entry, request: Request) -> tuple[str, ...]:
    """What is said of one student's work, line by line, the total first."""
    report = settled(entry)
    return tuple(
        line(text) for text in (_total(entry, request, report), *_word(entry), *(report_lines(report) if report else ()))
    )


def report_lines(report: Report) -> Iterator[str]:
    """Each mark that has something to say."""
    for mark in report.marks:
        text = mark_line(report, mark)
        word = "" if mark.verdict in {Verdict.PASSED, Verdict.BLOCKED} else f" ({words.standing(mark).word})"
        if text or word:
            yield f"{words.title(mark)}{word}: {text}"


def mark_line(report: Report, mark: Mark) -> str:
    """What is said of one mark, in one line; of one that waits, what for. Empty when there is nothing to say."""
    waits = f"waiting for: {words.waits_for(report, mark)}" if mark.verdict is Verdict.BLOCKED else ""
    return line(waits or f"{mark.message} {mark.hint}")


def html(lines: tuple[str, ...]) -> str:
    """For an editor that takes what it gets for HTML."""
    return "<br>".join(escape(text, quote=False) for text in lines)


def _total(entry: Entry, request: Request, report: Report | None) -> str:
    score = entry.score
    if score is None:
        return words.total(report) if report else "Nothing was graded yet."
    points = f"{score} of {request.possible(entry)} points."
    return f"Grade: {request.grade(entry)}. {points}" if request.scaled else points


def _word(entry: Entry) -> tuple[str, ...]:
    override = whole(entry)
    return (spoken(override),) if override else ()
