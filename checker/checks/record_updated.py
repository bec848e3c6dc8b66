"""Can a record be changed?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.crud import PARAMS, crud, journeys
from checker.checks.steps import CRASHED, ON_THE_WAY, crash, data, holds, request_of, sent, status, step
from checker.model import Case, Finding, Reason, failed, passed

NOT_CHANGED = Reason(
    code="not_changed",
    message="We sent a change with {request}, and it answered {status}.",
    hint="Which methods does that address know? And does your view find both, the record and what is new in it?",
)
STILL_OLD = Reason(
    code="still_old",
    message="A change was accepted, and {request} does not show it afterwards.",
    hint="Does your view change the record that is kept, or a copy of it that ends with the view?",
)


@check(needs=("record_read",), journeys=journeys, params=PARAMS, reasons=(NOT_CHANGED, CRASHED, STILL_OLD, *ON_THE_WAY))
def record_updated(case: Case) -> Finding:
    """A record can be changed"""
    update = step(case, crud(case.params), "update")
    came = step(case, crud(case.params), "read_changed")
    if isinstance(update, Finding):
        return update
    if not 200 <= status(update) < 300:  # noqa: PLR2004 - as RFC 9110 numbers them
        return crash(update, "sent a change") or failed(
            NOT_CHANGED, request=request_of(update), status=status(update), probes=(update.probe,)
        )
    if isinstance(came, Finding):
        return came
    if not holds(data(came), sent(update)):
        return failed(STILL_OLD, request=request_of(came), probes=(update.probe, came.probe))
    return passed(probes=(update.probe,))
