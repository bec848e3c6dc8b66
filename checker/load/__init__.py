"""The only YAML reader: what is due, and what it is worth. Whatever is wrong is a ConfigError with file, line and key.

Nothing here imports jsonschema: it would cost 130 ms before the student's server could start. The JSON Schemas in
rubric/schemas say the same to editors.
"""

from checker.load.assignments import load_assignment, load_assignments
from checker.load.material import material, starter_programs
from checker.load.rubrics import load_rubric

__all__ = ["load_assignment", "load_assignments", "load_rubric", "material", "starter_programs"]
