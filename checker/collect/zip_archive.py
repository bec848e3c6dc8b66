"""A zip, unpacked in memory: members that would land elsewhere stay where they are, and sizes are counted, not believed."""

from __future__ import annotations

import stat
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.collect.bundle import (
    MOST_BYTES,
    MOST_FILE_BYTES,
    REBUILT_FOLDERS,
    SKIPPED_FILES,
    SKIPPED_FOLDERS,
    Basket,
    Bundle,
    is_inside,
)
from checker.collect.closed_zip import closed, problem_of, why_closed
from checker.collect.problems import UNSAFE_ZIP, ZIP_BOMB

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MOST_MEMBERS = 20_000
MOST_NESTED = 5
MOST_DIRECTORY_BYTES = 8_000_000
PROGRAMS = (".py", ".ipynb")


class Refused(Exception):  # noqa: N818 - a decision, no error
    """The whole zip is not unpacked; the code of the problem is its only argument."""


def gather(name: str, content: bytes) -> Bundle:
    """The members of a zip. Unsafe ones are left out and named; a damaged or exploding zip is a problem."""
    basket = Basket()
    try:
        unpack(content, basket, "")
    except Refused as refusal:
        return Bundle(name=name, problem=str(refusal), left_out=tuple(basket.left_out))
    if basket.left_out and not basket.contents:
        basket.problem = UNSAFE_ZIP
    return open_nested(basket.bundle(name))


def open_nested(bundle: Bundle) -> Bundle:
    """A bundle without programs of its own, with the zips that lie in it unpacked beside them: one level, no more."""
    zips = [file for file in bundle.files if file.path.lower().endswith(".zip")]
    if not zips or any(file.path.endswith(PROGRAMS) for file in bundle.files):
        return bundle
    basket = Basket(bundle)
    for file in bundle.files:
        basket.put(file.path, file.content)
    for file in zips[:MOST_NESTED]:
        try:
            unpack(file.content, basket, file.path[: -len(".zip")] + "/")
        except Refused as refusal:  # noqa: PERF203 - five times at most
            basket.problem, basket.detail = str(refusal), file.path
    return basket.bundle(bundle.name)


def unpack(content: bytes, basket: Basket, prefix: str) -> None:
    """Put the members into the basket. Raises Refused."""
    import zlib  # noqa: PLC0415 - few submissions are zips
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - few submissions are zips

    if directory_size(content) > MOST_DIRECTORY_BYTES:
        raise Refused(ZIP_BOMB)
    named = len(basket.left_out)
    try:
        with ZipFile(BytesIO(content)) as archive:
            problem = why_closed(archive.infolist())
            unpack_members(archive, archive.infolist(), basket, prefix)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError) as error:
        raise Refused(problem_of(content)) from error
    if problem and not any(path.endswith(PROGRAMS) for path in basket.contents):
        del basket.left_out[named:]  # the problem says it of all of them
        raise Refused(problem)


def directory_size(content: bytes) -> int:
    """How long the list of members claims to be: ZipFile reads all of it at once, which for a million members takes seconds."""
    end = content.rfind(b"PK\x05\x06")
    return int.from_bytes(content[end + 12 : end + 16], "little") if end >= 0 else 0


def unpack_members(archive: ZipFile, members: list[ZipInfo], basket: Basket, prefix: str) -> None:
    """Put these members into the basket under their `filename`. Raises Refused."""
    if len(members) > MOST_MEMBERS:
        raise Refused(ZIP_BOMB)
    environments = _virtual_environments(members)
    too_much = False
    for member in sorted(members, key=_small_programs_first):
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if _skipped(path, environments, basket, prefix):
            continue
        if member.is_dir():
            basket.put_folder(prefix + path.as_posix())
            continue
        if not is_safe(member):
            basket.left_out.append(prefix + member.filename)
            continue
        if basket.unpacked + member.file_size > MOST_BYTES:
            basket.left_out.append(prefix + member.filename)
            too_much = True
            continue
        with archive.open(member) as stream:
            data = stream.read(min(MOST_FILE_BYTES, member.file_size) + 1)
        basket.unpacked += len(data)
        basket.put(prefix + path.as_posix(), data)
    if too_much and not any(path.endswith(PROGRAMS) for path in basket.contents):
        raise Refused(ZIP_BOMB)


def _small_programs_first(member: ZipInfo) -> tuple[bool, int]:
    """What is too much for us shall be films and not the server. Never more is read of a member than it claims to have."""
    return (not member.filename.lower().endswith(PROGRAMS), member.file_size)


def is_safe(member: ZipInfo) -> bool:
    """It stays below its folder on every system, is a plain file, and can be unpacked without surprises."""
    return is_inside(member.filename) and not (
        "\0" in member.orig_filename or stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG) or closed(member)
    )


def _virtual_environments(members: list[ZipInfo]) -> frozenset[PurePosixPath]:
    paths = (PurePosixPath(member.filename.replace("\\", "/")) for member in members)
    return frozenset(path.parent for path in paths if path.name == "pyvenv.cfg" and path.parent.name)


def _skipped(path: PurePosixPath, environments: frozenset[PurePosixPath], basket: Basket, prefix: str) -> bool:
    for parent in (path, *path.parents):
        if parent in environments or parent.name in SKIPPED_FOLDERS:
            junk = f"{prefix}{parent.as_posix()}/"
            if (parent in environments or parent.name in REBUILT_FOLDERS) and junk not in basket.junk:
                basket.junk.append(junk)
            return True
    return path.name in SKIPPED_FILES
