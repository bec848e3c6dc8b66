"""A temporary folder for a copy of a submission: student code writes beside itself, and never into the original."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model import File


def new_folder() -> Path:
    """An empty folder that only this user may enter. Its path holds no links, so that processes can be known by it."""
    folder = _temporary().resolve() / f"check-hacks-{os.urandom(8).hex()}"
    folder.mkdir(mode=0o700)
    return folder


def _temporary() -> Path:
    if sys.platform == "win32":
        import tempfile  # noqa: PLC0415 - takes 10 ms to import, and the student's program has not started yet

        return Path(tempfile.gettempdir())
    return Path(os.environ.get("TMPDIR") or "/tmp")  # noqa: S108 - a folder of our own is made in it


def lay_out(files: Iterable[File], folder: Path, empty: Iterable[str] = ()) -> None:
    """Write the files, and make the empty folders. Raises ValueError for a path that leaves the folder, OSError as the system does."""
    for file in files:
        if leaves(file.path):
            message = f"a path leaves the folder: {file.path!r}"
            raise ValueError(message)
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    for name in empty:
        if not leaves(name):
            (folder / name).mkdir(parents=True, exist_ok=True)


def leaves(path: str) -> bool:
    """Whether a path would land outside of the folder it is relative to."""
    parts = PurePosixPath(path)
    drive_or_step = sys.platform == "win32" and (":" in path or "\\" in path)
    return parts.is_absolute() or ".." in parts.parts or drive_or_step


def remove(folder: Path) -> None:
    """Remove the folder, also where the program took its own rights away."""
    import shutil  # noqa: PLC0415 - takes 10 ms to import

    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        folder.chmod(0o700)
        for parent, folders, _ in os.walk(folder):
            _open_up(Path(parent), folders)
        shutil.rmtree(folder, ignore_errors=True)


def _open_up(parent: Path, folders: list[str]) -> None:
    for name in folders:
        if not (parent / name).is_symlink():
            (parent / name).chmod(0o700)
