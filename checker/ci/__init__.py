"""One submission graded by a machine that nobody watches: which machine it is, what it is told, what is left behind.

A *host* is a module with `name`, `here(environ) -> bool` and `deliver(ran, environ) -> tuple[str, ...]`: it writes its files,
after every process of the student's is dead, and returns what it could not write, in words. `HOSTS` lists them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.model import Report


class Wall(NamedTuple):
    """Something that stood between the submission and its grade, or should have. `words` are for the teacher."""

    name: str
    present: bool
    words: str


class Ran(NamedTuple):
    """A run as a host hears of it. `complete`: it came to its end and nothing is ungraded."""

    report: Report
    walls: tuple[Wall, ...] = ()
    complete: bool = True
    notes: tuple[str, ...] = ()
    """What a teacher should know besides: files of the grading itself that the submission changed."""
