"""Ids that travel: through shells, file systems, learning platforms, columns of a spreadsheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.lint.due import Due
    from checker.load.complaints import Complaint

ASSIGNMENT = r"[a-z0-9][a-z0-9-]{1,38}"
"""What Classroom 50 takes for a short name (reference: its schema of an assignment); shells, URLs and LMS take it, too."""
CRITERION = r"[a-z][a-z0-9_-]{0,59}"
TAKEN = frozenset({"con", "prn", "aux", "nul", "total", "score", "points", "student"})
"""Devices of Windows, which are no file names, and columns that every export has."""


def is_fine(id_: str, pattern: str) -> bool:
    return bool(re.fullmatch(pattern, id_)) and id_ not in TAKEN and not re.fullmatch(r"(com|lpt)\d", id_)


def assignments(every: Sequence[Due]) -> Iterator[Complaint]:
    for due in every:
        if not is_fine(due.assignment.id, ASSIGNMENT):
            yield due.in_assignments(
                "id", _advice(due.assignment.id, "2 to 39 small letters, digits and hyphens, a letter or digit first")
            )


def criteria(due: Due) -> Iterator[Complaint]:
    for number, criterion in enumerate(due.rubric.criteria):
        if not is_fine(criterion.id, CRITERION):
            advice = _advice(criterion.id, "at most 60 small letters, digits, _ and -, a letter first")
            yield due.criterion(number, "id").complaint(advice)


def _advice(id_: str, takes: str) -> str:
    return f"the id {id_!r} will not travel well through shells and learning platforms; take {takes}"
