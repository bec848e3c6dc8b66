"""A folder, walked within limits and without leaving it."""

from __future__ import annotations

import os
import stat
from collections import deque
from fnmatch import fnmatch
from typing import TYPE_CHECKING

from checker.collect.bundle import MOST_FILES, REBUILT_FOLDERS, SKIPPED_FILES, SKIPPED_FOLDERS, Basket, Bundle
from checker.collect.problems import TOO_BIG, UNREADABLE
from checker.submission import BEYOND

if TYPE_CHECKING:
    from pathlib import Path

MOST_FOLDERS = 5000
PROGRAMS = (".py", ".pyw", ".ipynb", ".md", ".markdown", ".html", ".htm", ".zip")
"""What a server may stand in."""
MOST_INDEX_BYTES = 10_000_000


def gather(root: Path) -> Bundle:
    """The folder's files, the nearest first while there is room. What may not be read is a problem, never an exception."""
    root = root.resolve()
    basket = Basket()
    walk(root, basket)
    basket.junk = _handed_in(root, basket.junk)
    return basket.bundle(root.name)


def walk(root: Path, basket: Basket, start: str = "") -> None:
    """Put what is below `root`/`start` into the basket, under paths that are relative to `root`. `root` is resolved."""
    folders = deque([start])
    walked = 0
    while folders and walked < MOST_FOLDERS and not basket.full:
        folder = folders.popleft()
        walked += 1
        try:
            entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
        except OSError:
            _unreadable(basket, folder or ".")
            continue
        if folder and any(entry.name == "pyvenv.cfg" for entry in entries):
            basket.junk.append(f"{folder}/")
            continue
        if folder and all(_is_skipped(entry) for entry in entries):
            basket.put_folder(printable(folder))
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if not entry.is_dir(follow_symlinks=False):
                take(root, path, basket)
            elif entry.name not in SKIPPED_FOLDERS:
                folders.append(path)
            elif entry.name in REBUILT_FOLDERS:
                basket.junk.append(f"{path}/")
    if folders or basket.full:
        basket.left_out.append(BEYOND.format(number=MOST_FILES))
        basket.problem, basket.detail = basket.problem or TOO_BIG, basket.detail or BEYOND.format(number=MOST_FILES)


def printable(path: str) -> str:
    """A path as text; what is no UTF-8 in it is replaced."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _is_skipped(entry: os.DirEntry[str]) -> bool:
    return entry.name in SKIPPED_FILES or (entry.name in SKIPPED_FOLDERS and entry.is_dir(follow_symlinks=False))


def take(root: Path, path: str, basket: Basket) -> None:
    """Read one file, or note why not. A link is followed to a file of the same folder only."""
    target = root / path
    if target.name in SKIPPED_FILES:
        return
    name = printable(path)
    try:
        if target.is_symlink() and not target.resolve().is_relative_to(root):
            basket.left_out.append(name)
            return
        state = target.stat()
        if stat.S_ISREG(state.st_mode) and basket.takes(state.st_size):
            basket.put(name, target.read_bytes())
            return
        basket.left_out.append(name)
        if stat.S_ISREG(state.st_mode) and name.lower().endswith(PROGRAMS):
            basket.problem, basket.detail = basket.problem or TOO_BIG, basket.detail or name
    except PermissionError:
        _unreadable(basket, name)
    except (OSError, RuntimeError):  # a link that leads nowhere or round in circles, a file that went away meanwhile
        basket.left_out.append(name)


def _unreadable(basket: Basket, path: str) -> None:
    basket.problem, basket.detail = UNREADABLE, path
    basket.left_out.append(path)


def _handed_in(root: Path, junk: list[str]) -> list[str]:
    """A virtual environment on a student's own disk is as it should be; what git's index names is handed in.

    Without git all of it is, except for what the folder's .gitignore names.
    """
    for repository in (root, *root.parents):
        tracked = _content(repository / ".git" / "index")
        if tracked is not None:
            above = root.relative_to(repository).as_posix()
            prefix = "" if above == "." else f"{above}/"
            return [path for path in junk if f"{prefix}{path}".encode("utf-8", "surrogateescape") in tracked]
    ignored = (_content(root / ".gitignore") or b"").decode("utf-8", "replace").split()
    return [path for path in junk if not any(fnmatch(path.strip("/"), pattern.strip("/")) for pattern in ignored)]


def _content(path: Path) -> bytes | None:
    """None when there is no such file, or an unreasonable one."""
    try:
        return path.read_bytes() if path.stat().st_size <= MOST_INDEX_BYTES else None
    except OSError:
        return None
