"""Classroom 50: result.json and release-body.md in the checkout, for the runner that called us (`interop.md`, 1.2).

It takes any zero for a grade, so what is ungraded has no result.json: the runner then says that grading failed, which is true.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.ci.afresh import away, written
from checker.ci.github import append
from checker.ci.summary import summary
from checker.errors import CheckerError, ConfigError
from checker.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.ci import Ran
    from checker.model import Report

name = "classroom50"
RESULT, RELEASE_BODY = Path("result.json"), Path("release-body.md")
RESULT_LIMIT = 10 * 1024 * 1024
BODY_LIMIT = 100_000
"""Bytes. GitHub refuses a release whose text has more than 125,000 characters."""
WORDY = ("output", "message", "hint")


def here(environ: Mapping[str, str]) -> bool:
    """Inside of its runner, which is itself a run of GitHub Actions."""
    named = all(environ.get(variable) for variable in ("CLASSROOM", "ASSIGNMENT"))
    return named and environ.get("SUBMISSION_TAG", "").startswith("submit/")


def deliver(ran: Ran, environ: Mapping[str, str]) -> tuple[str, ...]:
    """The result last: whoever finds one finds the rest."""
    missed = tuple(words for words in (away(RESULT), away(RELEASE_BODY)) if words)
    if missed:
        return missed
    if not ran.complete:
        return (f"No {RESULT}: something could not be graded, and Classroom 50 would count that as zero.",)
    try:
        content = _result(ran.report, environ)
    except (CheckerError, ConfigError) as error:
        return (f"No {RESULT}: {error}.",)
    body = summary(ran, BODY_LIMIT).encode("utf-8", "replace")
    told = (written(RELEASE_BODY, body), _told(ran.report, environ), written(RESULT, content))
    return tuple(words for words in told if words)


def _result(report: Report, environ: Mapping[str, str]) -> bytes:
    from checker.export.classroom50 import identity_of, result  # noqa: PLC0415 - with the other formats: only where it is wanted
    from checker.export.plain import json_bytes  # noqa: PLC0415 - as above

    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    data = result(report, identity_of(environ, now))
    content = json_bytes(data, indent=None)
    return content if len(content) <= RESULT_LIMIT else json_bytes(_terse(data), indent=None)


def _terse(data: Mapping[str, Any]) -> dict[str, Any]:
    """Points without words: a file that is too big is no file at all."""
    tests = [{key: value for key, value in test.items() if key not in WORDY} for test in data["tests"]]
    return {**data, "tests": tests}


def _told(report: Report, environ: Mapping[str, str]) -> str:
    """The runner keeps a status that somebody else wrote before us; of two the last one counts, and that is ours."""
    passed = sum(mark.verdict is Verdict.PASSED for mark in report.marks)
    status = "success" if 0 < len(report.marks) == passed else "failure"
    words = f"check-hacks: {report.score}/{report.max_score} ({passed}/{len(report.marks)} criteria passed)"
    return append(
        environ.get("GITHUB_OUTPUT", ""), f"status={status}\nsummary={words}\n", "GITHUB_OUTPUT: the runner works it out itself"
    )
