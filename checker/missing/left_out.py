"""A file that a program asks for, and that was handed in and not read by us: a limit of ours, or a link that we do not follow. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.printed.tracebacks import last_of
from checker.submission import BEYOND

if TYPE_CHECKING:
    from checker.evidence import Evidence

NO_FILE = r"\[Errno \d{1,3}\] [^:\n]{1,80}: ['\"](.{1,300}?)['\"]$"
NO_TEMPLATE = r"['\"]?([\w./ -]{1,300})"
DATABASES = (".db", ".sqlite", ".sqlite3")
NO_DATABASE = r".{0,60}(?:no such table|unable to open database file)"
_FIRST_WORDS = BEYOND.partition("{")[0]


def left_out(said: str, evidence: Evidence) -> str:
    """The file that the last error of a log misses, if it is one that we left out; else empty."""
    names = _names(evidence)
    raised = last_of(said) if names else None
    if raised is None:
        return ""
    kind = raised.kind.rpartition(".")[2]
    if kind == "OperationalError" and re.match(NO_DATABASE, raised.message):
        return next((name for name in names if name.lower().endswith(DATABASES)), "")
    pattern = {"FileNotFoundError": NO_FILE, "NotADirectoryError": NO_FILE, "TemplateNotFound": NO_TEMPLATE}.get(kind)
    found = re.match(pattern, raised.message) if pattern else None
    return found[1] if found and is_left_out(found[1], evidence) else ""


def is_left_out(asked: str, evidence: Evidence) -> bool:
    """Whether a file of this name is among what we left out, or may be: where there were too many, nobody knows which."""
    last = _last(asked)
    return bool(last) and any(_last(name) == last or name.startswith(_FIRST_WORDS) for name in _names(evidence))


def _names(evidence: Evidence) -> tuple[str, ...]:
    return tuple(sign.detail for sign in evidence.source.signs if sign.code == "left_out")


def _last(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2].lower()
