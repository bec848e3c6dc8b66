"""Read the material as grading would, then apply every rule to what could be read."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from checker.lint import baselines, giveaways, leftovers, names, points, schemas, starters
from checker.lint.due import Due
from checker.load import load_assignments, load_rubric
from checker.load.assignments import FILE
from checker.load.complaints import Complaints
from checker.load.lines import read
from checker.model import Assignment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from checker.load.complaints import Complaint

T = TypeVar("T")

OF_ONE = (points.rule, names.criteria, starters.rule, baselines.rule, giveaways.rule)
"""What is wrong with one assignment and its rubric."""
OF_ALL = (names.assignments, leftovers.rule)
"""What is wrong with all of them together."""


def lint(root: Path) -> tuple[Complaint, ...]:
    """Everything that is wrong with the material in `root`, by file and line; each thing once."""
    found: list[Complaint] = []
    assignments = _noted(partial(load_assignments, root), found) or ()
    if not assignments:
        # The rubrics can be read without: whoever mends one file wants to hear of the others, too.
        assignments_unread = [_unread(path, root) for path in sorted((root / "rubric").glob("*.yaml"))]
        for each in assignments_unread:
            _noted(partial(load_rubric, each, root), found)
    due = [one for each in assignments if (one := _noted(partial(_read, each, root), found))]
    found += chain.from_iterable(rule(each) for each in due for rule in OF_ONE)
    if assignments and len(due) == len(assignments):
        found += chain.from_iterable(rule(due) for rule in OF_ALL)
    found += schemas.rule(root)
    return tuple(sorted(set(found), key=lambda each: (each.file, each.line or 0, each.what)))


def _noted(reading: Callable[[], T], found: list[Complaint]) -> T | None:
    """None when there were complaints; they are in `found` then."""
    try:
        return reading()
    except Complaints as error:
        found += error.found
        return None


def _read(assignment: Assignment, root: Path) -> Due:
    entries = read(root / FILE, FILE).at(("assignments",)).items()
    entry = next(each for each in entries if each.at(("id",)).plain() == assignment.id)
    rubric = load_rubric(assignment, root)
    return Due(root, assignment, rubric, entry, read(root / assignment.rubric, assignment.rubric))


def _unread(path: Path, root: Path) -> Assignment:
    return Assignment(id="", title="", starter="", rubric=f"rubric/{path.name}", entries=(), port=1, root=str(root))
