"""The home page that a visitor gets to see, wherever / sends them on to. Pure; no check itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks.pages import HOME
from checker.checks.phrases import seen
from checker.forms import forms
from checker.redirects import SENDS_ON
from checker.wording import told_path

if TYPE_CHECKING:
    from checker.evidence import Answer, Probe
    from checker.model import Case

NOT_FOUND = 404
SHOWN = frozenset(range(200, 300)) - {204, 205}
"""With these a browser shows what came; all but 200 are worth a remark, and no more."""
CLOSED = frozenset({401, 403})
UNREADABLE = ("cut_short", "bad_encoding")  # of a page that is too big a visitor sees the beginning


def is_missing(answer: Answer | None) -> bool:
    return answer is None or answer.status == NOT_FOUND


def is_broken(answer: Answer) -> bool:
    """No page comes that a visitor is meant to see; a page to log in is one, whatever its status."""
    shown = answer.status in SHOWN or (answer.status in CLOSED and _asks_for_a_password(answer.text))
    return not shown or answer.flaw in UNREADABLE


def way(case: Case) -> tuple[Probe, ...]:
    """The requests to look at: / and where it led to."""
    return tuple(dict.fromkeys(exchange.probe for exchange in case.way(HOME)))


def seen_at_home(case: Case) -> str:
    """As `seen`, of the page at the end of all redirects: "it led to /home, and there it answered 404"."""
    first, *hops = case.way(HOME)
    if not hops:
        return seen(first)
    last = hops[-1]
    again = last.answer is not None and last.answer.status in SENDS_ON
    place = told_path(last.probe.path, case.evidence.source.record_values)
    return seen(first) if again else f"it led to {place}, and there {seen(last)}"


def _asks_for_a_password(html: str) -> bool:
    return any(control.kind == "password" for form in forms(html) for control in form.controls)
