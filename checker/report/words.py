"""What a report says around the marks, in the words all formats share. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.cell_names import cell_in_words
from checker.model import Verdict
from checker.report import text

if TYPE_CHECKING:
    from checker.model import Mark, Report


class Standing(NamedTuple):
    """How a mark stands in a reader's eyes. `key` names a symbol, a colour and a CSS class; `word` is what is read."""

    key: str
    word: str


PASSED = Standing(key="passed", word="passed")
FAILED = Standing(key="failed", word="not yet")
TO_DO = Standing(key="todo", word="to do")
WAITING = Standing(key="waiting", word="waiting")
UNGRADED = Standing(key="ungraded", word="ungraded")
BY_HAND = Standing(key="ungraded", word="by hand")

_STANDINGS = {
    Verdict.PASSED: PASSED,
    Verdict.FAILED: FAILED,
    Verdict.BLOCKED: WAITING,
    Verdict.ERROR: UNGRADED,
}

# Edits that a student makes, and the reason that only says: nothing went wrong, it simply has not been touched yet.
_EDITS = {
    "home_page_edited": "unchanged",
    "record_added": "only_starter",
    "registration_works": "not_made",
    "login_works": "not_made",
}

_ISOLATION = {
    "host": "on this computer",
    "sandbox": "in a sandbox",
    "user": "as another user",
    "warm": "in a warm sandbox",
}

_SILENCE = {
    "refused": "Nothing was listening there.",
    "timed_out": "No whole answer came in time.",
    "closed": "The connection was closed without an answer.",
    "not_http": "Something came back, but it was not HTTP.",
    "unsent": "The time was up before this could be sent.",
}

# What is ungraded for these reasons, its hint can mend.
_REMEDIES = frozenset(("not_installed", "not_fetched", "other_python", "no_library", "no_internet", "not_read", "port_busy"))
_AGAIN = "When that is sorted out, check again."

NOT_YOURS = "This is not your doing, and it costs you nothing."


def standing(mark: Mark) -> Standing:
    if mark.verdict is Verdict.FAILED and mark.reason == _EDITS.get(mark.check):
        return TO_DO
    if mark.by_hand:
        return BY_HAND
    return _STANDINGS[mark.verdict]


def title(mark: Mark) -> str:
    return mark.title.removesuffix(".")


def points(mark: Mark) -> str:
    """Score and points ("10/10"); an ungraded mark has no score that could be read as zero."""
    earned = "?" if mark.verdict is Verdict.ERROR else str(mark.score)
    return f"{earned}/{mark.points}"


def subject(report: Report) -> str:
    """What was looked at, and where it ran."""
    if report.entry is None:
        return "no program found"
    place = report.entry if report.cell is None else f"{report.entry}, {cell_in_words(report.cell, report.cell_name)}"
    python = f", with Python {report.python} {report.interpreter}" if report.interpreter else ""
    return f"{place}, {_ISOLATION.get(report.isolation, report.isolation)}{python}"


def waits_for(report: Report, mark: Mark) -> str:
    """The title of the mark that comes first; when this report does not hold it, what the judge called it, or its id."""
    blocker = mark.blocked_by or ""
    said = str(dict(mark.facts).get("needed", blocker))
    return next((title(other) for other in report.marks if other.id == blocker), said.removesuffix("."))


def shared(mark: Mark) -> tuple[str | None, ...]:
    """Marks in a row that are equal in this need their explanation only once."""
    if mark.verdict is Verdict.BLOCKED:
        return (mark.verdict, mark.blocked_by)
    if mark.verdict is Verdict.ERROR:
        return (mark.verdict, mark.message, mark.hint)
    return (mark.verdict, mark.id)


def silence(failure: str | None) -> str:
    """Why an exchange has no answer."""
    return _SILENCE.get(failure or "", failure or "No answer.")


def total(report: Report) -> str:
    """The score as a sentence."""
    ungraded = sum(mark.points for mark in report.marks if mark.verdict is Verdict.ERROR)
    graded = report.max_score - ungraded
    if not report.marks:
        return "Nothing was checked."
    if report.by_hand:
        return _with_the_teachers(report, graded, ungraded - report.by_hand)
    if report.complete:
        return f"{report.score} of {graded} points."
    if not graded:
        return "Nothing could be graded this time, and that is not your doing."
    return f"{report.score} of {graded} points so far. {ungraded} more could not be graded, and that is not your doing."


def _with_the_teachers(report: Report, graded: int, ungraded: int) -> str:
    lost = f" {ungraded} more could not be graded, and that is not your doing." if ungraded else ""
    return f"{report.score} of {graded} points so far.{lost} Your teacher has {report.by_hand} more to give."


def first_failed(report: Report) -> Mark | None:
    return next((mark for mark in report.marks if mark.verdict is Verdict.FAILED), None)


def last_error(report: Report) -> tuple[str, ...]:
    """What the server printed last of its errors; one that the advice puts down to us is not worth anybody's time.

    As Python said it where the report still holds that, else as it may be read by others.
    """
    if report.last_words:
        return report.last_words
    missing_table = any(advice.code == "no_database" for advice in report.advice)
    return text.last_error(report.log, but="no such table" if missing_table else "")


def _theirs(report: Report) -> bool:
    """What is ungraded can be sorted out by whoever ran it: nobody has to be asked."""
    return all(mark.reason in _REMEDIES for mark in report.marks if mark.verdict is Verdict.ERROR and not mark.by_hand)


def untouched(report: Report) -> bool:
    """The starter runs as it was handed out: nothing that has to be edited was edited yet."""
    standings = [standing(mark) for mark in report.marks]
    edited = any(mark.check in _EDITS and mark.verdict is Verdict.PASSED for mark in report.marks)
    return TO_DO in standings and PASSED in standings and not edited and not {FAILED, UNGRADED}.intersection(standings)


def outlook(report: Report) -> tuple[str, ...]:
    """What to do now: one or two friendly sentences."""
    first = first_failed(report)
    if first is None and not report.looked_through:
        return (_AGAIN if _theirs(report) else f"{_AGAIN} If it stays like this, show this report to your teacher.",)
    if first is None:
        return ("Everything we looked for is there. Well done!",) if any(not mark.by_hand for mark in report.marks) else ()
    if untouched(report):
        return ("The starter runs, so you are ready to begin. Now make it yours.", f"Start here: {title(first)}")
    return (f"Look at this first: {title(first)}",)
