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
NO_POST = Reason(
    code="no_post",
    message="We sent {request} with {what}, and it answered {status}: nobody takes a POST there.",
    hint="Which methods may a visitor use at that address? Once a record can be posted, think about what to do with one that is empty.",
)
OTHER_STATUS = Reason(
    code="other_status",
    message="We sent {request} with {what}, and it answered {status}. The task asks for another status.",
    hint="There is a status that says: what you sent cannot be used. Which one is it, and where does your view choose it?",
)
NOT_THERE = (404, 405)
NOTHING = {"post_nothing": "nothing in it", "post_no_keys": "an empty record"}


@check(
    needs=("server_boots",),
    journeys=journeys,
    params={**PARAMS, "status": "count"},
    reasons=(TAKEN, CRASHED, NO_POST, OTHER_STATUS, *ON_THE_WAY),
)
def bad_post_refused(case: Case) -> Finding:
    """A POST without a record is refused"""
    wanted = case.params.get("status", 400)
    for name, what in NOTHING.items():
        came = step(case, posting(case.params), name)
        if isinstance(came, Finding):
            return came
        code = status(came)
        if code != wanted:
            return failed(_reason(case, code), request=request_of(came), what=what, status=code, probes=(came.probe,))
    return passed()


def _reason(case: Case, code: int) -> Reason:
    whole = step(case, posting(case.params), "post")
    if not isinstance(whole, Finding) and status(whole) == code and code in NOT_THERE:
        return NO_POST
    families = {2: TAKEN, 3: TAKEN, 5: CRASHED}
    return families.get(code // 100, OTHER_STATUS)
