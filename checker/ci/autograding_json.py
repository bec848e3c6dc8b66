"""`.github/classroom/autograding.json` of the old GitHub Classroom: one command for each criterion (`interop.md`, 1.4). Pure."""

from __future__ import annotations

import json
from shlex import quote
from typing import TYPE_CHECKING

from checker.model import BY_HAND_CHECK

if TYPE_CHECKING:
    from checker.model import Assignment, Rubric

PLACE = ".github/classroom/autograding.json"
SETUP = "python3 -I -m pip install --quiet check-hacks"
"""-I: no pip.py of the checkout's."""
MINUTES = 3
"""For installing and for looking; what installing took is subtracted."""


def autograding_json(assignment: Assignment, rubric: Rubric, *, named: bool) -> bytes:
    """`named`: the commands name the assignment. Without `input` and `output` only the exit code counts."""
    which = f" --assignment {quote(assignment.id)}" if named else ""
    tests = [
        {
            "name": criterion.id,
            "setup": SETUP,
            "run": f"check-hacks ci --host plain --only {quote(criterion.id)}{which}",
            "input": "",
            "output": "",
            "comparison": "included",
            "timeout": MINUTES,
            "points": criterion.points,
        }
        for criterion in rubric.criteria
        if criterion.check != BY_HAND_CHECK
    ]
    return (json.dumps({"tests": tests}, indent=2) + "\n").encode("ascii")
