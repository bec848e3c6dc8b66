"""The report as GitHub-flavoured Markdown: for the summary of a CI run, a release or a comment."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from checker.model import Verdict
from checker.report import words
from checker.report.sparing import sparing
from checker.report.text import harmless, one_line, tail, without_commands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Mark, Report

LOG_LIMIT = 20_000
"""Characters of the log that are kept, its end. A GitHub comment holds 65,536 and a summary 1 MiB."""

_SYMBOLS = {"passed": "✅", "failed": "❌", "todo": "⬜", "waiting": "⏳", "ungraded": "❔"}


@sparing
def render(report: Report) -> str:
    parts = (
        _head(report),
        _table(report),
        _next(report),
        _ungraded(report),
        _by_hand(report),
        _advice(report),
        _log(report),
        _foot(report),
    )
    return without_commands("\n\n".join(part for part in map("\n".join, parts) if part) + "\n")


def inline(text: str) -> str:
    """One line that shows `text` as it is: no markup, no table border, nobody mentioned."""
    # Some signs have a meaning only as the first of a paragraph or a list's item.
    escaped = re.sub(r"[&<>]|^[#+=\d-]", lambda found: f"&#{ord(found[0])};", one_line(text))
    escaped = re.sub(r"([\\`*_\[\]|~$])", r"\\\1", escaped)
    # GitHub looks for "@name" after unescaping, so an invisible joint goes in between.
    return escaped.replace("@", "@&#8203;")


def _head(report: Report) -> Iterator[str]:
    yield f"## {inline(report.assignment_title)}"
    yield ""
    yield f"**{inline(words.total(report))}** Looked at: {inline(words.subject(report))}."
    yield ""
    yield from (inline(sentence) for sentence in words.outlook(report))


def _table(report: Report) -> Iterator[str]:
    if not report.marks:
        return
    yield "| | What we looked at | Verdict | Points |"
    yield "|---|---|---|---:|"
    for mark in report.marks:
        standing = words.standing(mark)
        yield f"| {_SYMBOLS[standing.key]} | {inline(words.title(mark))} | {_verdict(report, mark)} | {words.points(mark)} |"


def _verdict(report: Report, mark: Mark) -> str:
    word = words.standing(mark).word
    return word if mark.verdict is not Verdict.BLOCKED else f"{word} for: {inline(words.waits_for(report, mark))}"


def _next(report: Report) -> Iterator[str]:
    failed = [mark for mark in report.marks if mark.verdict is Verdict.FAILED]
    if not failed:
        return
    yield "### What to look at next"
    yield ""
    for number, mark in enumerate(failed, start=1):
        yield f"{number}. **{inline(words.title(mark))}**"
        yield from (f"   <br>{text}" for text in map(inline, (mark.message, mark.hint)) if text)


def _ungraded(report: Report) -> Iterator[str]:
    ungraded = [mark for mark in report.marks if words.standing(mark) is words.UNGRADED]
    if not ungraded:
        return
    yield "### What could not be graded"
    yield ""
    yield words.NOT_YOURS
    yield ""
    for _, group in groupby(ungraded, key=words.shared):
        marks = tuple(group)
        title = inline(words.title(marks[0])) if len(marks) == 1 else f"{len(marks)} lines of the table"
        yield f"- **{title}**: {inline(marks[0].message)} {inline(marks[0].hint)}"


def _by_hand(report: Report) -> Iterator[str]:
    marks = [mark for mark in report.marks if mark.by_hand]
    if not marks:
        return
    yield "### What your teacher looks at"
    yield ""
    yield from (f"- **{inline(words.title(mark))}**: {inline(mark.message)}" for mark in marks)


def _advice(report: Report) -> Iterator[str]:
    if not report.advice:
        return
    yield "### Worth knowing (it costs no points)"
    yield ""
    yield from (f"- {inline(advice.message)}" for advice in report.advice)


def _log(report: Report) -> Iterator[str]:
    log, left_out = tail(harmless(report.log).replace("</", "<\\/").strip("\n"), LOG_LIMIT)
    if not log:
        return
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", log)), default=0))
    yield "<details><summary>What your server printed</summary>"
    yield ""
    yield f"{fence}text"
    if left_out:
        yield f"({left_out} characters before this are left out)"
    yield log
    yield fence
    yield ""
    yield "</details>"


def _foot(report: Report) -> Iterator[str]:
    versions = f"check-hacks {report.checker}, Python {' '.join(filter(None, (report.python, report.interpreter)))}, Flask {report.flask}, isolation: {report.isolation}"
    yield f"<sub>{inline(versions)}; rubric {inline(report.rubric_id)} {inline(report.rubric_digest[:19])}</sub>"
