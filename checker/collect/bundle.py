"""The files of one submission while they are gathered, whatever they came in: one set of limits for all forms."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.ancestry import History  # noqa: TC001 - a field of a bundle
from checker.model import File

MOST_FILES = 2000
MOST_BYTES = 50_000_000
MOST_FILE_BYTES = 20_000_000
LONGEST_NAME = 255
HALF = "[\ud800-\udfff]"
"""Half a character is in no name that every system lays out."""

SKIPPED_FOLDERS = frozenset(
    {".git", "node_modules", "__pycache__", ".ipynb_checkpoints", "__MACOSX", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
    | {"site-packages"}
)
SKIPPED_FILES = frozenset({".DS_Store", "Thumbs.db"})
PLACEHOLDERS = frozenset({".gitkeep", ".keep"})
"""Files that are there so that git keeps their folder."""
REBUILT_FOLDERS = frozenset({"node_modules"})
PRIVATE_FILES = (".env", ".db", ".sqlite", ".sqlite3")


def is_inside(name: str) -> bool:
    """A path, out of a zip or a cell, that every system lays out below the folder it is relative to."""
    parts = name.replace("\\", "/").split("/")
    return not (
        parts[0] == ""
        or ".." in parts
        or ":" in parts[0]
        or "\0" in name
        or re.search(HALF, name)
        or all(part in ("", ".") for part in parts)
        or any(len(part.encode("utf-8", "replace")) > LONGEST_NAME for part in parts)
    )


class Bundle(NamedTuple):
    """What was handed in, gathered. `name` is the folder's or the file's without its ending; `problem` as in problems.py."""

    name: str
    files: tuple[File, ...] = ()
    junk: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    problem: str | None = None
    detail: str = ""
    folders: tuple[str, ...] = ()
    """Those that nothing lies in: a program may write there, or list them."""
    history: History | None = None
    named: str = ""
    """The file that was asked for, among those that it needs."""


class Basket:
    """A bundle in the making, from nothing or from one whose files are put in anew. Paths are relative with forward slashes; what is over a limit is left out and named.

    `unpacked`: bytes that came out of zips, kept or not.
    """

    def __init__(self, begun: Bundle | None = None) -> None:
        self.contents: dict[str, bytes] = {}
        self.junk: list[str] = list(begun.junk) if begun else []
        self.left_out: list[str] = list(begun.left_out) if begun else []
        self.folders: list[str] = list(begun.folders) if begun else []
        self.problem = begun.problem if begun else None
        self.detail = begun.detail if begun else ""
        self.size = 0
        self.unpacked = 0

    @property
    def full(self) -> bool:
        return len(self.contents) >= MOST_FILES

    def takes(self, size: int) -> bool:
        return not self.full and size <= MOST_FILE_BYTES and self.size + size <= MOST_BYTES

    def put(self, path: str, content: bytes) -> None:
        if not self.takes(len(content)):
            self.left_out.append(path)
            return
        self.contents[path] = content
        self.size += len(content)
        if path.rpartition("/")[2].endswith(PRIVATE_FILES):
            self.junk.append(path)

    def put_folder(self, path: str) -> None:
        """Note a folder that nothing lies in."""
        if is_inside(path) and len(self.folders) < MOST_FILES:
            self.folders.append(path)

    def bundle(self, name: str) -> Bundle:
        return Bundle(
            name=name,
            files=tuple(File(path=path, content=self.contents[path]) for path in sorted(self.contents)),
            junk=tuple(sorted(self.junk)),
            left_out=tuple(sorted(self.left_out)),
            problem=self.problem,
            detail=self.detail,
            folders=tuple(sorted(set(self.folders))),
        )
