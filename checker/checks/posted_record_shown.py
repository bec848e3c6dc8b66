"""Is a posted record among the others afterwards?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.posting import PARAMS, journeys, posting
from checker.checks.steps import NO_JSON, ON_THE_WAY, data, holds, request_of, sent, status, step
from checker.model import Case, Finding, Reason, failed, passed

NO_LIST = Reason(
    code="no_list",
    message="After a record was posted, {request} answered {status} and no list of records as JSON.",
    hint="Open that address in a browser after you posted something. Does your view still find everything that it shows?",
)
NOT_SHOWN = Reason(
    code="not_shown",
    message="We posted a record, and {request} did not show it afterwards.",
    hint="Follow the record through your code: where is it kept, and does the view of the list look at that very place?",
)


@check(needs=("record_posted",), journeys=journeys, params=PARAMS, reasons=(NO_LIST, NOT_SHOWN, *ON_THE_WAY))
def posted_record_shown(case: Case) -> Finding:
    """A record that was posted is in the list"""
    posted = step(case, posting(case.params), "post")
    came = step(case, posting(case.params), "list")
    if isinstance(posted, Finding) or isinstance(came, Finding):
        return posted if isinstance(posted, Finding) else came  # type: ignore[return-value]  # one of both is a finding
    if status(came) != 200 or data(came) is NO_JSON:  # noqa: PLR2004 - OK
        return failed(NO_LIST, request=request_of(came), status=status(came), probes=(came.probe,))
    if not holds(data(came), sent(posted)):
        return failed(NOT_SHOWN, request=request_of(came), probes=(posted.probe, came.probe))
    return passed(probes=(came.probe,))
