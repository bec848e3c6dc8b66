"""From the gradebook to files: what `check-hacks export` does once it knows what is wanted."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from checker.cli.door import NOT_PASSED, OK
from checker.errors import ConfigError
from checker.export import EXPORTS, exporter
from checker.export.request import Request
from checker.load import load_assignment, load_rubric
from checker.replace_file import replace_file, unwritten, write_where_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.export.request import Exported, Identity
    from checker.model import Assignment
    from checker.students import Entry


class Wishes(NamedTuple):
    """The command's options, by their names."""

    format: str
    gradebook: str
    assignment_id: str | None = None
    output: str | None = None
    fill: str | None = None
    title: str = ""
    scaled: bool = False
    replace: bool = False
    bom: bool = False


def export(wishes: Wishes) -> int:
    """0; 1 when somebody or something was left out, which standard error names. Raises ConfigError."""
    _refuse(wishes)
    assignment = load_assignment(wishes.assignment_id)
    request = _request(wishes, assignment)
    exported = exporter(wishes.format)(_book(wishes, assignment), request)
    _write(exported, wishes)
    for note in exported.notes:
        print(f"  {note}", file=sys.stderr)
    return NOT_PASSED if exported.notes else OK


def _refuse(wishes: Wishes) -> None:
    """What cannot be done, before anything is read."""
    format_, output = EXPORTS[wishes.format], Path(wishes.output) if wishes.output else None
    for name in ("fill", "title", "scaled", "replace", "bom"):
        if getattr(wishes, name) and name not in format_.takes:
            able = ", ".join(other for other, exporter_ in EXPORTS.items() if name in exporter_.takes)
            _no(f"{wishes.format} does not take --{name}; these do: {able}")
    if wishes.replace and not wishes.fill:
        _no("--replace is about the grades in a file of yours; give it with --fill")
    if wishes.fill and output and output.exists() and output.samefile(wishes.fill):
        _no(f"--output is your own file {wishes.fill}; give the filled-in one another name, and yours stays as it is")
    if format_.folder and (not output or output.is_file()):
        _no(f"{wishes.format} writes a file for each student; name a folder for them with --output")


def _no(message: str) -> NoReturn:
    raise ConfigError(message)


def _request(wishes: Wishes, assignment: Assignment) -> Request:
    return Request(
        assignment=assignment,
        points=sum(criterion.points for criterion in load_rubric(assignment).criteria),
        title=wishes.title,
        fill=_content(wishes.fill) if wishes.fill else None,
        scaled=wishes.scaled,
        replace=wishes.replace,
        bom=wishes.bom,
        identity=_identity() if wishes.format == "classroom50" and not wishes.fill else None,
        now=time.time_ns() // 1_000_000,
    )


def _identity() -> Identity | None:
    """Inside a Classroom 50 autograder; None anywhere else."""
    from checker.export.classroom50 import identity_of  # noqa: PLC0415 - only for this one format

    if "SUBMISSION_TAG" not in os.environ:
        return None
    return identity_of(os.environ, time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()))


def _content(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror}"
        raise ConfigError(message) from error


def _book(wishes: Wishes, assignment: Assignment) -> tuple[Entry, ...]:
    from checker.gradebook import Gradebook  # noqa: PLC0415 - SQLAlchemy takes its time

    whole = wishes.format == "json"
    with Gradebook.open(wishes.gradebook, must_exist=True) as gradebook:
        book = tuple(entry if whole else _light(entry) for entry in gradebook.entries(assignment.id))
    if not book:
        message = f"{wishes.gradebook} holds nobody's work for {assignment.id!r}. Grade it first: check-hacks grade FOLDER"
        raise ConfigError(message)
    return book


def _light(entry: Entry) -> Entry:
    """Without what was printed and answered: only the JSON has it, and for a class it is hundreds of megabytes."""
    return entry if entry.report is None else entry._replace(report=entry.report._replace(log="", exhibits=()))


def _write(exported: Exported, wishes: Wishes) -> None:
    if wishes.output is None:
        sys.stdout.flush()
        for file in exported.files:
            sys.stdout.buffer.write(file.content)
        return
    target = Path(wishes.output)
    in_folder = EXPORTS[wishes.format].folder or target.is_dir()
    for file in exported.files:
        path, write = (target / file.path, replace_file) if in_folder else (target, write_where_named)
        _save(path, file.content, write)
    print(f"{len(exported.files)} {'file' if len(exported.files) == 1 else 'files'} written: {target}", file=sys.stderr)


def _save(path: Path, content: bytes, write: Callable[[str, bytes], None]) -> None:
    """It is there whole or not at all."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(str(path), content)
    except OSError as error:
        raise unwritten(path, error) from error
