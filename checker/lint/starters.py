"""Is the starter fit to be handed out?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.collect import collect
from checker.load.complaints import Complaint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.lint.due import Due

RESERVED = {
    ".github/workflows/autograde.yaml": "Classroom 50 writes it",
    ".github/workflows/autograde.yml": "Classroom 50 writes it",
    ".github/workflows/classroom.yml": "GitHub Classroom writes it",
    ".github/classroom/autograding.json": "`check-hacks init --classroom` writes it",
    ".github/workflows/check-hacks.yml": "`check-hacks init --github` writes it",
    ".classroom50.yaml": "Classroom 50 writes it",
    ".gitlab-ci.yml": "`check-hacks init --gitlab` writes it",
    "assignments.yaml": "a student could take it for the real one",
}
TELLTALES = frozenset({"solution", "solutions", "solved", "answer", "answers", "good"})
"""In a file's name it says that it is not for students."""
FIRST_PORT = 1024


def rule(due: Due) -> Iterator[Complaint]:
    yield from _files(due)
    if not (due.starter / "README.md").is_file():
        yield due.in_assignments("starter", "the starter has no README.md: students would not know what to do")
    if due.assignment.port < FIRST_PORT:
        yield due.in_assignments("port", f"port {due.assignment.port} is for the administrator; take one from {FIRST_PORT} up")
    submission = collect(str(due.starter), entries=due.assignment.entries)
    if submission.program and not any((due.starter / name).is_file() for name in due.assignment.entries):
        names = ", ".join(due.assignment.entries)
        yield due.in_assignments("entries", f"none of {names} is in the starter; its program is {submission.program.file}")


def _files(due: Due) -> Iterator[Complaint]:
    for path in sorted(due.starter.rglob("*")):
        place = path.relative_to(due.starter).as_posix()
        shown = path.relative_to(due.root).as_posix()
        if place in RESERVED:
            yield Complaint(shown, None, f"do not hand this out: {RESERVED[place]}")
        elif path.is_file() and TELLTALES & set(re.split(r"[^a-z]+", path.stem.lower())):
            yield Complaint(
                shown,
                None,
                "is this for students? Its name says that it holds the answer; the starter is handed out as it stands",
            )
