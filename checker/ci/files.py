"""report.json, report.html and junit.xml, for a workflow to upload: written last, and never through a link that a submission laid."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import ConfigError
from checker.replace_file import replace_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.ci import Ran

NAMES = ("report.json", "report.html", "junit.xml")


def prepare(folder: str) -> None:
    """Make the folder, and take away what an earlier run left in it: nobody shall read that as this one's.

    Raises ConfigError when it cannot be a folder for reports.
    """
    place = Path(folder)
    try:
        _refuse_link(place)
        place.mkdir(parents=True, exist_ok=True)
        for name in NAMES:
            (place / name).unlink(missing_ok=True)
    except OSError as error:
        message = f"--output {folder}: cannot be written ({error.strerror})"
        raise ConfigError(message) from error


def write(ran: Ran, folder: str) -> tuple[str, ...]:
    """All three files; returns what could not be written, in words."""
    missed = (_missed(Path(folder), name, content) for name, content in contents(ran))
    return tuple(words for words in missed if words)


def _missed(place: Path, name: str, content: bytes) -> str:
    try:
        put(place, name, content)
    except OSError as error:
        return f"Could not write {name} into {place} ({error.strerror})."
    return ""


def contents(ran: Ran) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file."""
    from checker.export import junit  # noqa: PLC0415 - with the other formats: only when files are wanted
    from checker.report import html, json  # noqa: PLC0415 - as above

    report = ran.report
    suite = junit.suite(report, name=f"{report.assignment_id}: {report.submission_id}", group=report.assignment_id)
    yield "report.json", json.render(report).encode("utf-8", "replace")
    yield "report.html", html.render(report).encode("utf-8", "replace")
    yield "junit.xml", junit.document([suite], name=report.assignment_id, now=time.time_ns() // 1_000_000)


def put(place: Path, name: str, content: bytes) -> None:
    """Written beside and moved into place, so that a link of that name is replaced and not followed."""
    _refuse_link(place)
    replace_file(place / name, content)


def _refuse_link(place: Path) -> None:
    if place.is_symlink():
        raise NotADirectoryError(20, "it is a link to somewhere else")
