"""Compile what an environment holds, each file once for all environments that share it.

A program is started without writing anything beside its packages: without this, each start would compile Flask anew.
"""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING

from checker.observe.interpreter import python_in, sites_in, version_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LIMIT = 120.0


def compiled(environment: Path, store: Path) -> None:
    """Take what is in the store, compile the rest and put it there. What cannot be compiled is compiled at each start instead."""
    python = python_in(environment)
    if python is None:
        return
    wanted = dict(_wanted(environment, _tag(str(python)), store))
    missing = {source: places for source, places in wanted.items() if not _linked(places[1], places[0])}
    if missing:
        store.mkdir(parents=True, exist_ok=True, mode=0o755)
        _compile(python, missing)
        for made, kept in missing.values():
            _linked(made, kept)


def _tag(python: str) -> str:
    major, minor, *_ = (*version_of(python).split("."), "0", "0")
    return f"cpython-{major}{minor}"


def _wanted(environment: Path, tag: str, store: Path) -> Iterator[tuple[str, tuple[str, str]]]:
    """(source, (its compiled file, the one in the store)). A file that environments share is the same to the disk in all of them."""
    for site in sites_in(environment):
        for folder, _, names in os.walk(site):
            for name in names:
                if name.endswith(".py"):
                    source = f"{folder}/{name}"
                    state = os.stat(source)  # noqa: PTH116 - thousands of strings
                    kept = f"{state.st_dev}-{state.st_ino}-{state.st_mtime_ns}-{state.st_size}.{tag}.pyc"
                    yield source, (f"{folder}/__pycache__/{name.removesuffix('.py')}.{tag}.pyc", str(store / kept))


def _linked(there: str, new: str) -> bool:
    """Whether what is there is now at the new place, too."""
    with suppress(OSError):
        os.makedirs(os.path.dirname(new), mode=0o755, exist_ok=True)  # noqa: PTH103, PTH120 - as above
        os.link(there, new)
        return True
    return os.path.exists(new) and os.path.exists(there)  # noqa: PTH110 - as above


def _compile(python: Path, sources: Mapping[str, object]) -> None:
    words = (str(python), "-I", "-S", "-m", "compileall", "-q", "-j", "0", "-i", "-")
    with suppress(OSError, subprocess.SubprocessError):
        subprocess.run(  # noqa: S603 - nothing of the packages runs
            words,
            input="\n".join(sources).encode(),
            env={},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=LIMIT,
            check=False,
        )
