"""Does logging in give a cookie that opens the page?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.session import NOT_MADE, PARAMS, broke, journeys, session
from checker.checks.steps import CRASHED, ON_THE_WAY, accepted, crash, request_of, status, step
from checker.model import Case, Finding, Reason, failed, passed

NOT_TAKEN = Reason(
    code="not_taken",
    message="We registered, and then logged in with {request}: it answered {status}.",
    hint="Is what registering keeps what logging in looks for? Compare how both treat the password.",
)
NO_COOKIE = Reason(
    code="no_cookie",
    message="We logged in, and a browser had no cookie to send afterwards.",
    hint="Look at the headers of your login's answer. Would a browser keep that cookie, and send it to the other page?",
)
STILL_CLOSED = Reason(
    code="still_closed",
    message="We logged in and sent the cookie along, and {request} answered {status}.",
    hint="The cookie came back to your server. Where does the view of that page look for it, and what does it compare?",
)


@check(
    needs=("registration_works",),
    journeys=journeys,
    params=PARAMS,
    reasons=(NOT_TAKEN, NOT_MADE, CRASHED, NO_COOKIE, STILL_CLOSED, *ON_THE_WAY),
)
def login_works(case: Case) -> Finding:
    """Logging in opens the page"""
    came = step(case, session(case.params), "login")
    if isinstance(came, Finding):
        return came
    if not accepted(came):
        return broke(came, "registered, and then logged in") or failed(
            NOT_TAKEN, request=request_of(came), status=status(came), probes=(came.probe,)
        )
    page = step(case, session(case.params), "page_after")
    if isinstance(page, Finding):
        return page
    if status(page) == 200:  # noqa: PLR2004 - OK
        return passed(probes=(came.probe, page.probe))
    if not any(name == "Cookie" for name, _ in page.probe.headers):
        return failed(NO_COOKIE, probes=(came.probe,))
    return crash(page, "logged in, and opened the page") or failed(
        STILL_CLOSED, request=request_of(page), status=status(page), probes=(page.probe,)
    )
