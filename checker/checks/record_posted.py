"""Does the API take a record by POST and hand it back?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.posting import PARAMS, journeys, posting
from checker.checks.steps import CRASHED, ON_THE_WAY, crash, data, holds, request_of, sent, status, step
from checker.model import Case, Finding, Reason, failed, passed

NOT_TAKEN = Reason(
    code="not_taken",
    message="We sent a record with {request}, and it answered {status}.",
    hint="Which methods may a visitor use at that address? And does your view find the record in what was sent?",
)
OTHER_STATUS = Reason(
    code="other_status",
    message="We sent a record with {request}. It was taken, and the status of the answer is {status}. The task asks for another one.",
    hint="A status tells a program what happened. Which one says that something new was made, and where does a view choose it?",
)
NO_ENTRY = Reason(
    code="no_entry",
    message="We sent a record with {request}, and the answer does not hold it.",
    hint="Whoever posts wants to see what was kept. Is all of what was sent in what your view returns, as JSON?",
)


@check(
    needs=("server_boots",),
    journeys=journeys,
    params={**PARAMS, "status": "count"},
    reasons=(NOT_TAKEN, CRASHED, OTHER_STATUS, NO_ENTRY, *ON_THE_WAY),
)
def record_posted(case: Case) -> Finding:
    """Your API takes a new record and answers with it"""
    came = step(case, posting(case.params), "post")
    if isinstance(came, Finding):
        return came
    request, wanted, probes = request_of(came), case.params.get("status", 201), (came.probe,)
    if not 200 <= status(came) < 300:  # noqa: PLR2004 - as RFC 9110 numbers them
        return crash(came, "sent a record") or failed(NOT_TAKEN, request=request, status=status(came), probes=probes)
    if status(came) != wanted:
        return failed(OTHER_STATUS, request=request, status=status(came), probes=probes)
    if not holds(data(came), sent(came)):
        return failed(NO_ENTRY, request=request, probes=probes)
    return passed(probes=probes, request=request)
