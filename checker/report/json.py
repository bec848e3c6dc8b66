"""The report as JSON, check-hacks/report/v1: what is stored, exchanged and read back. `docs/report-format.md` describes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.errors import CheckerError
from checker.model import Advice, Exhibit, Mark, Report, Verdict
from checker.report.sparing import sparing

if TYPE_CHECKING:
    from checker.evidence import Headers

SCHEMA = "check-hacks/report/v1"
_quoted = json.encoder.encode_basestring_ascii
_plain = json.JSONEncoder().encode


@sparing
def render(report: Report) -> str:
    """Indented and ASCII only, so that any terminal and any file can take it; ends with a newline."""
    text = _indented(to_dict(report), "\n")
    # A GitHub runner takes "##[name]" anywhere in a line for a command. It can only stand in a string here.
    return text.replace("##[", "#\\u0023[") + "\n"


def _indented(value: Any, margin: str) -> str:
    """What `json.dumps(value, indent=2)` writes, in less time: with an indent that one does without its C code."""
    kind = type(value)
    if kind is str:
        return _quoted(value)
    if kind is int:
        return str(value)
    inner = margin + "  "
    if kind is dict and value:
        rows = [_quoted(key) + ": " + _indented(item, inner) for key, item in value.items()]
        return "{" + inner + ("," + inner).join(rows) + margin + "}"
    if kind is list and value:
        return "[" + inner + ("," + inner).join([_indented(item, inner) for item in value]) + margin + "]"
    return _plain(value)


def to_dict(report: Report) -> dict[str, Any]:
    """Plain JSON values, keys in the documented order."""
    return {
        "schema": SCHEMA,
        "assignment": {"id": report.assignment_id, "title": report.assignment_title},
        "submission": {
            "id": report.submission_id,
            "digest": report.digest,
            "form": report.form,
            "entry": report.entry,
            "cell": report.cell,
            "cell_name": report.cell_name,
        },
        "score": report.score,
        "max_score": report.max_score,
        "complete": report.complete,
        "marks": [_mark_to_dict(mark) for mark in report.marks],
        "advice": [{"code": advice.code, "message": advice.message} for advice in report.advice],
        "environment": {
            "python": report.python,
            "flask": report.flask,
            "isolation": report.isolation,
            "observer": report.observer,
            "checker": report.checker,
            **({"interpreter": report.interpreter} if report.interpreter else {}),
            **({"packages": report.packages} if report.packages else {}),
        },
        "timing": {"boot_ms": report.boot_ms, "total_ms": report.total_ms},
        "rubric": {"id": report.rubric_id, "digest": report.rubric_digest},
        "exhibits": [_exhibit_to_dict(exhibit) for exhibit in report.exhibits],
        "log": report.log,
    }


def _mark_to_dict(mark: Mark) -> dict[str, Any]:
    return {
        "id": mark.id,
        "check": mark.check,
        "title": mark.title,
        "verdict": mark.verdict.value,
        "score": mark.score,
        "points": mark.points,
        "reason": mark.reason,
        "message": mark.message,
        "hint": mark.hint,
        "facts": dict(mark.facts),
        "blocked_by": mark.blocked_by,
        "cause": mark.cause,
        "exhibits": list(mark.exhibits),
    }


def _exhibit_to_dict(exhibit: Exhibit) -> dict[str, Any]:
    return {
        "request": exhibit.request,
        "request_headers": [list(header) for header in exhibit.request_headers],
        "status": exhibit.status,
        "answer_headers": [list(header) for header in exhibit.answer_headers],
        "body": exhibit.body,
        "failure": exhibit.failure,
        "milliseconds": exhibit.milliseconds,
        "curl": exhibit.curl,
    }


def from_dict(data: Any) -> Report:
    """The report that `data` was made from; keys that a later 0.x added are passed over.

    Raises CheckerError when `data` is no report of this version.
    """
    try:
        return _report(data)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        message = f"this is no {SCHEMA} report: {error!r}"
        raise CheckerError(message) from error


def _report(data: dict[str, Any]) -> Report:
    if data["schema"] != SCHEMA:
        raise ValueError(data["schema"])
    submission, environment = data["submission"], data["environment"]
    return Report(
        assignment_id=data["assignment"]["id"],
        assignment_title=data["assignment"]["title"],
        submission_id=submission["id"],
        digest=submission["digest"],
        form=submission["form"],
        entry=submission["entry"],
        cell=submission["cell"],
        cell_name=submission.get("cell_name", ""),
        marks=tuple(_mark(mark) for mark in data["marks"]),
        advice=tuple(Advice(code=advice["code"], message=advice["message"]) for advice in data["advice"]),
        python=environment["python"],
        flask=environment["flask"],
        isolation=environment["isolation"],
        observer=environment["observer"],
        checker=environment["checker"],
        boot_ms=data["timing"]["boot_ms"],
        total_ms=data["timing"]["total_ms"],
        rubric_id=data["rubric"]["id"],
        rubric_digest=data["rubric"]["digest"],
        exhibits=tuple(_exhibit(exhibit) for exhibit in data.get("exhibits", ())),
        log=data.get("log", ""),
        interpreter=environment.get("interpreter", ""),
        packages=environment.get("packages", ""),
    )


def _mark(data: dict[str, Any]) -> Mark:
    return Mark(
        id=data["id"],
        check=data["check"],
        title=data["title"],
        verdict=Verdict(data["verdict"]),
        score=data["score"],
        points=data["points"],
        reason=data["reason"],
        message=data["message"],
        hint=data["hint"],
        facts=tuple(data["facts"].items()),
        blocked_by=data["blocked_by"],
        cause=data.get("cause"),
        exhibits=tuple(data.get("exhibits", ())),
    )


def _exhibit(data: dict[str, Any]) -> Exhibit:
    return Exhibit(
        request=data["request"],
        request_headers=_headers(data["request_headers"]),
        status=data["status"],
        answer_headers=_headers(data["answer_headers"]),
        body=data["body"],
        failure=data["failure"],
        milliseconds=data["milliseconds"],
        curl=data["curl"],
    )


def _headers(data: list[list[str]]) -> Headers:
    return tuple((name, value) for name, value in data)
