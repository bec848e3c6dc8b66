"""One student's page, to be handed out: their report and their teacher's word on it, and nobody else. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.errors import CheckerError
from checker.report import html, words
from checker.report.text import clipped, one_line

if TYPE_CHECKING:
    from checker.model import Mark
    from checker.students import Entry, Override

COMMENT_LIMIT = 4_000
NAME_LIMIT = 80


class Word(NamedTuple):
    """One override as the student reads it."""

    about: str
    points: str
    comment: str
    date: str


def student_page(entry: Entry) -> str:
    """Self-contained HTML. Raises CheckerError when nothing was graded yet.

    The name is only what the platform calls them: a folder's or a group's may hold other people's names.
    """
    if entry.report is None:
        message = f"there is no report on {entry.student.key!r}"
        raise CheckerError(message)
    return html.report_page(
        "classroom/student.html",
        entry.report,
        name=one_line(entry.student.name, NAME_LIMIT),
        said=[_word(override, entry) for override in entry.in_force],
        total=_total(entry),
    )


def _word(override: Override, entry: Entry) -> Word:
    marks: tuple[Mark, ...] = entry.report.marks if entry.report else ()
    mark = next((mark for mark in marks if mark.id == override.criterion), None)
    about = words.title(mark) if mark else override.criterion or "Everything together"
    possible = mark.points if mark else entry.report.max_score if entry.report and override.criterion is None else None
    return Word(
        about=about,
        points=f"{override.points} points" if possible is None else f"{override.points} of {possible} points",
        comment=clipped(override.comment, COMMENT_LIMIT),
        date=override.when[:10],
    )


def _total(entry: Entry) -> str:
    possible = entry.report.max_score if entry.report else 0
    return "Not complete yet." if entry.score is None else f"{entry.score} of {possible} points."
