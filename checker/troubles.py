"""Reasons that are no check's: what kept us from looking, and whom a criterion waits for. Pure."""

from __future__ import annotations

from checker.checks import STALE
from checker.missing.reasons import REASONS
from checker.model import Reason
from checker.obstacles import OBSTACLES

PORT_BUSY = Reason(
    code="port_busy",
    message="We could not start your server: another program ({program}) already uses port {port}.",
    hint="It may be an older copy of your server. `check-hacks stop` shows who it is and can end it. Then check again.",
)
OUT_OF_TIME = Reason(
    code="out_of_time",
    message="The time for the whole check was up before we could look at this.",
    hint="Something before this took very long. Look at what else we found, then check again.",
)
UNREADABLE = Reason(
    code="unreadable",
    message="We could not read what was handed in, so this is not graded.",
    hint="Check that the files can be opened on this computer, then check again.",
)
TOO_BIG = Reason(
    code="too_big",
    message="The server may be in a file that is too big for us to read, or behind more files than we read, so this is not graded.",
    hint="A notebook grows by pictures and long outputs that are saved in it: clear all outputs and save. What a server does not need can be left out.",
)
CANNOT_START = Reason(
    code="cannot_start",
    message="We could not start a program on this computer, so this is not graded.",
    hint="This is not about your code. `check-hacks doctor` looks at what the computer lacks.",
)
LOST = Reason(
    code="lost",
    message="Looking at this submission broke off before there was anything to judge, so it is not graded.",
    hint="This is not about your points. Check again: mostly it works the second time.",
    for_teachers="Grade the class again: only what is ungraded is looked at once more.",
)
NOT_ENDED = Reason(
    code="not_ended",
    message="Something that your server started was still running at the end and could not be stopped, so this is not graded.",
    hint="Does your program start other programs? A server of this lesson needs none.",
)
CHECKER_FAULT = Reason(
    code="checker_fault",
    message="Something in check-hacks itself broke here ({fault}), so this is not graded.",
    hint="This is not about your code. Please tell your teacher, with this line.",
)
BLOCKED = Reason(
    code="blocked",
    message="We look at this as soon as the step before it holds: {needed}.",
    hint="One thing at a time: look at that step first.",
)
PAUSED = Reason(
    code="paused",
    message="This computer stood still while we looked at this, each time anew, so it is not graded.",
    hint="Was it asleep, or very busy with something else? Check again when it is awake.",
)
TROUBLES = {
    "paused": PAUSED,
    "port_held": PORT_BUSY,
    "out_of_time": OUT_OF_TIME,
    "unreadable": UNREADABLE,
    "too_big": TOO_BIG,
    "cannot_start": CANNOT_START,
    "lost": LOST,
    "not_ended": NOT_ENDED,
    **OBSTACLES,
}
GENERIC = (*TROUBLES.values(), *REASONS, STALE, CHECKER_FAULT, BLOCKED)
