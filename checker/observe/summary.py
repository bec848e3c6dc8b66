"""What observing adds up to: the values that evidence is made of, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.evidence import Handed
from checker.observe.source import label

if TYPE_CHECKING:
    from checker.model import Submission

MOST_NAMES = 5_000
"""A class project has some dozens of files; a team's repository some hundreds."""


def handed(submission: Submission) -> Handed:
    """What a report says of the submission itself."""
    program = submission.program
    return Handed(
        id=submission.id,
        digest=submission.digest,
        form=submission.form,
        entry=program.file if program else None,
        cell=program.cell if program else None,
        cell_name=program.cell_name if program else "",
        magic=program.magic if program else None,
        start=submission.start,
        parts=program.parts if program else (),
        others=tuple(label(other) for other in submission.others),
        problem=submission.problem,
        detail=submission.detail,
        names=_names(submission),
    )


def _names(submission: Submission) -> tuple[str, ...]:
    paths = (file.path for file in submission.files)
    return tuple(dict.fromkeys((*paths, *submission.junk, *submission.left_out)))[:MOST_NAMES]
