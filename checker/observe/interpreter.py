"""A Python on this machine, looked at without starting it: its version, its folders, what is installed there."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SITES = (
    "lib/python3*/site-packages", "lib64/python3*/site-packages", "lib/python3*/dist-packages", "local/lib/python3*/dist-packages",
    "Lib/site-packages", "lib/pypy3*/site-packages",
)  # fmt: skip
"""Where packages may lie below the folder of a Python."""
NAMED = r"(?i)\bpy(?:thon|py)[-@]?(3)\.?(\d{1,2})(?:\.(\d{1,2}))?(?:\D|$)"
ASK = "import sys; print(*sys.version_info[:3], sep='.')"
ASKING_LIMIT = 10.0
SMALL = 100_000


def home_of(python: str) -> Path:
    """The folder of an environment or an installation, not resolved: an environment's python is a link to the one that made it."""
    folder = Path(python).parent
    return folder.parent if folder.name.lower() in {"bin", "scripts"} else folder


def python_in(home: Path) -> Path | None:
    """The interpreter of an environment; None where there is none that can be started."""
    names = ("Scripts/python.exe", "python.exe") if sys.platform == "win32" else ("bin/python", "bin/python3")
    return next((home / name for name in names if is_program(home / name)), None)


def is_program(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)


def is_ours(python: str) -> bool:
    """Whether it is the Python that runs us."""
    return _same(str(home_of(python)), sys.prefix) and _same(python, sys.executable)


def version_of(python: str) -> str:
    """Return "3.12.4", or as much of it as the files of a Python tell; it is started only where they tell nothing. Empty: it does not start."""
    home = home_of(python)
    return _of_environment(home) or _of_conda(home) or _of_names(Path(python)) or _asked(python)


def _of_environment(home: Path) -> str:
    found = re.search(r"(?m)^version(?:_info)?\s*=\s*(\d+(?:\.\d+){0,2})", settings_of(home))
    return found[1] if found else ""


def settings_of(home: Path) -> str:
    """The text of an environment's pyvenv.cfg; empty for an installation."""
    try:
        return (home / "pyvenv.cfg").read_text(encoding="utf-8", errors="replace")[:SMALL]
    except OSError:
        return ""


def _of_conda(home: Path) -> str:
    names = (re.fullmatch(r"python-(\d+\.\d+\.\d+)-.*", path.stem) for path in (home / "conda-meta").glob("python-3*.json"))
    return next((found[1] for found in names if found), "")


def _of_names(python: Path) -> str:
    """From `python3.12`, what a link leads to, or the library beside it; the name that says most."""
    real = python.resolve()
    names = (*real.parts, *(path.name for path in real.parent.glob("python3[0-9]*.dll")))
    found = (re.fullmatch(r"(3)\.(\d{1,2})\.(\d{1,2})", name) or re.search(NAMED, name) for name in names)
    return max((".".join(filter(None, each.groups())) for each in found if each), key=len, default="")


def _asked(python: str) -> str:
    import subprocess  # noqa: PLC0415 - a student waits, and mostly files tell

    try:
        done = subprocess.run(  # noqa: S603 - the Python that will run the program
            [python, "-I", "-S", "-c", ASK],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=ASKING_LIMIT,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def sites_of(python: str) -> Iterator[Path]:
    """The folders in which its packages lie; those of the Python that an environment borrows where it shows them, and the user's."""
    home = home_of(python)
    yield from sites_in(home)
    settings = settings_of(home)
    if settings and not re.search(r"(?im)^include-system-site-packages\s*=\s*true", settings):
        return
    real = Path(python).resolve()
    if home_of(str(real)) != home:
        yield from sites_in(home_of(str(real)))
    yield from sites_in(Path.home() / ".local")


def sites_in(home: Path) -> Iterator[Path]:
    return (site for pattern in SITES for site in sorted(home.glob(pattern)))


def has(python: str, module: str) -> bool:
    """Whether this module or package lies in one of its folders."""
    return any((site / module).is_dir() or (site / f"{module}.py").is_file() for site in sites_of(python))


def is_the_systems(python: str) -> bool:
    """Whether its packages are the system's to install, so that pip refuses (PEP 668)."""
    return any(home_of(python).glob("lib/python3*/EXTERNALLY-MANAGED"))


def _same(one: str, other: str) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)
