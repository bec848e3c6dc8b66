"""Is a POST without a record refused?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.posting import PARAMS, journeys, posting
from checker.checks.steps import ON_THE_WAY, request_of, status, step
from checker.model import Case, Finding, Reason, failed, passed

TAKEN = Reason(
    code="taken",
    message="We sent {request} with {what}, and it was taken as if it were a record ({status}).",
    hint="Before a record is kept, look at it: what does your view do when nothing is in it?",
)
CRASHED = Reason(
    code="crashed",
    message="We sent {request} with {what}, and your view broke ({status}).",
    hint="The last lines that your server printed name the place. What does it expect there that was not sent?",
)
OTHER_STATUS = Reason(
    code="other_status",
    message="We sent {request} with {what}, and it answered {status}. The task asks for another status.",
    hint="There is a status that says: what you sent cannot be used. Which one is it, and where does your view choose it?",
)
NOTHING = {"post_nothing": "nothing in it", "post_no_keys": "an empty record"}


@check(
    needs=("server_boots",),
    journeys=journeys,
    params={**PARAMS, "status": "count"},
    reasons=(TAKEN, CRASHED, OTHER_STATUS, *ON_THE_WAY),
)
def bad_post_refused(case: Case) -> Finding:
    """A POST without a record is refused"""
    wanted = case.params.get("status", 400)
    for name, what in NOTHING.items():
        came = step(case, posting(case.params), name)
        if isinstance(came, Finding):
            return came
        code = status(came)
        reason = TAKEN if code < 400 else CRASHED if code >= 500 else OTHER_STATUS  # noqa: PLR2004 - as RFC 9110 numbers them
        if code != wanted:
            return failed(reason, request=request_of(came), what=what, status=code, probes=(came.probe,))
    return passed()
