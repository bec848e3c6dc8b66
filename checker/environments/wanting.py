"""What a program needs: what its submission lists, and what its own files import. And whether a Python has that already."""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.distributions import canonical, distribution_of
from checker.distributions.standard import STANDARD
from checker.environments.complaints import LONG, Obstacle
from checker.listing import Need, listed
from checker.observe.interpreter import sites_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.model import Submission

MOST = 150
"""Packages that a server may need. `pip freeze` of a whole computer lists some hundreds."""
TOOLS = frozenset(
    (
        "autopep8", "black", "build", "coverage", "debugpy", "flake8", "gunicorn", "ipykernel", "ipython", "ipywidgets", "isort", "jedi", "jupyter",
        "jupyter-client", "jupyter-core", "jupyterlab", "mypy", "nbconvert", "nbformat", "notebook", "pip", "pipenv", "pre-commit", "pycodestyle",
        "pyflakes", "pylint", "pytest", "pytest-cov", "ruff", "setuptools", "tox", "twine", "virtualenv", "waitress", "wheel",
    )
)  # fmt: skip
"""What one works with: no program of a lesson lacks it when it runs. They count where the program imports them."""
INSTEAD = {
    "bs4": "beautifulsoup4", "crypto": "pycryptodome", "cv2": "opencv-python-headless", "dateutil": "python-dateutil", "dotenv": "python-dotenv",
    "flask-restfull": "flask-restful", "opencv-python": "opencv-python-headless", "pil": "pillow", "psycopg2": "psycopg2-binary",
    "pycrypto": "pycryptodome", "sklearn": "scikit-learn", "yaml": "pyyaml",
}  # fmt: skip
"""What is listed and cannot be installed as it stands there (it is the name of a module, it has to be compiled, it wants a screen), and what stands for it."""


def wanted(submission: Submission, python: str) -> tuple[Need, ...]:
    """What it lists and imports, sorted; empty where this Python has all of that. Raises Obstacle when the list is endless."""
    every = {need.name: need for need in (*imported(submission), *_of_lists(submission))}
    if len(every) > MOST:
        raise Obstacle(LONG)
    there = installed(python)
    asked = {need.name for need in imported(submission)}
    lacking = (need for need in every.values() if (need.name not in TOOLS or need.name in asked) and not has(need, there))
    return tuple(sorted(every.values())) if any(lacking) else ()


def requirements(submission: Submission) -> tuple[Need, ...]:
    """What it lists, sorted. Raises Obstacle when that is endless."""
    found = tuple(sorted(_of_lists(submission)))
    if len(found) > MOST:
        raise Obstacle(LONG)
    return found


def imported(submission: Submission) -> tuple[Need, ...]:
    """The distributions of the modules that the program's own files import, in the versions that it lists for them."""
    from checker.observe.source_modules import modules_of  # noqa: PLC0415 - opt-in
    from checker.observe.source_text import imported as names_in  # noqa: PLC0415 - as above
    from checker.observe.source_text import read  # noqa: PLC0415 - as above

    if submission.program is None:
        return ()
    source = read(submission.program, None)
    names = [name for one in (source, *modules_of(source, submission)) for name in names_in(one.nodes)]
    versions = {need.name: need for need in _of_lists(submission)}
    known = dict.fromkeys(filter(None, map(distribution_of, _longest(names))))
    return tuple(versions.get(name, Need(name)) for name in known)


def _longest(names: Iterable[str]) -> list[str]:
    """`from google import genai` gives "google" and "google.genai": the longer name says which distribution it is."""
    met = set(names)
    return [
        name
        for name in met
        if not any(other.startswith(f"{name}.") and distribution_of(other) != distribution_of(name) for other in met)
    ]


def _of_lists(submission: Submission) -> tuple[Need, ...]:
    """Without names of the standard library: an index has other things under them."""
    needs = (need._replace(name=INSTEAD.get(need.name, need.name)) for need in listed(submission))
    kept = (need for need in needs if need.name.replace("-", "_") not in STANDARD and need.name not in {"python", "pip"})
    return tuple({need.name: need for need in kept}.values())


def lacking(names: Iterable[str], python: str) -> bool:
    """Whether this Python lacks one of these."""
    there = installed(python)
    return any(name not in there for name in names)


def has(need: Need, there: Mapping[str, str]) -> bool:
    """Whether it is installed, in a version that is wanted or as good as that: for one exact version, any that is not older and begins with the same number."""
    from packaging.specifiers import InvalidSpecifier, SpecifierSet  # noqa: PLC0415 - opt-in

    version = there.get(need.name)
    if version is None or not need.versions:
        return version is not None
    exact = re.fullmatch(r"==(\d+)((?:\.\d+)*)(?:\.\*)?", need.versions)
    if exact is not None:
        return _numbers(version)[:1] == [int(exact[1])] and _numbers(version) >= _numbers(exact[1] + exact[2])
    try:
        return SpecifierSet(need.versions).contains(version, prereleases=True)
    except InvalidSpecifier:
        return False


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version.partition("+")[0])]


@lru_cache(maxsize=8)
def installed(python: str) -> Mapping[str, str]:
    """Canonical name and version of what a Python has, read from the names of folders."""
    from pathlib import Path  # noqa: PLC0415 - opt-in

    folders = [Path(folder) for folder in sys.path] if python == sys.executable else sites_of(python)
    found: dict[str, str] = {}
    for folder in folders:
        for info in folder.glob("*.dist-info") if folder.is_dir() else ():
            name, _, version = info.stem.partition("-")
            found.setdefault(canonical(name), version)
    return found
