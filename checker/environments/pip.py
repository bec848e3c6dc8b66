"""Environments by pip, where there is no uv: slower, in today's versions, each with files of its own."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from checker.environments.complaints import obstacle_of
from checker.environments.indexes import for_pip
from checker.environments.running import Bounds, run
from checker.observe.interpreter import python_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HOW = ("--no-input", "--disable-pip-version-check", "--no-color")
VENV = "import sys, venv; venv.EnvBuilder(symlinks=sys.platform != 'win32').create(sys.argv[1])"


def fill(environment: Path, needs: Sequence[str], python: str, workshop: Path, bounds: Bounds) -> None:
    """Make an environment of these packages. Raises Obstacle."""
    _run(python, ("-I", "-c", VENV, str(environment)), workshop, bounds)
    (workshop / "list.txt").write_text("".join(f"{need}\n" for need in needs), encoding="utf-8")
    install = ("install", "--only-binary", ":all:", "--no-cache-dir", "--progress-bar", "off", "-r", str(workshop / "list.txt"))
    code, said = _pip(("--python", str(python_in(environment)), *install), workshop, bounds)
    if code:
        raise obstacle_of(said, lambda name: _is_published(name, workshop))


def _is_published(name: str, workshop: Path) -> bool:
    """In any form: then it is the finished one that is missing."""
    code, _ = _pip(("index", "versions", name), workshop, Bounds(seconds=60))
    return code == 0


def _pip(words: tuple[str, ...], workshop: Path, bounds: Bounds) -> tuple[int, str]:
    """Ours, for whichever Python: an environment needs none of its own."""
    return _run(sys.executable, ("-I", "-m", "pip", *HOW, *words), workshop, bounds)


def _run(python: str, words: tuple[str, ...], workshop: Path, bounds: Bounds) -> tuple[int, str]:
    return run((python, *words), workshop, for_pip(os.environ, str(workshop / "tmp")), bounds)
