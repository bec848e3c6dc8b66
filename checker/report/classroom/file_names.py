"""A student's key as the name of a file on any system. Pure."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST = 60

# Windows takes these for devices, whatever follows the dot.
_DEVICES = re.compile(r"con|prn|aux|nul|(com|lpt)\d", re.ASCII)


def file_names(keys: Iterable[str]) -> Mapping[str, str]:
    """{key: name without folder or suffix}: lower-case ASCII letters, digits and "-", each name once.

    The same keys get the same names. Keys that would be the same name get a digest of the key behind it, and so do those
    that are no name at all. An e-mail address is never part of one.
    """
    plain = {key: _plain(key) for key in sorted(set(keys))}
    often = Counter(plain.values())
    names: dict[str, str] = {}
    taken: set[str] = set()
    for key, name in plain.items():
        usable = often[name] == 1 and name and not _DEVICES.fullmatch(name)
        chosen = name if usable else f"{name or 'student'}-{_digest(key)}"
        while chosen in taken:  # somebody is called like another one's digest
            chosen += "-2"
        taken.add(chosen)
        names[key] = chosen
    return names


def _plain(key: str) -> str:
    return "" if "@" in key else re.sub(r"[^a-z0-9]+", "-", key.lower()[:LONGEST]).strip("-")


def _digest(key: str) -> str:
    from hashlib import blake2b  # noqa: PLC0415 - hardly ever needed

    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
