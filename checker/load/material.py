"""Where starter/, rubric/ and assignments.yaml are: in the folder that somebody named, else in ours.

Nobody looks around for them. What lies in the current folder or beside a submission may be a student's.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Assignment

VARIABLE = "CHECK_HACKS_MATERIAL"
_named: ContextVar[Path | None] = ContextVar("material that the command line named", default=None)


def material() -> Path:
    """The folder that holds them. Raises ConfigError when the environment names one that cannot be."""
    return _named.get() or _named_by_the_environment() or shipped()


def shipped() -> Path:
    """Ours: inside the installed package, or the top of a checkout."""
    package = Path(__file__).resolve().parents[1]
    carried = package / "material"
    return carried if carried.is_dir() else package.parent


def material_of(assignment: Assignment) -> Path:
    return Path(assignment.root) if assignment.root else material()


@contextmanager
def using(folder: str) -> Iterator[Path]:
    """While this lasts, that folder is the material."""
    token = _named.set(Path(folder).resolve())
    try:
        yield Path(folder).resolve()
    finally:
        _named.reset(token)


def _named_by_the_environment() -> Path | None:
    named = os.environ.get(VARIABLE)
    if not named:
        return None
    # A relative one would mean something else in each folder, and in a submission's the student's own.
    if not Path(named).is_absolute():
        message = f"{VARIABLE} must be a whole path, from the root on, and is {named!r}"
        raise ConfigError(message)
    return Path(named).resolve()


def starter_programs(assignment: Assignment) -> tuple[str, ...]:
    """The texts of what students begin from: the programs, and the code cells of the starter's notebooks."""
    starter = material_of(assignment) / assignment.starter
    paths = (starter / name for name in assignment.entries)
    programs = (path.read_text(encoding="utf-8", errors="replace") for path in paths if path.is_file())
    return (*programs, *(text for path in sorted(starter.glob("*.ipynb")) for text in _code_cells(path)))


def _code_cells(path: Path) -> Iterator[str]:
    """The sources of a notebook's code cells; none of a file that is no notebook."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        sources = [cell["source"] for cell in cells if cell["cell_type"] == "code"]
    except (ValueError, LookupError, TypeError):
        return
    yield from ("".join(source) for source in sources)


def refuse_within(source: str, assignment: Assignment) -> None:
    """Raises ConfigError when the material lies in what is to be looked at: whoever handed that in may have written it."""
    root = material_of(assignment)
    place = Path(source).resolve()
    if root != shipped() and (root == place or place in root.parents):
        message = f"the material {root} lies in {source}, which is to be checked; put it elsewhere, where no student can write"
        raise ConfigError(message)
