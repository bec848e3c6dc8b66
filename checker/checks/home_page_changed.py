"""Does the home page of a team's project show something else than the template's?

Of the template only ids are known: its page is recognised by the file that it is made from, and by words that it shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import UNSEEN, check
from checker.checks.home_page import is_broken, is_missing, seen_at_home, way
from checker.checks.home_page_edited import BROKEN, NO_HOME_PAGE
from checker.checks.pages import HOME, read_page
from checker.checks.showing import NO_BROWSER, judged_as_shown
from checker.model import Case, Finding, Reason, Shown, failed, passed

if TYPE_CHECKING:
    from checker.ancestry import History
    from checker.checks.pages import Page

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
    reasons=(NO_HOME_PAGE, BROKEN, UNCHANGED, EMPTY, NO_BROWSER),
    params={"says": "texts", "files": "texts"},
    shown=lambda _: (Shown(HOME.path, words=1),),
)
def home_page_changed(case: Case) -> Finding:
    """Your home page is your team's"""
    answer, shown, history = case.landed(HOME).answer, way(case), case.evidence.history
    if history is None:
        return UNSEEN
    if answer is None or is_missing(answer):
        return failed(NO_HOME_PAGE, probes=shown, seen=seen_at_home(case))
    if is_broken(answer):
        return failed(BROKEN, probes=shown, seen=seen_at_home(case), status=answer.status)
    return judged_as_shown(case, HOME, lambda html: _own(read_page(html), history, case))


def _own(page: Page, history: History, case: Case) -> Finding:
    shown = way(case)
    if page.blank:
        return failed(EMPTY, probes=shown)
    read = " ".join(page.words).casefold()
    from_its_file = history.kept(tuple(case.params.get("files", FILES)), case.templates)
    if from_its_file and all(said.casefold() in read for said in case.params.get("says", ())):
        return failed(UNCHANGED, probes=shown)
    return passed(probes=shown, words=len(page.words))
