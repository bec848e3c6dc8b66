"""Some of the files of a folder or a zip: what one student has in a download that holds a whole class."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from checker.collect import folder, zip_archive
from checker.collect.bundle import MOST_BYTES, Basket, Bundle, is_inside
from checker.collect.closed_zip import why_closed
from checker.collect.forms import form_of
from checker.collect.problems import TOO_BIG, UNKNOWN_FORM, UNREADABLE
from checker.collect.python_file import imported
from checker.errors import ConfigError
from checker.model import File

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipFile, ZipInfo

    from checker.students import Source

_AGAIN = re.compile(r"-[0-9]+(\.\w+)$")


def gather(source: Source) -> Bundle:
    """The members of a hand-in under the names that the student gave them. Raises ConfigError when the path is gone."""
    path = Path(source.path)
    wanted = dict(zip(source.members, source.names or _own_names(source.members), strict=True))
    lone = len(wanted) == 1 and not source.members[0].endswith("/")
    bundle = _read(path, wanted, PurePosixPath(source.members[0] if not lone else wanted[source.members[0]]).stem)
    return _lone_file(bundle) if lone else zip_archive.open_nested(bundle)


def _read(path: Path, wanted: dict[str, str], name: str) -> Bundle:
    try:
        if path.is_dir():
            return _from_folder(path, wanted, name)
        if path.is_file():
            return _from_zip(path, wanted, name)
    except PermissionError:
        return Bundle(name=name, problem=UNREADABLE, detail=path.name)
    message = f"{path}: it was there when the class was listed, and is gone now"
    raise ConfigError(message)


def as_first_handed_in(files: tuple[File, ...], entries: tuple[str, ...]) -> tuple[File, ...]:
    """`server-1.py` is what Canvas makes of a `server.py` that is handed in again: as the entry, or where it is imported."""
    taken = {file.path for file in files}
    texts = [file.content.decode("utf-8", "replace") for file in files if form_of(file.path)]
    wanted = {*entries, *(f"{name}.py" for text in texts for name in imported(text))}
    renamed = []
    for file in files:
        first = _AGAIN.sub(r"\1", file.path)
        again = first != file.path and first in wanted and first not in taken
        taken.add(first)
        renamed.append(File(path=first, content=file.content) if again else file)
    return tuple(renamed)


def _own_names(members: tuple[str, ...]) -> tuple[str, ...]:
    """A folder that is all there is needs no name; several things keep theirs."""
    if len(members) == 1 and members[0].endswith("/"):
        return ("",)
    return tuple(member.rstrip("/").rpartition("/")[2] + ("/" if member.endswith("/") else "") for member in members)


def _from_folder(root: Path, wanted: dict[str, str], name: str) -> Bundle:
    basket = Basket()
    root = root.resolve()
    for member, given in wanted.items():
        if member.endswith("/"):
            _move(folder.gather(root / member), basket, given)
            continue
        one = Basket()
        folder.take(root, member, one)
        _move(one.bundle(name), basket, given, whole=True)
    return basket.bundle(name)


def _move(bundle: Bundle, basket: Basket, given: str, *, whole: bool = False) -> None:
    """Put a bundle's files below `given`; a `whole` one is a single file, which takes that name."""
    for file in bundle.files:
        path = given if whole else given + file.path
        if is_inside(path):
            basket.put(path, file.content)
        else:
            basket.left_out.append(path)
    basket.left_out += (given + path if not whole else given for path in bundle.left_out)
    basket.junk += (given + path for path in bundle.junk if not whole)
    for path in bundle.folders:
        basket.put_folder(given + path)
    basket.problem, basket.detail = basket.problem or bundle.problem, basket.detail or bundle.detail


def _from_zip(path: Path, wanted: dict[str, str], name: str) -> Bundle:
    """A download that is damaged or locked is nobody's mistake: the submission stays ungraded."""
    import zlib  # noqa: PLC0415 - few submissions are zips
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - few submissions are zips

    basket = Basket()
    try:
        with ZipFile(path) as archive:
            chosen = list(_chosen(archive, wanted))
            if len(wanted) == len(chosen) == 1 and chosen[0].filename.lower().endswith(".zip"):
                return _big_zip(archive, chosen[0], name)
            zip_archive.unpack_members(archive, chosen, basket, "")
            if not basket.contents and why_closed(chosen):
                return Bundle(name=name, problem=UNREADABLE, detail=path.name)
    except zip_archive.Refused as refusal:
        return Bundle(name=name, problem=str(refusal), left_out=tuple(basket.left_out))
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError):
        return Bundle(name=name, problem=UNREADABLE, detail=path.name)
    return basket.bundle(name)


def _chosen(archive: ZipFile, wanted: dict[str, str]) -> Iterator[ZipInfo]:
    """The members that are wanted, each with the name it shall have; a name is only what a limit or a report sees."""
    folders = tuple(member for member in wanted if member.endswith("/"))
    for info in archive.infolist():
        stored = info.filename.replace("\\", "/")
        if stored in wanted and not stored.endswith("/"):
            info.filename = wanted[stored]
            yield info
        elif folders and (above := next((one for one in folders if stored.startswith(one) and stored != one), None)):
            info.filename = wanted[above] + stored[len(above) :]
            yield info


def _big_zip(archive: ZipFile, info: ZipInfo, name: str) -> Bundle:
    """A zip that is all of it may be as big as one that lies in a folder."""
    with archive.open(info) as stream:
        content = stream.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        return Bundle(name=name, problem=TOO_BIG, detail=info.filename)
    return Bundle(name=name, files=(File(path=info.filename, content=content),))


def _lone_file(bundle: Bundle) -> Bundle:
    """What a single file is: a zip to open, a program, or a form that we do not read."""
    if len(bundle.files) != 1:
        return bundle
    (file,) = bundle.files
    if file.path.lower().endswith(".zip"):
        return zip_archive.gather(bundle.name, file.content)
    return bundle if form_of(file.path) else bundle._replace(problem=UNKNOWN_FORM, detail=file.path)
