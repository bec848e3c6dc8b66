"""Is a posted record still there after a restart, as a database keeps it?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.posting import PARAMS, journeys
from checker.checks.restarted import NO_LIST, NO_RESTART, restarted
from checker.checks.steps import ON_THE_WAY
from checker.model import Case, Finding, Reason, failed, passed

FORGOTTEN = Reason(
    code="forgotten",
    message="A record that was posted before a restart was gone after it.",
    hint="Memory ends with the program. What does your view write to, and what happens to that when the program starts?",
)


@check(needs=("posted_record_shown",), journeys=journeys, params=PARAMS, reasons=(FORGOTTEN, NO_RESTART, NO_LIST, *ON_THE_WAY))
def survives_restart(case: Case) -> Finding:
    """What was posted is still there after a restart"""
    found = restarted(case)
    if isinstance(found, Finding):
        return found
    return passed(probes=(found.listed.probe,)) if found.kept else failed(FORGOTTEN, probes=(found.listed.probe,))
