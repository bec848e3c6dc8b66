"""What is asked of an exporter, and what it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.errors import ConfigError

if TYPE_CHECKING:
    from checker.model import Assignment, File
    from checker.scale import Scale
    from checker.students import Entry


class Identity(NamedTuple):
    """What Classroom 50 wants to know of a submission besides its points; the names are those of its result.json."""

    classroom: str
    assignment: str
    assignment_type: str
    owner: str
    submission: str
    commit: str
    release: str
    review: str
    datetime: str


class Request(NamedTuple):
    """How the teacher wants it. Each format heeds what `EXPORTS` says that it takes."""

    assignment: Assignment
    points: int
    """What the rubric is worth in all."""
    title: str = ""
    """A column's header, a problem's name; empty: the assignment's title."""
    fill: bytes | None = None
    """The teacher's own gradebook or worksheet, as it was downloaded."""
    scaled: bool = False
    """Write grades by the assignment's scale instead of points."""
    replace: bool = False
    """Write over grades that differ; without it they are kept and listed."""
    bom: bool = False
    identity: Identity | None = None
    now: int = 0
    """Milliseconds since 1970, UTC."""

    @property
    def scale(self) -> Scale | None:
        """The scale to use; None when points are wanted. Raises ConfigError when there is none and one is wanted."""
        if not self.scaled:
            return None
        if self.assignment.scale is None:
            message = (
                f"the assignment {self.assignment.id!r} has no scale. Add one to it in assignments.yaml, "
                "like `scale: {floor: 0.55, maximum: 0.90}`, or leave --scaled out"
            )
            raise ConfigError(message)
        return self.assignment.scale

    def grade(self, entry: Entry) -> int | None:
        """What goes into one cell: points, or with `scaled` the grade that they make. None: ungraded, leave it blank."""
        score, scale = entry.score, self.scale
        if score is None or scale is None:
            return score
        return scale.points(score, self.possible(entry))

    def possible(self, entry: Entry) -> int:
        return self.points if entry.report is None else entry.report.max_score


class Exported(NamedTuple):
    """The files of an export. `notes`: who or what is not in them, and why, in a teacher's words."""

    files: tuple[File, ...]
    notes: tuple[str, ...] = ()
