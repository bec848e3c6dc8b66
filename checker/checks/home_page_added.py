"""Does the home page show more than any starter's?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import check
from checker.checks.home_page import way
from checker.checks.pages import HOME, new_things, new_words, read_page
from checker.checks.phrases import counted
from checker.checks.showing import NO_BROWSER, judged_as_shown
from checker.model import Case, Finding, Reason, Shown, failed, passed

if TYPE_CHECKING:
    from checker.evidence import Probe

ENOUGH = 3

TITLE_ONLY = Reason(
    code="title_only",
    message="The title in the browser's tab is new, and the page below it is still the starter's.",
    hint="The title is seen only in the tab. What would you like a visitor to read on the page itself?",
)
TOO_LITTLE = Reason(
    code="too_little",
    message="Your home page has changed, but we count only {new} that the starter does not show.",
    hint="Tell a visitor a bit more: a sentence about you, a picture, a list, a link ...",
)


@check(
    needs=("home_page_edited",),
    probes=lambda _: (HOME,),
    reasons=(TITLE_ONLY, TOO_LITTLE, NO_BROWSER),
    params={"words": "count"},
    shown=lambda params: (Shown(HOME.path, params.get("words", ENOUGH)),),
)
def home_page_added(case: Case) -> Finding:
    """Your home page has something new to see"""
    shown = way(case)
    return judged_as_shown(case, HOME, lambda html: _added(html, case, shown))


def _added(html: str, case: Case, shown: tuple[Probe, ...]) -> Finding:
    page = read_page(html)
    starters = [read_page(baseline.home) for baseline in case.baselines]
    things, words = new_things(page, starters), len(new_words(page, starters))
    if things or words >= case.params.get("words", ENOUGH):
        return passed(probes=shown, words=words, things=", ".join(things))
    if any((page.words, page.look) == (starter.words, starter.look) for starter in starters):
        return failed(TITLE_ONLY, probes=shown)
    return failed(TOO_LITTLE, probes=shown, new=counted(words, "word"), words=words)
