"""Does a route answer with the status that is asked for?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.asking import NO_ANSWER, answer_of, answered, fits, question
from checker.model import Case, Finding, Reason, failed, passed

USUAL = ("2xx",)

NOT_FOUND = Reason(
    code="not_found",
    message="We sent {request}, and your server knows no such address (404).",
    hint="Compare the address with your routes, letter by letter. Is there a slash too many or too few?",
)
NOT_ALLOWED = Reason(
    code="not_allowed",
    message="We sent {request}. There is something at that address, but it does not take this method (405).",
    hint="A route says which methods it takes. Which ones does yours list?",
)
CRASHES = Reason(
    code="crashes",
    message="We sent {request}, and your view broke ({status}).",
    hint="Send the same yourself, then read the last line in the terminal where your server runs.",
)
REDIRECTS = Reason(
    code="redirects",
    message="We sent {request}, and your server sent us to another address ({status}).",
    hint="Is that where this request should end? A slash at the end of a route can do it, too.",
)
OTHER_STATUS = Reason(
    code="other_status",
    message="We sent {request}, and it answered {status}. The task asks for another status.",
    hint="A status tells a program how it went. What does the task say about this case, and where does your view choose?",
)


@check(
    needs=("server_boots",),
    probes=question,
    reasons=(NO_ANSWER, NOT_FOUND, NOT_ALLOWED, CRASHES, REDIRECTS, OTHER_STATUS),
    params={"path": "route", "method": "text", "status": "status"},
    required=("path",),
)
def route_status(case: Case) -> Finding:
    """A route of yours answers with the right status"""
    exchange = answered(case)
    if isinstance(exchange, Finding):
        return exchange
    status, shown = answer_of(exchange).status, (exchange.probe,)
    request = f"{exchange.probe.method} {exchange.probe.path}"
    if fits(status, case.params.get("status", USUAL)):
        return passed(request=request, status=status, probes=shown)
    return failed(_reason(status), request=request, status=status, probes=shown)


def _reason(status: int) -> Reason:
    families = {3: REDIRECTS, 5: CRASHES}
    return {404: NOT_FOUND, 405: NOT_ALLOWED}.get(status) or families.get(status // 100, OTHER_STATUS)
