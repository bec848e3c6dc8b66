"""Where starter/, rubric/ and assignments.yaml are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Assignment


def material() -> Path:
    """The folder that holds them: inside the installed package, or the top of a checkout."""
    package = Path(__file__).resolve().parents[1]
    carried = package / "material"
    return carried if carried.is_dir() else package.parent


def starter_programs(assignment: Assignment) -> tuple[str, ...]:
    """The texts of the programs that students begin from; their copies in notebooks are the same to `collect`."""
    paths = (material() / assignment.starter / name for name in assignment.entries)
    return tuple(path.read_text(encoding="utf-8") for path in paths if path.is_file())
