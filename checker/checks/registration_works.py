"""Can a new user register?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.session import PARAMS, journeys, session
from checker.checks.steps import ON_THE_WAY, accepted, request_of, status, step
from checker.model import Case, Finding, Reason, failed, passed

NOT_TAKEN = Reason(
    code="not_taken",
    message="We registered a new user with {request}, and it answered {status}.",
    hint="Send the same from a terminal. Under which names does your view look for what a new user fills in?",
)


@check(needs=("server_boots",), journeys=journeys, params=PARAMS, reasons=(NOT_TAKEN, *ON_THE_WAY))
def registration_works(case: Case) -> Finding:
    """A new user can register"""
    came = step(case, session(case.params), "register")
    if isinstance(came, Finding):
        return came
    if not accepted(came):
        return failed(NOT_TAKEN, request=request_of(came), status=status(came), probes=(came.probe,))
    return passed(probes=(came.probe,))
