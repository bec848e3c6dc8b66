"""Does a page have a title of its own, or the one that is asked for?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import check
from checker.checks.asking import BROKEN, NOT_A_PAGE, page, visit
from checker.checks.pages import read_page
from checker.checks.showing import NO_BROWSER, judged_as_shown
from checker.model import Case, Finding, Reason, Shown, failed, passed

if TYPE_CHECKING:
    from checker.evidence import Exchange

NO_TITLE = Reason(
    code="no_title",
    message="The page at {path} has no title for the browser's tab.",
    hint="It stands in the head of a page, not in its body. Compare with the starter's page.",
)
STARTERS_TITLE = Reason(
    code="starters_title",
    message="The browser's tab still shows the starter's title for {path}.",
    hint="What should somebody read who has twenty tabs open and looks for yours?",
)
OTHER_TITLE = Reason(
    code="other_title",
    message="The title of {path} in the browser's tab does not say what the task asks for.",
    hint="Read the title in your browser's tab, letter by letter, and the task once more.",
)


@check(
    needs=("server_boots",),
    probes=visit,
    reasons=(BROKEN, NOT_A_PAGE, NO_TITLE, STARTERS_TITLE, OTHER_TITLE, NO_BROWSER),
    params={"path": "route", "has": "text"},
    shown=lambda params: (Shown(params.get("path", "/")),),
)
def page_title(case: Case) -> Finding:
    """Your page has a title of its own"""
    exchange = page(case)
    if isinstance(exchange, Finding):
        return exchange
    return judged_as_shown(case, visit(case.params)[0], lambda html: _titled(read_page(html).title.casefold(), exchange, case))


def _titled(title: str, exchange: Exchange, case: Case) -> Finding:
    if not title:
        return failed(NO_TITLE, path=exchange.probe.path, probes=(exchange.probe,))
    if "has" in case.params:
        reason = None if case.params["has"].casefold() in title else OTHER_TITLE
    else:
        starters = {read_page(baseline.home).title.casefold() for baseline in case.baselines}
        reason = STARTERS_TITLE if title in starters else None
    shown = (exchange.probe,)
    return failed(reason, path=exchange.probe.path, probes=shown) if reason else passed(path=exchange.probe.path, probes=shown)
