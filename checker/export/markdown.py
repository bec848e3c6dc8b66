"""A class in GitHub-flavoured Markdown: a table of marks, and below it what each student reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.export import feedback
from checker.export.plain import line
from checker.export.request import Exported
from checker.export.settled import settled
from checker.model import File
from checker.report import words
from checker.report.markdown import inline
from checker.report.text import without_commands

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.export.request import Request
    from checker.model import Report
    from checker.students import Entry

SYMBOLS = {"passed": "✅", "failed": "❌", "todo": "⬜", "waiting": "⏳", "ungraded": "❔"}
KEY = "✅ passed, ❌ not yet, ⬜ to do, ⏳ waiting, ❔ ungraded"


def export(book: Sequence[Entry], request: Request) -> Exported:
    reports = [settled(entry) for entry in book]
    criteria = tuple(dict.fromkeys(mark.id for report in reports if report for mark in report.marks))
    parts = (_head(book, request), _table(book, reports, criteria, request), _details(book, request))
    text = "\n\n".join("\n".join(part) for part in parts) + "\n"
    return Exported((File("class.md", without_commands(text).encode("utf-8")),))


def _head(book: Sequence[Entry], request: Request) -> Iterator[str]:
    ungraded = sum(entry.score is None for entry in book)
    yield f"# {_safe(request.assignment.title)}"
    yield ""
    yield f"{len(book)} students, {ungraded} of them not graded in full. {request.points} points are possible. {KEY}."


def _table(book: Sequence[Entry], reports: Sequence[Report | None], criteria: tuple[str, ...], request: Request) -> Iterator[str]:
    grade = ["Grade"] if request.scaled else []
    yield _row(["Student", "Section", "Late", "Score", *grade, *map(_safe, criteria)])
    yield _row(["---", "---", "---", "---:", *("---:" for _ in grade), *(":---:" for _ in criteria)])
    for entry, report in zip(book, reports, strict=True):
        marks = {mark.id: SYMBOLS[words.standing(mark).key] for mark in report.marks} if report else {}
        late = {True: "late", False: "", None: ""}[entry.late]
        numbers = [_number(entry.score), *([_number(request.grade(entry))] if request.scaled else [])]
        yield _row([name(entry), _safe(entry.student.section), late, *numbers, *(marks.get(each, "") for each in criteria)])


def _details(book: Sequence[Entry], request: Request) -> Iterator[str]:
    yield "<details><summary>What each student reads</summary>"
    yield ""
    for entry in book:
        yield f"- **{name(entry)}**"
        yield from (f"  <br>{_safe(text)}" for text in feedback.entry_lines(entry, request))
    yield ""
    yield "</details>"


def name(entry: Entry) -> str:
    return _safe(entry.student.name) or _safe(entry.student.key) or "(no name)"


def _safe(text: str) -> str:
    return inline(line(text))


def _number(number: int | None) -> str:
    return "?" if number is None else str(number)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
