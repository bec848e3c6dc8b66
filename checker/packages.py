"""With which packages, and with which Python, a program is run, as a value. May import nothing of ours."""

from __future__ import annotations

from typing import NamedTuple

LESSON, TEMPLATE, REQUIREMENTS, AUTO = "lesson", "template", "requirements", "auto"
ENVIRONMENTS = (LESSON, TEMPLATE, REQUIREMENTS, AUTO)

OPTION, ACTIVATED, PROJECT, KERNEL = "option", "activated", "project", "kernel"


class Packages(NamedTuple):
    """`name`: "lesson" (what its Python has), "template" (what the course's template needs), "requirements" (what the submission
    lists) or "auto" (what it lists and imports, where that is more than the lesson's).

    `home`: the folder of the environment; empty for a Python's own. `trouble`: why there is none, a code of
    `checker.obstacles`; `detail`: the package or the line that it is about.
    """

    name: str = LESSON
    home: str = ""
    trouble: str | None = None
    detail: str = ""
    gave_up: str = ""
    """As `trouble`, where the program is run all the same, with what there is."""
    as_of: str = ""
    """The day ("2026-03-14") as of which versions were chosen; empty for today's."""
    python: str = ""
    """The interpreter on this machine, where it is another than the one that runs us and than that of `home`."""
    chosen: str = ""
    """Why it is that one: `OPTION` (the user named it), `ACTIVATED` (switched on in the terminal), `PROJECT` (it lies in the
    project), `KERNEL` (the notebook's); empty for the Python that runs us and for an environment of ours."""


OURS = Packages()
