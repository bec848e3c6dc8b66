"""Where student code runs: which Python, which Flask. Looking at files only; nothing is imported or started."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checker.evidence import Environment
from checker.observe.interpreter import has, home_of, is_program, is_the_systems, sites_in, sites_of, version_of
from checker.packages import ACTIVATED, KERNEL, OURS, PROJECT
from checker.reader import STUDENT, TEACHER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model import Submission
    from checker.packages import Packages

PIP = "-m pip install"


def environment(submission: Submission, isolation: str, packages: Packages = OURS, reader: str = TEACHER) -> Environment:
    """What a report says of the Python that ran a program, and whether that is the one that a notebook's cell would find."""
    notebook = submission.program is not None and submission.program.cell is not None
    return Environment(
        python=_version(packages),
        flask=flask_of(packages),
        platform=sys.platform,
        isolation=isolation,
        path_python_has_flask=path_python_has_flask() if notebook else None,
        packages=packages._replace(home="", python=""),
        reader=reader,
        interpreter=interpreter_words(packages),
        installs=installing(packages) if reader == STUDENT else "",
    )


def _version(packages: Packages) -> str:
    if not packages.python:
        return sys.version.split()[0]
    return version_of(packages.python)


def flask_of(packages: Packages) -> str:
    """The version of Flask that a program finds; empty when it finds none."""
    if packages.home:
        return flask_version(map(str, sites_in(Path(packages.home))))
    if packages.python:
        return flask_version(map(str, sites_of(packages.python)))
    return flask_version()


def flask_version(folders: Iterable[str] | None = None) -> str:
    """Flask's version in these folders of packages, or else for this Python; empty when there is none."""
    for folder in sys.path if folders is None else folders:
        for found in Path(folder).glob("[Ff]lask-[0-9]*.dist-info"):
            return found.stem.partition("-")[2]
    return _flask_version_by_metadata() if folders is None else ""


def _flask_version_by_metadata() -> str:
    """For installations of other kinds (eggs, zips). Importing it takes 50 ms."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - see above

    try:
        return version("flask")
    except PackageNotFoundError:
        return ""


def interpreter_words(packages: Packages) -> str:
    """Whose Python it is, behind the word Python and its version; empty for the one that runs us and for an environment of ours."""
    if packages.home or not packages.python:
        return ""
    name = home_of(packages.python).name
    if packages.chosen == ACTIVATED:
        return f"of the environment that is switched on, {name}"
    if packages.chosen == PROJECT:
        return f"of your project's {name}"
    return "of the notebook's kernel" if packages.chosen == KERNEL else f"at {spelled(packages.python)}"


def installing(packages: Packages) -> str:
    """What puts a package where this Python finds it, as its user would type it. Empty: let check-hacks do it."""
    if packages.home:
        return ""
    python = packages.python or sys.executable
    if not packages.python and "pipx" in Path(sys.prefix).parts:
        return "pipx inject check-hacks"
    if not has(python, "pip") or is_the_systems(python):
        return ""
    return f"{_called(python, packages.chosen)} {PIP}"


def _called(python: str, chosen: str) -> str:
    """`python`, where that is what the terminal finds under this name."""
    first = next(filter(is_program, _pythons()), None)
    return "python" if chosen == ACTIVATED or (first and first.parent == Path(python).parent) else spelled(python)


def spelled(path: str) -> str:
    """A path as its user would write it in the folder that they are in: short, and without their name in it."""
    here, home = os.getcwd(), os.path.expanduser("~")  # noqa: PTH109, PTH111 - strings
    if path.startswith(f"{here}{os.sep}"):
        path = path[len(here) + 1 :]
    elif path.startswith(f"{home}{os.sep}"):
        path = f"~{path[len(home) :]}"
    return f'"{path}"' if " " in path else path


def path_python_has_flask() -> bool | None:
    """Whether the `python` that `%%python` finds on PATH has Flask; None when there is no such command."""
    python = next(filter(is_program, _pythons()), None)
    if python is None:
        return None
    # An environment's python is a link to the one that made it, whose packages it does not see.
    home = home_of(str(python))
    homes = {home} if (home / "pyvenv.cfg").exists() else {home, home_of(str(python.resolve()))}
    return any((site / "flask").is_dir() for home in homes for site in sites_in(home))


def _pythons() -> list[Path]:
    name = "python.exe" if sys.platform == "win32" else "python"
    return [Path(folder, name) for folder in os.get_exec_path()]
