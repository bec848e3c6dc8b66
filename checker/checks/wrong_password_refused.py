"""Is a wrong password refused?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import check
from checker.checks.session import PARAMS, journeys, session
from checker.checks.steps import ON_THE_WAY, request_of, status, step
from checker.model import Case, Finding, Reason, failed, passed

if TYPE_CHECKING:
    from checker.evidence import Exchange

LET_IN = Reason(
    code="let_in",
    message="We logged in with {request} and a password that we had not registered with, and it answered {status}.",
    hint="What does your login compare, and which status does it send back when the two are not the same?",
)
CRASHED = Reason(
    code="crashed",
    message="We logged in with {request} and a password that we had not registered with, and your view broke ({status}).",
    hint="The last lines that your server printed name the place. What does it expect there?",
)


@check(needs=("login_works",), journeys=journeys, params=PARAMS, reasons=(LET_IN, CRASHED, *ON_THE_WAY))
def wrong_password_refused(case: Case) -> Finding:
    """A wrong password is refused"""
    came = step(case, session(case.params), "wrong_password")
    if isinstance(came, Finding):
        return came
    code = status(came)
    if code >= 500:  # noqa: PLR2004 - as RFC 9110 numbers them
        return failed(CRASHED, request=request_of(came), status=code, probes=(came.probe,))
    right = step(case, session(case.params), "login")
    alike = not isinstance(right, Finding) and _way(right) == _way(came)
    if code < 300 or (code < 400 and alike):  # noqa: PLR2004 - as above
        return failed(LET_IN, request=request_of(came), status=code, probes=(came.probe,))
    return passed(probes=(came.probe,))


def _way(exchange: Exchange) -> tuple[int, str | None]:
    """A form's login leads somewhere either way: what counts is whether that is the same place."""
    return status(exchange), exchange.answer.header("location") if exchange.answer else None
