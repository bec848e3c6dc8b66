"""Gradescope: results.json where its harness looks for it (`interop.md`, 4.3). No file is no grade; a wrong one would be one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from checker.ci.afresh import away, written
from checker.errors import CheckerError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.ci import Ran

name = "gradescope"
ROOT = "GRADESCOPE_ROOT"
"""Names the folder that is /autograder there, for a trial run elsewhere."""


def here(environ: Mapping[str, str]) -> bool:
    return all((_root(environ) / part).exists() for part in ("submission", "results", "submission_metadata.json"))


def deliver(ran: Ran, environ: Mapping[str, str]) -> tuple[str, ...]:
    from checker.export.gradescope import results  # noqa: PLC0415 - with the other formats: only where it is wanted
    from checker.export.plain import json_bytes  # noqa: PLC0415 - as above

    path = _root(environ) / "results" / "results.json"
    missed = away(path)
    if missed:
        return (missed,)
    if not ran.complete:
        return (f"No {path.name}: something could not be graded, and Gradescope would count that as zero.",)
    try:
        missed = written(path, json_bytes(results(ran.report)))
    except CheckerError as error:
        missed = f"No {path.name}: {error}."
    return (missed,) if missed else ()


def _root(environ: Mapping[str, str]) -> Path:
    return Path(environ.get(ROOT) or "/autograder")
