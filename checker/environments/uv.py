"""Environments by uv: versions as of a day, finished packages only, files shared with every environment that has the same."""

from __future__ import annotations

import os
import re
import shutil
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.environments.complaints import NETWORK, OTHER, Obstacle, obstacle_of_uv
from checker.environments.indexes import config_of_uv, for_uv
from checker.environments.running import run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.environments.running import Bounds

LOCK = "pylock.toml"
"""How uv writes down what it chose (PEP 751)."""


class Lock(NamedTuple):
    """What was chosen: `text` as uv reads it, `pins` ("flask==3.0.3"), and the bytes that are to be fetched, as far as the index says."""

    text: str
    pins: tuple[str, ...]
    size: int = 0


class Place(NamedTuple):
    """A folder to work in, and the one in which uv keeps what it fetched, on the same disk as the environments."""

    workshop: Path
    cache: Path


class _Reach:
    """Whether an index was out of reach in this run: then nobody asks it again, and what uv keeps has to do."""

    offline = False


@lru_cache(maxsize=1)
def uv() -> str | None:
    """The uv that came with us, or the one on the user's path; None where there is none."""
    name = "uv.exe" if sys.platform == "win32" else "uv"
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.is_file() else shutil.which("uv")
    return found if found and os.path.isabs(found) else None  # noqa: PTH117 - never one of the folder we stand in


def resolved(needs: Sequence[str], python: str, as_of: str, place: Place, bounds: Bounds) -> Lock:
    """The versions that fit together, of the newest that there were on the day `as_of` (empty: today). Raises Obstacle."""
    listing = place.workshop / "list.txt"
    listing.write_text("".join(f"{need}\n" for need in needs), encoding="utf-8")
    day = ("--exclude-newer", as_of) if as_of else ()
    words = (
        "pip",
        "compile",
        "--only-binary",
        ":all:",
        "--python",
        python,
        *day,
        "--no-header",
        "--format",
        LOCK,
        "-o",
        LOCK,
        str(listing),
    )
    _done(words, place, bounds)
    return lock_of((place.workshop / LOCK).read_text(encoding="utf-8"))


def lock_of(text: str) -> Lock:
    """Raises Obstacle when this is no lock."""
    named = re.findall(r'(?m)^name = "([^"\n]+)"\nversion = "([^"\n]+)"', text)
    if not named or 'lock-version = "' not in text:
        raise Obstacle(OTHER, "uv wrote no versions")
    sizes = re.findall(r"\bsize = (\d{1,12})\b", text)
    return Lock(text, tuple(f"{name}=={version}" for name, version in named), sum(map(int, sizes)))


def fill(environment: Path, lock: Lock, python: str, place: Place, bounds: Bounds) -> None:
    """Make an environment of these packages. Raises Obstacle."""
    (place.workshop / LOCK).write_text(lock.text, encoding="utf-8")
    _done(("venv", "--python", python, str(environment)), place, bounds)
    words = ("pip", "install", "--python", str(environment), "--only-binary", ":all:", "--link-mode", "hardlink", "-r", LOCK)
    _done(words, place, bounds)


def _done(words: Sequence[str], place: Place, bounds: Bounds) -> None:
    """Once more without an index where none can be reached: what is kept may be enough."""
    try:
        _tried(words, place, bounds)
    except Obstacle as obstacle:
        if obstacle.code != NETWORK or _Reach.offline:
            raise
        _Reach.offline = True
        _tried(words, place, bounds)


def _tried(words: Sequence[str], place: Place, bounds: Bounds) -> None:
    program = uv()
    assert program is not None
    offline = ("--offline",) if _Reach.offline else ()
    environ = for_uv(os.environ, str(place.workshop / "tmp"), str(place.cache))
    if "compile" not in words:
        environ.pop("UV_CONSTRAINT", None)  # what was chosen keeps to it already, and uv would not hear of it twice
    # uv has no variable for it, and only these commands ask an index.
    closed = ("--no-index",) if environ.pop("UV_NO_INDEX", "") and words[0] == "pip" else ()
    code, said = run((program, *config_of_uv(os.environ), *offline, "--quiet", *words, *closed), place.workshop, environ, bounds)
    if code:
        raise obstacle_of_uv(said)
