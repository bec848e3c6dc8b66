"""Does the server come back at once, on the same port?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.phrases import seconds
from checker.model import Case, Finding, Reason, failed, passed

DID_NOT_RESTART = Reason(
    code="did_not_restart",
    message="We started your server a second time, and {saw}.",
    hint="Try it: start, Ctrl-C, start. What does the terminal say the second time?",
)
MOVED = Reason(
    code="moved",
    message="Your server first answered on port {first}, and after a restart on port {second}.",
    hint="Pages remember a door by its number. Where does your program choose the port?",
)


@check(needs=("graceful_stop",), boots=2, reasons=(DID_NOT_RESTART, MOVED))
def restarts(case: Case) -> Finding:
    """Your server starts again right away"""
    first, second = case.evidence.boots[:2]
    if second.outcome == "exited":
        return failed(DID_NOT_RESTART, saw="it ended before it answered")
    if second.outcome != "answered":
        return failed(DID_NOT_RESTART, saw=f"it gave no answer in {seconds(second.milliseconds)}")
    if second.port != first.port:
        return failed(MOVED, first=first.port or 0, second=second.port or 0)
    return passed(port=second.port or 0, milliseconds=second.milliseconds)
