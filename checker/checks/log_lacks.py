"""Does the server print nothing that it should not: a traceback, or what the task asks to leave out?"""

from __future__ import annotations

from checker.checks import check
from checker.model import Case, Finding, Reason, failed, passed
from checker.printed.requests import plain
from checker.printed.tracebacks import HEADER, tracebacks

ASKED_FOR = "KeyboardInterrupt"
"""What a Ctrl-C raises, and that was ours."""

BROKE = Reason(
    code="broke",
    message="While we visited your server, something in it broke ({kind}). The visitor may not have noticed.",
    hint="Your server prints where it happened. Visit every page yourself, and read the terminal after each.",
)
PRINTED = Reason(
    code="printed",
    message="Your server printed {text}, and the task asks you to leave that out.",
    hint="Which line of your program prints it? Perhaps it helped you once to find something.",
)
TOO_LONG = Reason(
    code="too_long",
    message="Your server printed so much that nobody could read it to its end.",
    hint="Is there a print in a loop? What would you like to read in the terminal while it runs?",
)


@check(needs=("server_boots",), reasons=(BROKE, PRINTED, TOO_LONG), params={"texts": "texts"})
def log_lacks(case: Case) -> Finding:
    """Your server prints nothing that it should not"""
    for boot in case.evidence.boots:
        kind = _broke(boot.log)
        if kind:
            return failed(BROKE, kind=kind)
        printed = [text for text in case.params.get("texts", ()) if text in boot.log]
        if printed:
            return failed(PRINTED, text=printed[0])
    return failed(TOO_LONG) if any(boot.log_cut for boot in case.evidence.boots) else passed()


def _broke(log: str) -> str:
    """The kind of what was raised last, empty when nothing was. Never its message, which may quote a record."""
    if HEADER not in log:
        return ""
    raised = [each.name for each in tracebacks(plain(log)) if each.kind]
    own = [kind for kind in raised if kind != ASKED_FOR and not kind.endswith("Warning")]
    return own[-1] if own else "" if raised else "an exception of its own"
