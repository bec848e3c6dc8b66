"""Where student code runs: which Python, which Flask. Looking at files only; nothing is imported or started."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checker.evidence import Environment
from checker.packages import OURS

if TYPE_CHECKING:
    from checker.model import Submission
    from checker.packages import Packages

SITES = ("lib/python3*/site-packages", "lib64/python3*/site-packages", "lib/python3*/dist-packages", "Lib/site-packages")
"""Where packages may lie below the folder of a Python."""


def environment(submission: Submission, isolation: str, packages: Packages = OURS) -> Environment:
    notebook = submission.program is not None and submission.program.cell is not None
    return Environment(
        python=sys.version.split()[0],
        flask=flask_version((packages.home,) if packages.home else None),
        platform=sys.platform,
        isolation=isolation,
        path_python_has_flask=path_python_has_flask() if notebook else None,
        packages=packages._replace(home=""),
    )


def flask_version(homes: tuple[str, ...] | None = None) -> str:
    """Flask's version in these environments, or else for this Python; empty when there is none."""
    folders = sys.path if homes is None else [site for home in homes for pattern in SITES for site in Path(home).glob(pattern)]
    for folder in folders:
        for found in Path(folder).glob("[Ff]lask-[0-9]*.dist-info"):
            return found.stem.partition("-")[2]
    return _flask_version_by_metadata() if homes is None else ""


def _flask_version_by_metadata() -> str:
    """For installations of other kinds (eggs, zips). Importing it takes 50 ms."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - see above

    try:
        return version("flask")
    except PackageNotFoundError:
        return ""


def path_python_has_flask() -> bool | None:
    """Whether the `python` that `%%python` finds on PATH has Flask; None when there is no such command."""
    python = next(filter(_is_program, _pythons()), None)
    if python is None:
        return None
    # An environment's python is a link to the one that made it, whose packages it does not see.
    homes = {_home(python)} if (_home(python) / "pyvenv.cfg").exists() else {_home(python), _home(python.resolve())}
    return any((site / "flask").is_dir() for home in homes for pattern in SITES for site in home.glob(pattern))


def _pythons() -> list[Path]:
    name = "python.exe" if sys.platform == "win32" else "python"
    return [Path(folder, name) for folder in os.get_exec_path()]


def _is_program(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)


def _home(python: Path) -> Path:
    return python.parent.parent if python.parent.name.lower() in {"bin", "scripts"} else python.parent
