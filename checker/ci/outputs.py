"""Step outputs: what later steps of a workflow may read. Pure; who writes the file is the host."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.ci.classroom_payload import encoded, payload

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.ci import Ran

NAME = r"[A-Za-z_][A-Za-z0-9_-]*"
BUDGET = 400_000
"""Bytes of JSON for all criteria together: what a job hands on may not be more than 1 MB."""


def outputs(ran: Ran) -> Iterator[tuple[str, str]]:
    """Names and values. A criterion whose id cannot be a name has no output of its own."""
    report = ran.report
    yield "score", str(report.score)
    yield "max_score", str(report.max_score)
    yield "complete", str(ran.complete and report.complete).lower()
    yield "result", encoded(payload(report, report.marks))
    room = BUDGET // max(len(report.marks), 1)
    for mark in report.marks:
        if re.fullmatch(NAME, mark.id) and not mark.by_hand:
            yield f"{mark.id}_result", encoded(payload(report, (mark,)), room)


def assignment(name: str, value: str, delimiter: str) -> str:
    """One entry of the file GITHUB_OUTPUT. `delimiter` is random and 128 bits long: no value can hold it on purpose."""
    if "\n" in value or "\r" in value or value != value.strip():
        return f"{name}<<{delimiter}\n{value}\n{delimiter}\n"
    return f"{name}={value}\n"
