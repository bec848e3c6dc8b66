"""What the old GitHub Classroom actions hand to their reporter: base64 of JSON in a step's output (`interop.md`, 1.3). Pure.

The reporter counts in two ways: its table takes the share of tests that passed, its notice adds up their scores. They agree
where each runner holds one test, so each criterion has a payload of its own.
"""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

from checker.model import Verdict
from checker.report import words
from checker.report.text import harmless, one_line, without_commands

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.model import Mark, Report

VERSION = 1
LARGEST = 90_000
"""Bytes of JSON. It travels as one environment variable, in base64: Linux takes 131,071 bytes with its name."""
LENGTHS = (2000, 400, 80, 0)
STATUSES = {Verdict.PASSED: "pass", Verdict.FAILED: "fail", Verdict.BLOCKED: "fail", Verdict.ERROR: "error"}


def payload(report: Report, marks: Sequence[Mark], longest: int = LENGTHS[0]) -> dict[str, Any]:
    """These marks as one runner. Ungraded is `error`, which turns the job red: the reporter has no other word for it.

    What only a teacher can judge is left out: it would be red for ever.
    """
    marks = [mark for mark in marks if not mark.by_hand]
    return {
        "version": VERSION,
        "status": _worst(marks),
        "max_score": sum(mark.points for mark in marks),
        "tests": [_test(report, mark, longest) for mark in marks],
    }


def _worst(marks: Sequence[Mark]) -> str:
    """Nothing at all is `error`, too: what was not looked at did not pass."""
    found = {STATUSES[mark.verdict] for mark in marks} or {"error"}
    return next(status for status in ("error", "fail", "pass") if status in found)


def _test(report: Report, mark: Mark, longest: int) -> dict[str, Any]:
    """`score` is there whatever happened: without it, the reporter's sum would be no number."""
    said = _said(report, mark)
    return {
        "name": _line(words.title(mark), 200) or _line(mark.id, 200),
        "status": STATUSES[mark.verdict],
        "score": mark.score,
        "message": _line(said, longest) if said and longest else None,
        "test_code": _line(f"check-hacks --only {mark.id}", 200),
        "filename": "",
        "line_no": 0,
        "duration": 0,
    }


def _said(report: Report, mark: Mark) -> str:
    if mark.verdict is Verdict.BLOCKED:
        return f"waiting for: {words.waits_for(report, mark)}"
    return f"{mark.message} {mark.hint}".strip()


def _line(text: str, longest: int) -> str:
    """The reporter prints names and messages to a log in which the runner looks for commands."""
    return without_commands(one_line(harmless(text), longest))


def encoded(data: dict[str, Any], largest: int = LARGEST) -> str:
    """One line of base64 whose JSON has at most `largest` bytes; what makes it long is shortened, never the points."""
    text = ""
    for shorter in _shorter(data):
        text = json.dumps(shorter, separators=(",", ":"))
        if len(text) <= largest:
            break
    return base64.b64encode(text.encode("ascii")).decode("ascii")


def _shorter(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for longest in LENGTHS:
        yield {**data, "tests": [{**test, "message": _cut(test["message"], longest)} for test in data["tests"]]}
    yield {**data, "tests": [{**test, "name": test["name"][:20], "message": None, "test_code": ""} for test in data["tests"]]}
    yield {**data, "tests": [_together(data)]}


def _cut(message: str | None, longest: int) -> str | None:
    return one_line(message, longest) if message and longest else None


def _together(data: dict[str, Any]) -> dict[str, Any]:
    """All tests as one: thousands of them have no room."""
    whole = {
        "name": f"{len(data['tests'])} criteria",
        "status": data["status"],
        "score": sum(test["score"] for test in data["tests"]),
    }
    return {**whole, "message": None, "test_code": "", "filename": "", "line_no": 0, "duration": 0}
