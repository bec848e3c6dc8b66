"""requirements.txt and its like: one package a line, other lists by `-r`. Whatever else a line says is passed over."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from checker.listing.requirement import Need, need_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
"""How a list begins that PowerShell wrote."""
MOST_BYTES = 100_000
MOST_LINES = 1_000
NESTED = re.compile(r"(?:-r|--requirement)(?:\s+|=|(?=\S))[\"']?(?P<path>[^\"'\s]+)")
COMMIT = re.compile(r"(?P<name>[A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\]\s*)?@\s*\S+|.*#egg=(?P<egg>[A-Za-z0-9][\w.-]*)")
"""A place instead of a version: what it is called is known all the same."""


def needs_in(path: str, files: Mapping[str, bytes], met: set[str]) -> Iterator[Need]:
    """What the list at `path`, and those that it names, ask for. `met`: lists that were read before."""
    if path in met or path not in files:
        return
    met.add(path)
    for line in lines(files[path]):
        nested = NESTED.match(line)
        if nested:
            yield from needs_in(beside(path, nested["path"]), files, met)
            continue
        found = need_of(line) or _of_a_place(line)
        if found is not None:
            yield found


def lines(content: bytes) -> list[str]:
    """Lines without the continuation marks between them."""
    kind = next((kind for mark, kind in MARKS.items() if content.startswith(mark)), "utf-8")
    text = content[:MOST_BYTES].decode(kind, "replace")
    return [line.strip() for line in re.sub(r"\\\r?\n", " ", text).splitlines()[:MOST_LINES]]


def _of_a_place(line: str) -> Need | None:
    """`flask @ https://...` and `git+https://...#egg=flask`: by its name, as the index has it."""
    found = COMMIT.fullmatch(line.partition(" #")[0].strip())
    return need_of(found["name"] or found["egg"]) if found else None


def beside(path: str, other: str) -> str:
    """Where a list lies that the file at `path` names."""
    parts: list[str] = []
    for part in (*path.split("/")[:-1], *other.replace("\\", "/").split("/")):
        if part == ".." and parts:
            parts.pop()
        elif part not in {"", ".", ".."}:
            parts.append(part)
    return "/".join(parts)
