"""An assignment with its rubric, and where in the teacher's files each thing stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from checker.load.complaints import Complaint
    from checker.load.lines import Value
    from checker.model import Assignment, Rubric


class Due(NamedTuple):
    """`entry` is its place in assignments.yaml, `written` the rubric's file."""

    root: Path
    assignment: Assignment
    rubric: Rubric
    entry: Value
    written: Value

    @property
    def starter(self) -> Path:
        return self.root / self.assignment.starter

    def criterion(self, number: int, *key: str) -> Value:
        """Where the criterion with that number stands, or one of its keys."""
        return self.written.at(("criteria", number, *key))

    def in_assignments(self, key: str, what: str) -> Complaint:
        return self.entry.at((key,)).complaint(what)
