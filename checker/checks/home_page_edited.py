"""Can a visitor see that the home page has become the student's own?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import check
from checker.checks.asking import PAGE_TYPES
from checker.checks.home_page import is_broken, is_missing, seen_at_home, way
from checker.checks.pages import HOME, read_page
from checker.checks.showing import NO_BROWSER, judged_as_shown
from checker.model import Case, Finding, Reason, Shown, failed, passed

if TYPE_CHECKING:
    from checker.checks.pages import Page
    from checker.evidence import Answer, Probe


NO_HOME_PAGE = Reason(
    code="no_home_page",
    message="We asked for your home page at / and found none: {seen}.",
    hint="Which address leads to your home page? Compare its route with the lesson's.",
)
BROKEN = Reason(
    code="broken",
    message="Your home page did not come out right: {seen}.",
    hint="Open it in your browser, then read the last line in the terminal where your server runs.",
)
NOT_A_PAGE = Reason(
    code="not_a_page",
    message="Your home page answers, but what it sends is not a web page: {kind}.",
    hint="A browser expects HTML at /. What does your function hand back?",
)
UNCHANGED = Reason(
    code="unchanged",
    message="Your home page still reads like the starter's.",
    hint="Add something of your own that a visitor can see. Did you save the file, and start the server again?",
)
NOTHING_VISIBLE = Reason(
    code="nothing_visible",
    message="The code of your home page has changed, but a visitor sees nothing of it.",
    hint="Open the page in your browser. Where would you look for your change?",
)


@check(
    needs=("server_boots",),
    probes=lambda _: (HOME,),
    reasons=(NO_HOME_PAGE, BROKEN, NOT_A_PAGE, UNCHANGED, NOTHING_VISIBLE, NO_BROWSER),
    shown=lambda _: (Shown(HOME.path, words=1),),
)
def home_page_edited(case: Case) -> Finding:
    """Your home page is your own"""
    answer, shown = case.landed(HOME).answer, way(case)
    if answer is None or is_missing(answer):
        return failed(NO_HOME_PAGE, probes=shown, seen=seen_at_home(case))
    if is_broken(answer):
        return failed(BROKEN, probes=shown, seen=seen_at_home(case), status=answer.status)
    if answer.media_type not in PAGE_TYPES:
        return failed(NOT_A_PAGE, probes=shown, kind=_kind(answer))
    starters = [read_page(baseline.home) for baseline in case.baselines]
    if any(read_page(answer.text).source == starter.source for starter in starters):
        return failed(UNCHANGED, probes=shown)
    return judged_as_shown(case, HOME, lambda html: _something_new(read_page(html), starters, shown))


def _something_new(page: Page, starters: list[Page], shown: tuple[Probe, ...]) -> Finding:
    if page.blank or any(page.visible == starter.visible for starter in starters):
        return failed(NOTHING_VISIBLE, probes=shown)
    return passed(probes=shown, words=len(page.words))


def _kind(answer: Answer) -> str:
    known = {"application/json": "it is JSON", "text/plain": "it is plain text"}
    return known.get(answer.media_type, "it is something else")
