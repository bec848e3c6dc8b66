"""Does the server say "not found" about a page that it does not have?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.phrases import seen
from checker.evidence import UNKNOWN_PAGE, Probe
from checker.model import Case, Finding, Reason, failed, passed

UNKNOWN = Probe(method="GET", path=UNKNOWN_PAGE)
NOT_FOUND = 404
REDIRECTS = range(300, 400)
CRASHES = range(500, 600)

ANSWERS_ANYWAY = Reason(
    code="answers_anyway",
    message="We asked for a page that nobody made, and your server answered {status} instead of 404 (not found).",
    hint="Visitors and programs believe that number. Is there a route that takes every address?",
)
CRASHES_ON_IT = Reason(
    code="crashes",
    message="We asked for a page that nobody made, and something broke: {saw}.",
    hint="Open an address that you made up in your browser, then read the last line in the terminal.",
)
REDIRECTS_IT = Reason(
    code="redirects",
    message="We asked for a page that nobody made, and your server sent us to another address ({status}).",
    hint="A visitor who mistypes an address would like to know. What does the lesson's server say to /unknown-page?",
)


@check(needs=("server_boots",), probes=lambda _: (UNKNOWN,), reasons=(ANSWERS_ANYWAY, CRASHES_ON_IT, REDIRECTS_IT))
def unknown_page_404(case: Case) -> Finding:
    """An unknown page gives 404"""
    exchange = case.seen(UNKNOWN)[0]
    answer, shown = exchange.answer, (exchange.probe,)
    if answer is None or answer.status in CRASHES:
        return failed(CRASHES_ON_IT, probes=shown, saw=seen(exchange))
    if answer.status == NOT_FOUND:
        return passed(probes=shown)
    return failed(REDIRECTS_IT if answer.status in REDIRECTS else ANSWERS_ANYWAY, probes=shown, status=answer.status)
