"""The page that GitHub shows of a run: the marks, what to look at next, the folded log. Pure.

More than 1 MiB is not shown at all, so there are ever shorter ways to say it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model import Verdict
from checker.report import markdown, words
from checker.report.markdown import inline
from checker.report.text import clipped, one_line, without_commands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.ci import Ran
    from checker.model import Report

LIMIT = 1_000_000
"""Bytes; a step has 1,048,576, the words of its other programs included."""
SHORT = 160
FEW = 50
CUT = "**A part is left out here**, because a summary has room for 1 MiB. `report.html` and `report.json` of this run hold all of it."
BROKEN_OFF = "**This run was ended before it was through.** What was not looked at is ungraded, and none of it counts as passed."


def summary(ran: Ran, room: int = LIMIT) -> str:
    """At most `room` bytes of GitHub-flavoured Markdown; says so when something had to be left out."""
    for text in _renditions(ran):
        if len(text.encode("utf-8", "replace")) <= room:
            return text
    return ""


def _renditions(ran: Ran) -> Iterator[str]:
    report = ran.report
    yield _page(ran, report)
    quiet = report._replace(log="", advice=())
    yield _page(ran, quiet, CUT)
    yield _page(ran, _shortened(quiet), CUT)
    yield _without_table(report)
    yield f"{CUT}\n"


def _page(ran: Ran, report: Report, *first: str) -> str:
    walls = "\n".join(_walls(ran))
    parts = [*first, *([BROKEN_OFF] if _broken_off(ran) else []), markdown.render(report).rstrip("\n"), walls]
    return without_commands("\n\n".join(part for part in parts if part) + "\n")


def _broken_off(ran: Ran) -> bool:
    return not ran.complete and any(mark.reason == "lost" for mark in ran.report.marks)


def _walls(ran: Ran) -> Iterator[str]:
    """What a teacher wants to know of how far to trust it."""
    missing = [wall for wall in ran.walls if not wall.present]
    if not missing and not ran.notes:
        return
    yield "### For the teacher"
    yield ""
    yield from (f"- Not in force here: **{inline(wall.name)}**. {inline(wall.words)}" for wall in missing)
    yield from (f"- {inline(note)}" for note in ran.notes)


def _shortened(report: Report) -> Report:
    marks = (
        mark._replace(title=one_line(mark.title, SHORT), message=clipped(mark.message, SHORT), hint=clipped(mark.hint, SHORT))
        for mark in report.marks
    )
    return report._replace(marks=tuple(marks))


def _without_table(report: Report) -> str:
    """The total, and the first of what is to be done."""
    todo = [mark for mark in report.marks if mark.verdict is not Verdict.PASSED]
    lines = (f"- {inline(one_line(words.title(mark), SHORT))}: {words.standing(mark).word}" for mark in todo[:FEW])
    more = [f"- and {len(todo) - FEW} more"] if len(todo) > FEW else []
    return without_commands("\n".join((CUT, "", f"**{inline(words.total(report))}**", "", *lines, *more, "")))
