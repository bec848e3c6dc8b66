"""Classroom 50: result.json, classroom50/result/v1 (`interop.md`, 1.2.2). A file that breaks a rule counts as not handed in.

So nothing is written that breaks one, nor anything that is not known: who and which commit come from the environment of the
grader (`identity_of`), or for a class from the scores.json that Classroom 50 keeps.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from checker.errors import CheckerError, ConfigError
from checker.export import feedback
from checker.export.classroom50_scores import identities
from checker.export.plain import folders, json_bytes, line, who
from checker.export.request import Exported, Identity
from checker.export.settled import settled
from checker.model import File, Verdict
from checker.report import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.export.request import Request
    from checker.model import Mark, Report
    from checker.students import Entry

SCHEMA = "classroom50/result/v1"
DATETIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"
VARIABLES = {
    "classroom": "CLASSROOM",
    "assignment": "ASSIGNMENT",
    "submission": "SUBMISSION_TAG",
    "commit": "COMMIT_URL",
    "release": "RELEASE_URL",
}
"""What an autograder is told in its environment; all of it is needed."""


def export(book: Sequence[Entry], request: Request) -> Exported:
    """`<owner>/result.json` for each whose identity is known. Raises ConfigError when nothing says who anybody is."""
    known = _known(book, request)
    files, notes = [], []
    for name, entry in folders(book, "github"):
        data, why_not = _entry(entry, request, known)
        if data is None:
            notes.append(f"{who(entry)}: {why_not}")
        else:
            files.append(File(f"{name}/result.json", json_bytes(data)))
    return Exported(tuple(files), tuple(notes))


def _known(book: Sequence[Entry], request: Request) -> Mapping[str, Identity]:
    """Identities by GitHub name in small letters."""
    if request.fill is not None:
        return identities(request.fill, request.title or request.assignment.id)
    if request.identity is not None and len(book) == 1:
        return {_github(book[0]): request.identity}
    message = (
        "who handed in which commit is not in the gradebook. Give Classroom 50's own scores.json with --fill; "
        "a single submission may take it from the environment of its autograder (CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, ...)"
    )
    raise ConfigError(message)


def _github(entry: Entry) -> str:
    return (entry.student.id("github") or "").lower()


def _entry(entry: Entry, request: Request, known: Mapping[str, Identity]) -> tuple[dict[str, Any] | None, str]:
    """The file's content, or None and why there is none."""
    report, identity, grade = settled(entry), known.get(_github(entry)), request.grade(entry)
    if identity is None:
        return None, "Classroom 50 has no submission under this GitHub name, so there is no file"
    if report is None or grade is None:
        return None, "ungraded, so there is no file"
    try:
        return result(report, identity, total=grade), ""
    except CheckerError as error:
        return None, str(error)


def identity_of(environment: Mapping[str, str], now: str) -> Identity:
    """From the variables that Classroom 50 gives to an autograder; `now` like 2026-11-20T18:03:11Z (its runner writes its own).

    Raises ConfigError that names the ones that are missing.
    """
    found = {field: environment.get(name, "") for field, name in VARIABLES.items()}
    missing = [VARIABLES[field] for field, value in found.items() if not value]
    if missing:
        message = f"Classroom 50 has not said who this is: {', '.join(missing)} not set in the environment"
        raise ConfigError(message)
    return Identity(
        **found,
        assignment_type=environment.get("ASSIGNMENT_TYPE") or "individual",
        owner=environment.get("OWNER") or environment.get("USERNAME", ""),
        review=environment.get("REVIEW_URL") or found["commit"],
        datetime=now,
    )


def result(report: Report, identity: Identity, *, total: int | None = None) -> dict[str, Any]:
    """A report as Classroom 50 reads it. `total` is for a grade that is not the sum of the tests.

    Raises CheckerError when something is ungraded and no total is given, or when a rule of the format cannot be kept.
    """
    if total is None and not report.looked_through:
        message = "something could not be graded, and Classroom 50 has no word for that but zero"
        raise CheckerError(message)
    data = {
        "schema": SCHEMA,
        **identity._asdict(),
        "score": report.score if total is None else total,
        "max-score": report.max_score if total is not None else report.max_score - report.by_hand,
        "tests": [_test(report, mark) for mark in report.marks if mark.verdict is not Verdict.ERROR],
    }
    broken = _broken_rule(data)
    if broken:
        message = f"Classroom 50 would not take it: {broken}"
        raise CheckerError(message)
    return data


def _test(report: Report, mark: Mark) -> dict[str, Any]:
    return {
        "test-name": line(words.title(mark)) or line(mark.id),
        "passed": mark.verdict is Verdict.PASSED,
        "score": mark.score,
        "max-score": mark.points,
        "id": line(mark.id),
        "output": feedback.mark_line(report, mark),
        "message": line(mark.message),
        "hint": line(mark.hint),
    }


def _broken_rule(data: dict[str, Any]) -> str | None:
    """The first of the format's own rules that does not hold, in words."""
    counts = [("the total", data), *((f"{test['id']!r}", test) for test in data["tests"])]
    for name, each in counts:
        if not 0 <= each["score"] <= each["max-score"]:
            return f"{name} has {each['score']} of {each['max-score']} points"
    if not all(test["test-name"] for test in data["tests"]):
        return "a criterion has no title"
    if not all(data[name] for name in ("classroom", "assignment", "commit", "release", "review")):
        return "a part of who and which commit it is, is empty"
    if not data["submission"].startswith("submit/"):
        return "the submission's tag does not begin with submit/"
    return None if re.fullmatch(DATETIME, data["datetime"]) else "its time is not like 2026-11-20T18:03:11Z"
