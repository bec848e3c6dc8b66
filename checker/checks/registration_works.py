"""Can a new user register?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.session import NOT_MADE, PARAMS, broke, journeys, session
from checker.checks.steps import CRASHED, ON_THE_WAY, accepted, request_of, status, step
from checker.model import Case, Finding, Reason, failed, passed

NOT_TAKEN = Reason(
    code="not_taken",
    message="We registered a new user with {request}, and it answered {status}.",
    hint="Register once by hand and watch the terminal. Where, and under which names, does your view look for what a new user fills in?",
)


@check(needs=("server_boots",), journeys=journeys, params=PARAMS, reasons=(NOT_TAKEN, NOT_MADE, CRASHED, *ON_THE_WAY))
def registration_works(case: Case) -> Finding:
    """A new user can register"""
    came = step(case, session(case.params), "register")
    if isinstance(came, Finding):
        return came
    if not accepted(came):
        return broke(came, "registered a new user") or failed(
            NOT_TAKEN, request=request_of(came), status=status(came), probes=(came.probe,)
        )
    return passed(probes=(came.probe,))
