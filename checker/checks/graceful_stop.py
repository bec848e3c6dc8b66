"""Does one Ctrl-C end the server and everything that it started?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import UNSEEN, check
from checker.checks.phrases import counted, seconds
from checker.model import Case, Finding, Reason, failed, passed

if TYPE_CHECKING:
    from checker.evidence import Boot, Evidence, Stop

IGNORED_CTRL_C = Reason(
    code="ignored_ctrl_c",
    message="We pressed Ctrl-C once, and {time} later your server was still running.",
    hint="Does something in your program catch Ctrl-C, or keep working in the background?",
)
SECOND_SERVER_STARTED = Reason(
    code="second_server_started",
    message="We pressed Ctrl-C once. The first server ended, and then a second one started.",
    hint="Count the places in your file that start a server. How many do you want?",
)
LEFT_PROCESSES = Reason(
    code="left_processes",
    message="Your server ended after Ctrl-C, but it left {count} running.",
    hint="Does your program start other programs? Think about who ends those.",
)
PORT_HELD = Reason(
    code="port_held",
    message="Your server ended after Ctrl-C, but its door, port {port}, is still taken.",
    hint="Something that your server started still listens there. What could it be?",
)
ENDED_EARLY = Reason(
    code="ended_early",
    message="Your server had ended by itself before we pressed Ctrl-C.",
    hint="Start it in a terminal, visit a few pages and watch the terminal. At which visit does it end?",
)


@check(
    needs=("server_boots",),
    reasons=(IGNORED_CTRL_C, SECOND_SERVER_STARTED, LEFT_PROCESSES, PORT_HELD, ENDED_EARLY),
)
def graceful_stop(case: Case) -> Finding:
    """One Ctrl-C stops your server"""
    boot = case.evidence.boots[0]
    if boot.died_while_probed or boot.capped:
        return failed(ENDED_EARLY)
    if boot.stop is None:
        return UNSEEN
    return _judge(boot.stop, boot, case.evidence)


def _judge(stop: Stop, boot: Boot, evidence: Evidence) -> Finding:
    if _second_server(stop, boot, runs=len(evidence.source.runs)):
        return failed(SECOND_SERVER_STARTED)
    if not stop.ended:
        return failed(IGNORED_CTRL_C, time=seconds(stop.milliseconds))
    if not stop.port_free:
        return failed(PORT_HELD, port=boot.port or evidence.port)
    if stop.survivors:
        return failed(LEFT_PROCESSES, count=counted(len(stop.survivors), "other program"))
    return passed(milliseconds=stop.milliseconds)


def _second_server(stop: Stop, boot: Boot, *, runs: int) -> bool:
    """It listens where it did not before; or it still listens, and its text starts a server more than once."""
    before = {listener.port for listener in boot.listeners}
    moved = any(listener.port not in before for listener in stop.listeners)
    return moved or (not stop.ended and bool(stop.listeners) and runs > 1)
