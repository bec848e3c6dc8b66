"""Who handed in what, and what a teacher's book holds of it: the nouns of a class, all frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.model import Report


class Student(NamedTuple):
    """A person as the learning platform knows them.

    `key` is what the gradebook knows them by and never changes, e.g. "canvas:4411", "github:octo", "folder:period-3-a".
    """

    key: str
    name: str = ""
    ids: tuple[tuple[str, str], ...] = ()
    """(kind, id); kinds: "canvas", "moodle", "gradescope" (a submission's), "github", "sid", "sis", "login", "email"."""
    section: str = ""

    def id(self, kind: str) -> str | None:
        return next((value for name, value in self.ids if name == kind), None)


class Source(NamedTuple):
    """Where the files are: a path or a git address.

    `members`, when there are any, are the files of that folder or zip that belong to this one; one that ends with "/" is
    a folder with all that is below it. `names` are what the student called them, where a platform has renamed them.
    """

    path: str
    members: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Handin(NamedTuple):
    """What was handed in, by whom, before anybody read it. Several students are a group."""

    students: tuple[Student, ...]
    source: Source
    label: str
    """How the teacher would find it: the folder's or file's name, safe to print."""
    match: str
    """How we know whose it is: "manifest", "gradescope", "canvas", "moodle", "classroom50", "classroom", "roster" or "folder"."""
    late: bool | None = None
    group: str = ""


class Override(NamedTuple):
    """A teacher's word. `criterion` None: the whole score. Never changed; an undone one stays in the book."""

    number: int
    criterion: str | None
    points: int
    comment: str
    who: str
    when: str
    """UTC, ISO 8601."""
    undone: bool = False


class Entry(NamedTuple):
    """One student's line in the book: the newest report, and the teacher's word on it. `report` None: nothing was graded yet."""

    student: Student
    report: Report | None = None
    overrides: tuple[Override, ...] = ()
    """All of them, oldest first, undone ones too."""
    label: str = ""
    match: str = ""
    late: bool | None = None
    group: str = ""
    fingerprint: tuple[int, ...] = ()
    """Hashes of pieces of the program (checker.similarity), those of the starter left out."""
    records: tuple[str, ...] = ()
    """Digests of the student's own records."""

    @property
    def in_force(self) -> tuple[Override, ...]:
        """The newest of each criterion that was not undone."""
        newest = {override.criterion: override for override in self.overrides if not override.undone}
        return tuple(newest.values())

    @property
    def score(self) -> int | None:
        """With the teacher's word; None when something is ungraded and the teacher has not said what it is worth."""
        said = {override.criterion: override.points for override in self.in_force}
        if None in said:
            return said[None]
        if self.report is None:
            return None
        open_ = [mark for mark in self.report.marks if mark.verdict == "error" and mark.id not in said]
        return None if open_ else sum(said.get(mark.id, mark.score) for mark in self.report.marks)
