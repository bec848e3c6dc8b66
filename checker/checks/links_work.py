"""Do the home page's links within the server lead somewhere?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import check
from checker.checks.asking import BROKEN, NOT_A_PAGE, page
from checker.checks.pages import HOME
from checker.checks.phrases import counted, seen
from checker.evidence import EACH_LINK, Probe
from checker.model import Case, Finding, Reason, failed, passed
from checker.wording import told_path

if TYPE_CHECKING:
    from checker.evidence import Exchange

LINKS = Probe(method="GET", path=EACH_LINK)
NOWHERE = frozenset({404, 405, 410})
BREAKS_FROM = 500

NO_LINKS = Reason(
    code="no_links",
    message="Your home page has {count} to other pages of your server, and the task asks for more.",
    hint="How does a visitor get from your home page to the rest? Links to other servers are not counted here.",
)
DEAD_LINK = Reason(
    code="dead_link",
    message="Your home page leads to {path}, and there {saw}.",
    hint="Click on everything on your home page once. Look at pictures and style sheets, too: a page loads them by their address.",
)


@check(
    needs=("server_boots",),
    probes=lambda _: (HOME, LINKS),
    reasons=(BROKEN, NOT_A_PAGE, NO_LINKS, DEAD_LINK),
    params={"min_links": "count"},
)
def links_work(case: Case) -> Finding:
    """Every link on your home page leads somewhere"""
    home = page(case)
    if isinstance(home, Finding):
        return home
    followed = [exchange for exchange in case.seen(LINKS) if exchange.probe != HOME]
    dead = [exchange for exchange in followed if _is_dead(exchange)]
    if dead:
        path = told_path(dead[0].probe.path, case.evidence.source.record_values)
        return failed(DEAD_LINK, path=path, saw=seen(dead[0]), dead=len(dead), links=len(followed), probes=(dead[0].probe,))
    if len(followed) < case.params.get("min_links", 1):
        return failed(NO_LINKS, count=counted(len(followed), "link"), links=len(followed), probes=(HOME,))
    return passed(links=len(followed), probes=(HOME,))


def _is_dead(exchange: Exchange) -> bool:
    answer = exchange.answer
    return answer is None or answer.status in NOWHERE or answer.status >= BREAKS_FROM
