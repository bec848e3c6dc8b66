"""What Python printed when a program broke: the kind of the last exception and where it came from. Pure; no check itself."""

from __future__ import annotations

import re
from typing import NamedTuple

FRAME = r'^[ \t]*File "(?P<file>[^"]+)", line (?P<line>\d{1,9})(?!\d)'
RAISED = r"^(?:\w+\.)*(?P<kind>[A-Z]\w*(?:Error|Exception|Interrupt|Exit|Warning|Fault))(?::|$)"
MISSING = r"^ModuleNotFoundError: No module named '(?P<module>[\w.]{1,60})'"
LIBRARIES = ("site-packages", "dist-packages", "/lib/python", "\\lib\\", "<frozen")


class Complaint(NamedTuple):
    """`line` is the program's own, where the traceback names one; `module` is what an import did not find."""

    kind: str
    line: int | None = None
    module: str | None = None


def last_complaint(log: str) -> Complaint | None:
    """The last traceback's exception; None when the log shows none. Never its message, which may quote a record."""
    kinds = list(re.finditer(RAISED, log, re.MULTILINE))
    if not kinds:
        return None
    missing = list(re.finditer(MISSING, log, re.MULTILINE))
    own = [
        int(frame["line"])
        for frame in re.finditer(FRAME, log, re.MULTILINE)
        if not any(place in frame["file"] for place in LIBRARIES)
    ]
    return Complaint(
        kind=kinds[-1]["kind"],
        line=own[-1] if own else None,
        module=missing[-1]["module"] if missing and missing[-1].start() == kinds[-1].start() else None,
    )
