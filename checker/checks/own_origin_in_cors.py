"""Would a browser let the team's own site (`https://<owner>.github.io`) read the API?"""

from __future__ import annotations

from typing import Any

from checker.ancestry import OWN_SITE
from checker.checks import UNSEEN, check
from checker.checks.cors import browser_verdict
from checker.checks.lesson_fetch import LESSON, actual, preflight
from checker.checks.records import ROUTES
from checker.model import Case, Finding, Reason, Verdict, failed, passed

NOT_WELCOME = Reason(
    code="not_welcome",
    message="A page from {page} may not read your API: a browser would not hand it the answer.",
    hint="The template has a list of sites that are welcome. Which of them are yours?",
)
NO_OWNER = Reason(
    code="no_owner",
    message="We cannot see whose repository on GitHub this is, so its site is not known and this is not graded.",
    hint="Hand in the address of your repository, or the folder that you cloned from GitHub.",
)


@check(
    needs=("server_boots",),
    probes=lambda _: (ROUTES, preflight(OWN_SITE), actual(OWN_SITE)),
    reasons=(NOT_WELCOME, NO_OWNER),
)
def own_origin_in_cors(case: Case) -> Finding:
    """Your team's site may read your API"""
    history = case.evidence.history
    if history is None:
        return UNSEEN
    if not history.site:
        return Finding(verdict=Verdict.ERROR, reason=NO_OWNER)
    asked, got = case.seen(preflight(OWN_SITE))[0], case.seen(actual(OWN_SITE))[0]
    recorded: list[dict[str, Any] | None] = [
        each.answer and {"status": each.answer.status, "headers": [list(pair) for pair in each.answer.headers]}
        for each in (asked, got)
    ]
    url = f"http://127.0.0.1:{case.evidence.boots[0].port}{got.probe.path}"
    shown = (asked.probe, got.probe)
    if browser_verdict(history.site, LESSON, *recorded, url=url).allowed:
        return passed(probes=shown, page=history.site)
    return failed(NOT_WELCOME, probes=shown, page=history.site)
