"""Which Python a student starts the program with: the one they name, else the environment that is switched on, else the project's, else the notebook's.

Asked on the student's own computer only: an environment that came with somebody else's work is never used.
"""

from __future__ import annotations

import os
import re
import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import ConfigError
from checker.observe.interpreter import has, is_ours, is_program, python_in
from checker.packages import ACTIVATED, KERNEL, OPTION, OURS, PROJECT, Packages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.model import Submission

NAMES = (".venv", "venv", "env")
MOST_ABOVE = 4
"""Folders above the one that is checked in which a project may begin."""
MOST_ENTRIES = 200
KERNELSPEC = rb'"kernelspec"\s*:\s*\{[^{}]*?"name"\s*:\s*"([A-Za-z0-9._-]{1,80})"'


def named_python(named: str) -> Packages:
    """The Python that the user names: a program, or the folder of an environment. Raises ConfigError when it is neither."""
    path = Path(os.path.abspath(os.path.expanduser(named)))  # noqa: PTH100, PTH111 - links stay: an environment's python is one
    python = python_in(path) if path.is_dir() else path
    if python is None or not is_program(python):
        message = f"--python {named}: there is no Python that can be started"
        raise ConfigError(message)
    return OURS if is_ours(str(python)) else Packages(python=str(python), chosen=OPTION)


def students_python(submission: Submission, source: str, environ: Mapping[str, str]) -> Packages:
    """The Python with which the student starts the program of what lies at `source`; OURS where that is the one that runs us."""
    for chosen, python in _candidates(submission, source, environ):
        if python is not None:
            return OURS if is_ours(str(python)) else Packages(python=str(python), chosen=chosen)
    return OURS


def _candidates(submission: Submission, source: str, environ: Mapping[str, str]) -> Iterator[tuple[str, Path | None]]:
    yield ACTIVATED, _activated(environ.get("VIRTUAL_ENV"))
    conda = _activated(environ.get("CONDA_PREFIX"))
    # Conda switches its first environment on in every terminal, asked or not.
    asked = environ.get("CONDA_DEFAULT_ENV") != "base"
    yield ACTIVATED, conda if asked else None
    yield from ((PROJECT, python) for folder in _folders(submission, source) for python in _environments_in(folder))
    yield ACTIVATED, conda
    yield KERNEL, _kernels(submission, environ)


def _activated(home: str | None) -> Path | None:
    return python_in(Path(home)) if home else None


def _folders(submission: Submission, source: str) -> Iterator[Path]:
    """Where the project's environment may lie: beside the program, and upwards to where the project begins."""
    place = Path(os.path.abspath(source))  # noqa: PTH100 - links stay as they are
    if not place.exists() or (place.is_file() and place.suffix.lower() == ".zip"):
        return
    top = place if place.is_dir() else place.parent
    own = submission.program.file.rpartition("/")[0] if submission.program else submission.base
    inside = top / own if place.is_dir() else top
    yield from (folder for folder in (inside, *inside.parents) if folder.is_relative_to(top))
    yield from islice(_above(top), MOST_ABOVE)


def _above(top: Path) -> Iterator[Path]:
    """Up to the folder that git knows, and never into one where somebody else may write."""
    home = Path.home()
    for folder in (top, *top.parents):
        if (folder / ".git").exists():
            return
        if folder.parent in {folder, home, home.parent} or not _is_the_users(folder.parent):
            return
        yield folder.parent


def _is_the_users(folder: Path) -> bool:
    if sys.platform == "win32":
        return True
    state = folder.stat()
    return state.st_uid == os.geteuid() and not state.st_mode & 0o022


def _environments_in(folder: Path) -> Iterator[Path]:
    """Those of the usual names first, then whatever else is one."""
    try:
        entries = list(islice(os.scandir(folder), MOST_ENTRIES))
    except OSError:
        return
    names = [entry.name for entry in entries if entry.is_dir(follow_symlinks=False) or entry.name in NAMES]
    for name in (*NAMES, *sorted(set(names) - {*NAMES})):
        home = folder / name
        if name in names and (home / "pyvenv.cfg").is_file() and _is_the_users(home):
            python = python_in(home)
            if python is not None:
                yield python


def _kernels(submission: Submission, environ: Mapping[str, str]) -> Path | None:
    """The Python of the kernel that the notebook was last used with, where Jupyter knows it here and it has Flask."""
    program = submission.program
    if program is None or program.cell is None:
        return None
    content = next((file.content for file in submission.files if file.path == program.file), b"")
    found = re.search(KERNELSPEC, content)
    if found is None:
        return None
    for data in _jupyter(environ):
        python = _of_kernel(data, found[1].decode())
        if python is not None:
            return python if has(str(python), "flask") else None
    return None


def _of_kernel(data: Path, name: str) -> Path | None:
    import json  # noqa: PLC0415 - a student waits, and most have no notebook

    try:
        spec = json.loads((data / "kernels" / name / "kernel.json").read_bytes())
        first = spec["argv"][0]
    except (OSError, ValueError, LookupError, TypeError):
        return None
    if not isinstance(first, str) or not re.match(r"(?i)(?:python|pypy)", Path(first).name):
        return None
    python = Path(first) if Path(first).is_absolute() else python_in(data.parents[1])
    return python if python is not None and is_program(python) else None


def _jupyter(environ: Mapping[str, str]) -> Iterator[Path]:
    """Folders in which Jupyter keeps what it knows, as `jupyter --paths` lists them."""
    yield from map(Path, filter(None, environ.get("JUPYTER_PATH", "").split(os.pathsep)))
    named = environ.get("JUPYTER_DATA_DIR")
    if named:
        yield Path(named)
    elif sys.platform == "darwin":
        yield Path.home() / "Library" / "Jupyter"
    elif sys.platform == "win32":
        yield Path(environ.get("APPDATA", ""), "jupyter")
    else:
        yield Path(environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share", "jupyter")
    if sys.platform == "win32":
        yield Path(environ.get("PROGRAMDATA", ""), "jupyter")
    else:
        yield from (Path("/usr/local/share/jupyter"), Path("/usr/share/jupyter"))
