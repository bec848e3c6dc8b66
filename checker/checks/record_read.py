"""Can one record be read by its id?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.crud import PARAMS, crud, journeys
from checker.checks.steps import CRASHED, ON_THE_WAY, crash, data, holds, request_of, sent, status, step
from checker.model import Case, Finding, Reason, failed, passed

NOT_FOUND = Reason(
    code="not_found",
    message="A record was just created, and {request} answered {status}.",
    hint="The address ends in the id that your server gave. How does your view find the record that belongs to it?",
)
ANOTHER = Reason(
    code="another",
    message="A record was just created, and {request} does not show what was sent.",
    hint="Compare what you posted with what comes back at that address. Is it the same record, with all of its keys?",
)


@check(needs=("record_created",), journeys=journeys, params=PARAMS, reasons=(NOT_FOUND, CRASHED, ANOTHER, *ON_THE_WAY))
def record_read(case: Case) -> Finding:
    """A record can be read by its id"""
    created = step(case, crud(case.params), "create")
    came = step(case, crud(case.params), "read")
    if isinstance(created, Finding):
        return created
    if isinstance(came, Finding):
        return came
    if status(came) != 200:  # noqa: PLR2004 - OK
        return crash(came, "asked for a record that was just created") or failed(
            NOT_FOUND, request=request_of(came), status=status(came), probes=(came.probe,)
        )
    if not holds(data(came), sent(created)):
        return failed(ANOTHER, request=request_of(came), probes=(came.probe,))
    return passed(probes=(came.probe,))
