"""Why a server was ended from outside: it used up what all servers are given when a class is graded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import NO_FACTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.model import Case, Facts

FELLED = (
    "server_boots.crashed", "server_boots.exited_silently", "server_boots.missing_module", "home_page_edited.broken",
    "home_page_edited.no_home_page", "record_added.broken", "record_added.no_records", "cors_open.no_permission",
    "cors_open.preflight_refused", "unknown_page_404.crashes", "graceful_stop.ended_early", "restarts.did_not_restart",
)  # fmt: skip
"""What fails when nobody is there any more."""


def _capped(allowance: str) -> Callable[[Case], Facts | None]:
    def finds(case: Case) -> Facts | None:
        return NO_FACTS if any(boot.capped == allowance for boot in case.evidence.boots) else None

    return finds


CAUSES = (
    Cause(
        code="too_much_memory",
        finds=_capped("memory"),
        explains=FELLED,
        message="Your program used more memory than the checker allows, so the checker ended it.",
        hint="Something in it keeps growing. Is there a loop that collects without an end, or a list that is made far longer than you need?",
    ),
    Cause(
        code="too_much_cpu",
        finds=_capped("cpu"),
        explains=FELLED,
        message="Your program kept the processor busy for longer than the checker allows, so the checker ended it.",
        hint="A server mostly sleeps until somebody visits. Does a loop of yours run all the time, without ever waiting?",
    ),
)
