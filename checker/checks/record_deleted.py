"""Can a record be deleted?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.crud import PARAMS, crud, journeys
from checker.checks.steps import CRASHED, ON_THE_WAY, crash, request_of, status, step
from checker.model import Case, Finding, Reason, failed, passed

NOT_DELETED = Reason(
    code="not_deleted",
    message="We sent {request}, and it answered {status}.",
    hint="Does that address know the method, and does your view find the record that it shall remove?",
)
STILL_THERE = Reason(
    code="still_there",
    message="A record was deleted, and {request} still shows one afterwards.",
    hint="Delete a record, then ask for it. Where does it still come from?",
)


@check(needs=("record_read",), journeys=journeys, params=PARAMS, reasons=(NOT_DELETED, CRASHED, STILL_THERE, *ON_THE_WAY))
def record_deleted(case: Case) -> Finding:
    """A record can be deleted"""
    came = step(case, crud(case.params), "delete")
    if isinstance(came, Finding):
        return came
    if not 200 <= status(came) < 300:  # noqa: PLR2004 - as RFC 9110 numbers them
        return crash(came, "wanted to delete a record") or failed(
            NOT_DELETED, request=request_of(came), status=status(came), probes=(came.probe,)
        )
    asked = step(case, crud(case.params), "read_deleted")
    if not isinstance(asked, Finding) and 200 <= status(asked) < 300:  # noqa: PLR2004 - as above
        return failed(STILL_THERE, request=request_of(asked), probes=(asked.probe,))
    return passed(probes=(came.probe,))
