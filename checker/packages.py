"""With which packages a program is run, as a value. May import nothing of ours."""

from __future__ import annotations

from typing import NamedTuple

LESSON, TEMPLATE, REQUIREMENTS = "lesson", "template", "requirements"
ENVIRONMENTS = (LESSON, TEMPLATE, REQUIREMENTS)


class Packages(NamedTuple):
    """`name`: "lesson" (what this Python has), "template" (what the course's template needs) or "requirements" (what the submission lists).

    `home`: the folder of the environment; empty for this Python's own. `trouble`: why there is none, a code of
    `checker.obstacles`; `detail`: the package or the line that it is about.
    """

    name: str = LESSON
    home: str = ""
    trouble: str | None = None
    detail: str = ""


OURS = Packages()
