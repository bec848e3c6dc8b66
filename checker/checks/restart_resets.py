"""Does a restart forget what was posted, as a list in memory does?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.posting import PARAMS, journeys
from checker.checks.restarted import NO_LIST, NO_RESTART, restarted
from checker.checks.steps import ON_THE_WAY
from checker.model import Case, Finding, Reason, failed, passed

STILL_THERE = Reason(
    code="still_there",
    message="A record that was posted before a restart was still there after it.",
    hint="In this lesson the records live in the memory of the running program. Where does yours write them down?",
)


@check(needs=("posted_record_shown",), journeys=journeys, params=PARAMS, reasons=(STILL_THERE, NO_RESTART, NO_LIST, *ON_THE_WAY))
def restart_resets(case: Case) -> Finding:
    """After a restart your API is as it was at first"""
    found = restarted(case)
    if isinstance(found, Finding):
        return found
    return failed(STILL_THERE, probes=(found.listed.probe,)) if found.kept else passed(probes=(found.listed.probe,))
