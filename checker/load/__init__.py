"""The only YAML reader: what is due, and what it is worth. Whatever is wrong is a ConfigError with file, line and key.

Nothing here imports jsonschema: it would cost 130 ms before the student's server could start. The JSON Schemas in
rubric/schemas say the same to editors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.load.assignments import load_assignment, load_assignments
from checker.load.material import material, material_of, refuse_within, starter_programs

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model import Assignment, Rubric

__all__ = ["load_assignment", "load_assignments", "load_rubric", "material", "material_of", "refuse_within", "starter_programs"]


def load_rubric(assignment: Assignment, root: Path | None = None) -> Rubric:
    """An assignment's criteria with their baselines and schemas, from `root` or the material. Raises ConfigError."""
    from checker.load import rubrics  # noqa: PLC0415 - brings the checks, which are not needed before the server has started

    return rubrics.load_rubric(assignment, root)
