"""What a submission says that it needs: requirements.txt, read as a list of names and versions. Anything else in it is refused.

pip would do what options say, fetch what addresses name, and fill in our environment's variables.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from checker.environments.complaints import ADDRESS, LINE, LONG, OPTION, Obstacle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Submission

FILE = "requirements.txt"
MOST_LINES = 150
MOST_BYTES = 20_000
_NAME = r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,60}[A-Za-z0-9])?"
_VERSION = r"(?:===?|~=|!=|<=?|>=?)\s*[A-Za-z0-9.*+!_-]{1,40}"
_EXTRAS = rf"\[\s*{_NAME}(?:\s*,\s*{_NAME})*\s*\]"
_MARKER = r"""[\w\s.'"=<>!~()]{1,200}"""
PACKAGE = rf"(?P<name>{_NAME})\s*(?:{_EXTRAS})?\s*(?:\(?{_VERSION}(?:\s*,\s*{_VERSION})*\)?)?\s*(?:;{_MARKER})?"
PLACE = r"://|^[\w.\[\],-]*\s*@|^\.{0,2}[/\\]|^[A-Za-z]:[/\\]|\.(?:whl|zip|tar\.gz)\b"
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
"""How a list begins that PowerShell wrote."""


def wanted(submission: Submission) -> tuple[str, ...]:
    """The packages beside the program, or at the top; sorted, each once; empty when there is no list. Raises Obstacle."""
    content = _content(submission)
    if len(content) > MOST_BYTES:
        raise Obstacle(LONG)
    found = {_package(number, line) for number, line in _lines(content)}
    if len(found) > MOST_LINES:
        raise Obstacle(LONG)
    return tuple(sorted(found))


def _content(submission: Submission) -> bytes:
    files = {file.path: file.content for file in submission.files}
    beside = f"{submission.base}/{FILE}" if submission.base else FILE
    return files.get(beside, files.get(FILE, b""))


def _lines(content: bytes) -> Iterator[tuple[int, str]]:
    """Each line that says something, with its number, without comments."""
    kind = next((kind for mark, kind in MARKS.items() if content.startswith(mark)), "utf-8")
    for number, line in enumerate(content.decode(kind, "replace").splitlines(), start=1):
        said = re.sub(r"(?:^|\s)#.*", "", line).strip()
        if said:
            yield number, said


def _package(number: int, said: str) -> str:
    where = f"Line {number}"
    if said.startswith("-"):
        raise Obstacle(OPTION, where)
    if re.search(PLACE, said):
        raise Obstacle(ADDRESS, where)
    if not re.fullmatch(PACKAGE, said):
        raise Obstacle(LINE, where)
    return said
