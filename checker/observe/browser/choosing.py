"""Which pages a browser has to open: those that are judged by what they show, and whose content scripts make. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.scripts import needs_browser

if TYPE_CHECKING:
    from checker.evidence import Boot
    from checker.model import Plan

PAGE_TYPES = ("text/html", "application/xhtml+xml")


def pages_of_scripts(boot: Boot, plan: Plan) -> tuple[str, ...]:
    """Paths of the pages which the plan wants to see as a visitor does, and which scripts make."""
    led = {redirects.probe: redirects.hops[-1] for redirects in boot.redirects if redirects.hops}
    ends = {
        exchange.probe.path: led.get(exchange.probe, exchange) for exchange in boot.exchanges if exchange.probe.method == "GET"
    }
    answers = {path: end.answer for path, end in ends.items() if end.answer}
    pages = {path: answer.text for path, answer in answers.items() if answer.media_type in PAGE_TYPES}
    return tuple(page.path for page in plan.shown if needs_browser(pages.get(page.path, ""), page.words))
