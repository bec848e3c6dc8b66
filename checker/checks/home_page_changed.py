"""Does the home page of a team's project show something else than the template's?

Of the template only ids are known: its page is recognised by the file that it is made from, and by words that it shows.
"""

from __future__ import annotations

from checker.checks import UNSEEN, check
from checker.checks.home_page_edited import BROKEN, NO_HOME_PAGE, NOT_FOUND, OK, UNREADABLE
from checker.checks.pages import HOME, read_page
from checker.checks.phrases import seen
from checker.model import Case, Finding, Reason, failed, passed

FILES = ("templates/index.html",)

UNCHANGED = Reason(
    code="unchanged",
    message="Your home page still reads like the template's.",
    hint="Visitors come to your page first. What is your project, and who are you? Did you save and push what you wrote?",
)
EMPTY = Reason(
    code="empty",
    message="Your home page answers, and a visitor sees nothing on it.",
    hint="Open it in your browser. Where would you look for what you wrote?",
)


@check(
    needs=("server_boots",),
    probes=lambda _: (HOME,),
    reasons=(NO_HOME_PAGE, BROKEN, UNCHANGED, EMPTY),
    params={"says": "texts", "files": "texts"},
)
def home_page_changed(case: Case) -> Finding:
    """Your home page is your team's"""
    exchange, history = case.seen(HOME)[0], case.evidence.history
    answer = exchange.answer
    if history is None:
        return UNSEEN
    if answer is None or answer.status == NOT_FOUND:
        return failed(NO_HOME_PAGE, probes=(HOME,), seen=seen(exchange))
    if answer.status != OK or answer.flaw in UNREADABLE:
        return failed(BROKEN, probes=(HOME,), seen=seen(exchange), status=answer.status)
    page = read_page(answer.text)
    if page.blank:
        return failed(EMPTY, probes=(HOME,))
    shown = " ".join(page.words).casefold()
    from_its_file = history.kept(tuple(case.params.get("files", FILES)), case.templates)
    if from_its_file and all(said.casefold() in shown for said in case.params.get("says", ())):
        return failed(UNCHANGED, probes=(HOME,))
    return passed(probes=(HOME,), words=len(page.words))
