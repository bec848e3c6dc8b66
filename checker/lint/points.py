"""Do the points add up?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.lint.due import Due
    from checker.load.complaints import Complaint


def rule(due: Due) -> Iterator[Complaint]:
    total, wanted = sum(criterion.points for criterion in due.rubric.criteria), due.assignment.points
    if total != wanted:
        what = f"the points add up to {total}, and {due.assignment.id} is worth {wanted}; mend them, or write `points: {total}` into assignments.yaml"
        yield due.written.at(("criteria",)).complaint(what)
