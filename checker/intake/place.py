"""What a PATH shows when it is opened: the names at its top, in a folder or in a zip. Nothing is unpacked, nobody's file is read."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from checker.errors import ConfigError
from checker.students import Source

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MOST_ITEMS = 200_000
MOST_DIRECTORY_BYTES = 100_000_000
JUNK = frozenset({"__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini"})
_ELSEWHERE = 0xFFFFFFFF
"""What a ZIP64 writes where its size would not fit."""
_TAIL = 66_000
"""Bytes from the end of a zip within which the address of its list of members stands."""


MOODLE = "_assignsubmission_"


def is_export(name: str) -> bool:
    """The folder's name is one that a platform's download gives to what holds a class."""
    import re  # noqa: PLC0415 - compiled when it is needed

    return re.search(r"-submissions$|_submissions(_[0-9]{4}_|$)|^assignment_[0-9]+_export$", name, re.IGNORECASE) is not None


class Item(NamedTuple):
    """A name at the top of a place."""

    name: str
    folder: bool


class Place(NamedTuple):
    """A folder or a zip. `inside`: the folders at the top of a zip that hold all the rest, "" or "export/"."""

    path: str
    name: str
    items: tuple[Item, ...] = ()
    zipped: bool = False
    inside: str = ""
    skipped: tuple[tuple[str, str], ...] = ()

    def source(self, members: tuple[str, ...], names: tuple[str, ...] = ()) -> Source:
        """Where the files of a hand-in are. A folder or a zip that lies in a folder stands for itself."""
        if not members:
            return Source(self.path)
        whole = members[0].endswith("/") or members[0].lower().endswith(".zip")
        if len(members) == 1 and whole and not self.zipped:
            return Source(str(Path(self.path) / members[0].rstrip("/")))
        return Source(self.path, tuple(self.inside + member for member in members), names)

    def read(self, name: str, most: int) -> bytes | None:
        """One file of the place; None when there is no such file, when it is a link, or when it has more than `most` bytes."""
        return _from_zip(self.path, self.inside + name, most) if self.zipped else _from_folder(Path(self.path) / name, most)

    @property
    def root(self) -> str:
        """The name of the folder whose names these are."""
        return self.inside.rstrip("/").rpartition("/")[2] or self.name

    def has(self, name: str) -> bool:
        return any(item.name == name for item in self.items)


def folder(path: Path) -> Place:
    """The names in a folder, sorted; links and devices are skipped. Raises ConfigError when it cannot be listed."""
    try:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError as error:
        message = f"{path}: the system does not let us list this folder ({error.strerror})"
        raise ConfigError(message) from error
    odd = {entry.name: why for entry in entries if (why := _odd(entry))}
    items = tuple(Item(entry.name, entry.is_dir()) for entry in entries if entry.name not in odd)
    return Place(str(path), path.resolve().name, items, skipped=tuple(odd.items()))


def _odd(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return "a link; name what it leads to as a PATH of its own"
    if entry.name in JUNK:
        return "not a student's"
    return "" if entry.is_dir() or entry.is_file() else "neither a file nor a folder"


def archive(path: Path) -> Place | None:
    """The names in a zip, below the one folder that holds all of it if there is one; None when it is damaged."""
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - not everybody downloads zips

    _refuse_endless_lists(path)
    try:
        with ZipFile(path) as opened:
            members = opened.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    if len(members) > MOST_ITEMS:
        message = f"{path}: it lists more than {MOST_ITEMS:,} files; grade it in parts"
        raise ConfigError(message)
    return _place(path, members)


def _refuse_endless_lists(path: Path) -> None:
    from checker.collect.zip_archive import directory_size  # noqa: PLC0415 - not everybody downloads zips

    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - _TAIL))
        size = directory_size(stream.read())
    if MOST_DIRECTORY_BYTES < size < _ELSEWHERE:
        message = f"{path}: its list of files is longer than we read; grade it in parts"
        raise ConfigError(message)


def _place(path: Path, members: list[ZipInfo]) -> Place:
    names = [member.filename.replace("\\", "/") for member in members]
    refused = {name: why for name, member in zip(names, members, strict=True) if (why := _refused(name, member))}
    once = dict.fromkeys(name for name in names if name not in refused)
    inside = _wrapping([name for name in once if not _is_junk(name)])
    tops: dict[str, bool] = {}
    skipped = dict(refused)
    for name in once:
        if _is_junk(name) or not name.startswith(inside):
            skipped.setdefault(name.partition("/")[0] if _is_junk(name) else name, "not a student's")
        elif name != inside:
            top, slash, _ = name[len(inside) :].partition("/")
            tops[top] = tops.get(top, False) or bool(slash)
    skipped |= {
        inside + top: "a folder is called the same" for top, is_folder in tops.items() if is_folder and inside + top in once
    }
    items = tuple(Item(name, is_folder) for name, is_folder in sorted(tops.items()))
    return Place(str(path), path.stem, items, zipped=True, inside=inside, skipped=tuple(skipped.items()))


def _refused(name: str, member: ZipInfo) -> str:
    """Why a member is nobody's: those that lie below a student's folder are judged when that student's files are read."""
    top = name.split("/", maxsplit=1)[0]
    if top in ("", ".", "..") or ":" in top or "\0" in member.orig_filename:
        return "its name leads out of the zip"
    if "/" not in name and stat.S_ISLNK(member.external_attr >> 16):
        return "a link"
    return ""


def _is_junk(name: str) -> bool:
    return name.split("/", maxsplit=1)[0] in JUNK


def _wrapping(names: list[str]) -> str:
    """The folder that holds all of the names and more than one of something, e.g. "export/"; "" when there is none."""
    inside = ""
    while len(tops := {name[len(inside) :].partition("/")[0] for name in names if name != inside}) == 1:
        (top,) = tops
        below = any(name.startswith(f"{inside}{top}/") for name in names) and f"{inside}{top}" not in names
        if not below or top in (".", "..") or MOODLE in top or is_export(inside.rstrip("/").rpartition("/")[2]):
            break
        inside = f"{inside}{top}/"
    return inside if tops else ""


def _from_folder(path: Path, most: int) -> bytes | None:
    try:
        state = path.lstat()
        return path.read_bytes() if stat.S_ISREG(state.st_mode) and state.st_size <= most else None
    except OSError:
        return None


def _from_zip(path: str, name: str, most: int) -> bytes | None:
    import zlib  # noqa: PLC0415 - not everybody downloads zips
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - not everybody downloads zips

    try:
        with ZipFile(path) as opened, _member(opened, name) as stream:
            content = stream.read(most + 1)
    except (KeyError, BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError):
        return None
    return content if len(content) <= most else None


def _member(opened: ZipFile, name: str) -> IO[bytes]:
    """Also by a name that an old Windows wrote with backslashes."""
    info = next((info for info in opened.infolist() if info.filename.replace("\\", "/") == name), None)
    if info is None:
        raise KeyError(name)
    return opened.open(info)
