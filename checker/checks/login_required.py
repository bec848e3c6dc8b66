"""Is a page closed to visitors who did not log in?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.session import PARAMS, journeys, session
from checker.checks.steps import CRASHED, ON_THE_WAY, crash, request_of, status, step
from checker.model import Case, Finding, Reason, failed, passed

OPEN = Reason(
    code="open",
    message="{request} answered {status}, which says that all is well, to a visitor who had not logged in.",
    hint="What does your view look at before it shows that page, and what does it answer to somebody it does not know? Open it in a private window, too.",
)
OTHER_STATUS = Reason(
    code="other_status",
    message="{request} answered {status} to a visitor who had not logged in.",
    hint="There is a status that says: I do not know who you are. Does your view give that one, or lead to the login?",
)
STRANGER = Reason(
    code="stranger",
    message="{request} answered {status} to a visitor who had not logged in, after somebody else had.",
    hint="Where does your server write down who is logged in? It serves many visitors, and each brings a cookie of their own.",
)
CLOSED = frozenset((401, 403))
REDIRECTS = frozenset((301, 302, 303, 307, 308))


@check(needs=("server_boots",), journeys=journeys, params=PARAMS, reasons=(OPEN, OTHER_STATUS, CRASHED, STRANGER, *ON_THE_WAY))
def login_required(case: Case) -> Finding:
    """A page is closed to visitors who did not log in"""
    for name in ("page_before", "page_elsewhere"):
        came = step(case, session(case.params), name)
        if isinstance(came, Finding):
            return came if name == "page_before" else passed()
        code = status(came)
        if code not in CLOSED | REDIRECTS:
            reason = STRANGER if name == "page_elsewhere" else OPEN if code < 300 else OTHER_STATUS  # noqa: PLR2004 - as RFC 9110 numbers them
            broke = crash(came, "opened the page without logging in")
            return broke or failed(reason, request=request_of(came), status=code, probes=(came.probe,))
    return passed()
