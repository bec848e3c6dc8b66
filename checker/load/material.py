"""Where starter/, rubric/ and assignments.yaml are."""

from __future__ import annotations

from pathlib import Path


def material() -> Path:
    """The folder that holds them: inside the installed package, or the top of a checkout."""
    package = Path(__file__).resolve().parents[1]
    carried = package / "material"
    return carried if carried.is_dir() else package.parent
