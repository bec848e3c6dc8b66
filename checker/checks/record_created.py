"""Is a record created by POST, with an id by which it can be found again?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.crud import PARAMS, crud, journeys
from checker.checks.record_posted import NO_ENTRY, NOT_TAKEN, OTHER_STATUS
from checker.checks.steps import CRASHED, ON_THE_WAY, crash, data, holds, request_of, sent, status, step
from checker.model import Case, Finding, Reason, failed, passed

NO_ID = Reason(
    code="no_id",
    message="A record was created with {request}, and the answer does not say under which id.",
    hint="Whoever creates something wants to find it again. What number does your program give it, and is it in the answer?",
)


@check(
    needs=("server_boots",),
    journeys=journeys,
    params={**PARAMS, "status": "count"},
    reasons=(NOT_TAKEN, CRASHED, OTHER_STATUS, NO_ENTRY, NO_ID, *ON_THE_WAY),
)
def record_created(case: Case) -> Finding:
    """A new record is created and gets an id"""
    came = step(case, crud(case.params), "create")
    if isinstance(came, Finding):
        return came
    request, wanted, probes = request_of(came), case.params.get("status", 201), (came.probe,)
    if not 200 <= status(came) < 300:  # noqa: PLR2004 - as RFC 9110 numbers them
        return crash(came, "sent a record") or failed(NOT_TAKEN, request=request, status=status(came), probes=probes)
    if status(came) != wanted:
        return failed(OTHER_STATUS, request=request, status=status(came), probes=probes)
    if not holds(data(came), sent(came)):
        return failed(NO_ENTRY, request=request, probes=probes)
    walk = case.walked(crud(case.params))
    if walk and walk.stride("read").failure == "unsaved:id":
        return failed(NO_ID, request=request, probes=probes)
    return passed(probes=probes)
