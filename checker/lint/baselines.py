"""Was each starter observed, as it is now?"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.collect import collect
from checker.load.complaints import Complaint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.lint.due import Due
    from checker.model import Assignment, Submission

RECORDED_FROM = "recorded_from"
REMEDY = "run `check-hacks lint --record-baselines`"


def place_of(assignment: Assignment) -> str:
    return f"rubric/baselines/{assignment.id}.json"


def rule(due: Due) -> Iterator[Complaint]:
    submission = collect(str(due.starter), entries=due.assignment.entries)
    if submission.program is None:
        return  # students begin from something else, or from nothing
    name, path = PurePosixPath(place_of(due.assignment)).name, due.root / place_of(due.assignment)
    listed = due.written.at(("baselines",))
    if not path.is_file():
        yield listed.complaint(f"there is no {place_of(due.assignment)}: the untouched starter could pass; {REMEDY}")
    elif json.loads(path.read_text(encoding="utf-8")).get(RECORDED_FROM) != fingerprint(submission):
        yield Complaint(
            place_of(due.assignment), 1, f"this was not recorded from {due.assignment.starter} as it is now; {REMEDY}"
        )
    if path.is_file() and due.assignment.id not in {baseline.name for baseline in due.rubric.baselines}:
        yield listed.complaint(f"`baselines` does not list {name}: the untouched starter could pass")


def fingerprint(submission: Submission) -> str:
    """Of all files but those that only people read. Line ends do not count: git changes them."""
    whole = sha256()
    for file in sorted(submission.files, key=lambda file: file.path):
        if not file.path.endswith(".md"):
            content = file.content.replace(b"\r\n", b"\n")
            whole.update(f"{file.path}\0{len(content)}\0".encode() + content)
    return f"sha256:{whole.hexdigest()}"
