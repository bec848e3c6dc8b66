"""What keeps a zip closed to us: a password, a way of packing that Python cannot unpack, or that it is no zip at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.collect.problems import BAD_ZIP, EMPTY, LOCKED_ZIP, OTHER_ARCHIVE, OTHER_COMPRESSION, PAGE_AS_ZIP

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zipfile import ZipInfo

STORED, DEFLATED = 0, 8
ENCRYPTED = 0x1
ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"MSCF", b"!<arch>")
"""How files of RAR, 7z, gzip, bzip2, xz, zstd, cab and ar begin."""
TAR_AT, TAR = 257, b"ustar"
PAGES = (b"<!doctype", b"<html", b"<head", b"<?xml", b"<meta", b"<body")
BEGINNING = 1_000


def problem_of(content: bytes) -> str:
    """The problem with a file that is called a zip and that nothing opens as one."""
    begins = content[:BEGINNING].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not begins:
        return EMPTY
    if content.startswith(ARCHIVES) or content[TAR_AT : TAR_AT + len(TAR)] == TAR:
        return OTHER_ARCHIVE
    return PAGE_AS_ZIP if begins.lower().startswith(PAGES) else BAD_ZIP


def closed(member: ZipInfo) -> bool:
    return bool(member.flag_bits & ENCRYPTED) or member.compress_type not in (STORED, DEFLATED)


def why_closed(members: Iterable[ZipInfo]) -> str | None:
    """The problem with those of a zip's members that cannot be unpacked; None when all can."""
    found = [member for member in members if closed(member)]
    if not found:
        return None
    return LOCKED_ZIP if any(member.flag_bits & ENCRYPTED for member in found) else OTHER_COMPRESSION
