"""What Python printed when a program broke: the kind of the last exception and where it came from. Pure; no check itself."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.printed.requests import plain
from checker.printed.tracebacks import led_to, tracebacks

MISSING = r"No module named '(?P<module>[\w.]{1,60})'"


class Complaint(NamedTuple):
    """`line` is the program's own, where the traceback names one; `module` is what an import did not find."""

    kind: str
    line: int | None = None
    module: str | None = None


def last_complaint(log: str) -> Complaint | None:
    """The last traceback's exception; None when the log shows none. Never its message, which may quote a record."""
    log = plain(log)
    last = next((raised for raised in reversed(tracebacks(log)) if raised.kind), None)
    if last is None:
        return None
    own = [raised.own.line for raised in led_to(log, last) if raised.own]
    missing = re.match(MISSING, last.message) if last.kind == "ModuleNotFoundError" else None
    return Complaint(last.name, own[-1] or None if own else None, missing["module"] if missing else None)
