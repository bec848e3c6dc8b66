"""Options that several commands share, and what they turn into."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from checker.load import load_assignment, load_rubric

if TYPE_CHECKING:
    from checker.model import Assignment, Rubric

assignment_option = click.option(
    "--assignment", "assignment_id", metavar="ID", help="Which assignment it is for (see: check-hacks list)."
)


class Due(NamedTuple):
    """What is due and what it is judged by."""

    assignment: Assignment
    rubric: Rubric


def due(assignment_id: str | None) -> Due:
    """Raises ConfigError when there is no such assignment or its files are not as they must be."""
    assignment = load_assignment(assignment_id)
    return Due(assignment, load_rubric(assignment))
