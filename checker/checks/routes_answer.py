"""Do all pages that need no parameter answer without breaking?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import check
from checker.checks.pages import HOME
from checker.checks.phrases import counted, seen
from checker.checks.records import NOT_FOUND, ROUTES, clean_key
from checker.model import Case, Finding, Reason, failed, passed

if TYPE_CHECKING:
    from checker.evidence import Exchange

BREAKS_FROM = 500

TOO_FEW = Reason(
    code="too_few",
    message="We found only {count} that answers when it is opened in a browser.",
    hint="Which pages does the task ask for? Routes with a parameter in them are not counted here.",
)
BREAKS = Reason(
    code="breaks",
    message="We opened {count} of your server, and not all of them answer: at {path}, {saw}.",
    hint="Open that address in your browser, then read the last line in the terminal where your server runs.",
)


@check(
    needs=("server_boots",),
    probes=lambda _: (HOME, ROUTES),
    reasons=(TOO_FEW, BREAKS),
    params={"min_routes": "count", "max_broken": "count"},
)
def routes_answer(case: Case) -> Finding:
    """Every page of your server answers"""
    visited = (*case.seen(HOME), *case.seen(ROUTES))
    broken = [exchange for exchange in visited if _breaks(exchange)]
    there = [exchange for exchange in visited if _is_there(exchange)]
    if len(broken) > case.params.get("max_broken", 0):
        path, count = clean_key(broken[0].probe.path), counted(len(visited), "route")
        return failed(BREAKS, count=count, path=path, saw=seen(broken[0]), broken=len(broken), probes=(broken[0].probe,))
    if len(there) < case.params.get("min_routes", 1):
        return failed(TOO_FEW, count=counted(len(there), "route"), routes=len(there))
    return passed(routes=len(there), broken=len(broken))


def _breaks(exchange: Exchange) -> bool:
    return exchange.answer is None or exchange.answer.status >= BREAKS_FROM


def _is_there(exchange: Exchange) -> bool:
    return exchange.answer is not None and exchange.answer.status != NOT_FOUND and not _breaks(exchange)
