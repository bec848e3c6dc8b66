"""GitHub Actions: step outputs and the summary of a run (`interop.md`, 2.1). The log is `log.for_actions`."""

from __future__ import annotations

import os
from secrets import token_hex
from typing import TYPE_CHECKING

from checker.ci.outputs import assignment, outputs
from checker.ci.summary import LIMIT, summary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.ci import Ran

name = "github"


def here(environ: Mapping[str, str]) -> bool:
    return environ.get("GITHUB_ACTIONS") == "true"


def deliver(ran: Ran, environ: Mapping[str, str]) -> tuple[str, ...]:
    """Outputs and summary; both files are the runner's, and are only ever added to."""
    delimiter = token_hex(16)
    told = "".join(assignment(each, value, delimiter) for each, value in outputs(ran))
    summary_file = environ.get("GITHUB_STEP_SUMMARY", "")
    missed = (
        append(environ.get("GITHUB_OUTPUT", ""), told, "GITHUB_OUTPUT: later steps will not know the result"),
        append(summary_file, summary(ran, LIMIT - _size(summary_file)), "GITHUB_STEP_SUMMARY: the run's page will not show it"),
    )
    return tuple(words for words in missed if words)


def append(path: str, text: str, what: str) -> str:
    """Empty, or what was not written."""
    if not path:
        return f"The runner named no file for {what}."
    try:
        # Without O_CREAT: it is the runner's file, or it is none.
        with open(os.open(path, os.O_WRONLY | os.O_APPEND), "a", encoding="utf-8", errors="replace", newline="\n") as file:  # noqa: PTH123 - a descriptor
            file.write(_on_a_line_of_its_own(path) + text)
    except (OSError, ValueError) as error:
        return f"Could not write {what} ({getattr(error, 'strerror', None) or type(error).__name__})."
    return ""


def _on_a_line_of_its_own(path: str) -> str:
    """A line break when whoever wrote before us left a line open."""
    with open(path, "rb") as file:  # noqa: PTH123 - as in `_append`
        if not file.seek(0, os.SEEK_END):
            return ""
        file.seek(-1, os.SEEK_END)
        return "" if file.read(1) == b"\n" else "\n"


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size if path else 0  # noqa: PTH116 - as in `_append`
    except (OSError, ValueError):
        return 0
