"""Where in the repository the program stands, as annotations name it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.model import Report


def file_of(report: Report, path: str, environ: Mapping[str, str]) -> str | None:
    """The program's path relative to the checkout, with forward slashes. None: it is not a file of the checkout."""
    if not report.entry:
        return None
    try:
        place = Path(path).resolve()
        file = place / report.entry if place.is_dir() else place
        top = Path(environ.get("GITHUB_WORKSPACE") or ".").resolve()
        return file.relative_to(top).as_posix() if file.is_file() and file.suffix.lower() != ".zip" else None
    except (OSError, ValueError):
        return None
