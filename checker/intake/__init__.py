"""Who handed in what: the hand-ins of a class, whatever form they were downloaded in. Lists names; reads nobody's files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import ConfigError
from checker.students import Handin, Source, Student

if TYPE_CHECKING:
    from collections.abc import Sequence


class Intake(NamedTuple):
    """The hand-ins, and what a teacher should know about them."""

    handins: tuple[Handin, ...]
    unmatched: tuple[str, ...] = ()
    """Labels of hand-ins that nobody in the roster stands for. They are graded all the same."""
    missing: tuple[Student, ...] = ()
    """In the roster, and nothing was handed in."""
    duplicates: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(student key, labels): several hand-ins of one student."""
    skipped: tuple[tuple[str, str], ...] = ()
    """(label, why): found, and not a hand-in."""
    notes: tuple[str, ...] = ()
    """Sentences for the teacher."""


def hand_ins(paths: Sequence[str], *, roster: str | None = None, manifest: str | None = None) -> Intake:  # noqa: ARG001 - to come
    """The hand-ins below the paths."""
    handins = [handin for path in paths for handin in _folder(Path(path))]
    return Intake(handins=tuple(handins))


def _folder(path: Path) -> list[Handin]:
    if not path.is_dir():
        message = f"{path}: there is no such folder"
        raise ConfigError(message)
    return [
        Handin((Student(f"folder:{entry.name}"),), Source(str(entry)), entry.name, "folder") for entry in sorted(path.iterdir())
    ]
