"""Does a page show words that no starter shows?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import check
from checker.checks.asking import BROKEN, NOT_A_PAGE, page, visit
from checker.checks.pages import new_words, read_page
from checker.checks.phrases import counted
from checker.checks.showing import NO_BROWSER, judged_as_shown
from checker.model import Case, Finding, Reason, Shown, failed, passed

if TYPE_CHECKING:
    from checker.checks.pages import Page
    from checker.evidence import Exchange

ENOUGH = 3

TOO_LITTLE = Reason(
    code="too_little",
    message="On {path} we count only {new} that the starter does not show.",
    hint="What would you like a visitor to read there? Words in the code, in comments and in the tab's title are not seen.",
)


@check(
    needs=("server_boots",),
    probes=visit,
    reasons=(BROKEN, NOT_A_PAGE, TOO_LITTLE, NO_BROWSER),
    params={"path": "route", "words": "count"},
    shown=lambda params: (Shown(params.get("path", "/"), params.get("words", ENOUGH)),),
)
def text_added(case: Case) -> Finding:
    """A page of yours says something new"""
    exchange = page(case)
    if isinstance(exchange, Finding):
        return exchange
    return judged_as_shown(case, visit(case.params)[0], lambda html: _said(read_page(html), exchange, case))


def _said(page: Page, exchange: Exchange, case: Case) -> Finding:
    starters = [read_page(baseline.home) for baseline in case.baselines]
    words, path = len(new_words(page, starters)), exchange.probe.path
    if words < case.params.get("words", ENOUGH):
        return failed(TOO_LITTLE, path=path, new=counted(words, "word"), words=words, probes=(exchange.probe,))
    return passed(path=path, words=words, probes=(exchange.probe,))
