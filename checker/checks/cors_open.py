"""Would a browser let the lesson's page read the API, wherever that page comes from?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.checks import check
from checker.checks.cors import BrowserVerdict, browser_verdict
from checker.checks.lesson_fetch import LESSON, actual, preflight
from checker.checks.phrases import seen
from checker.checks.records import ROUTES
from checker.model import Case, Finding, Reason, failed, passed
from checker.redirects import SENDS_ON

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.evidence import Exchange, Probe

DEFAULT_ORIGINS = ("https://nighthawkcoders.github.io", "http://127.0.0.1:4100", "null")

NO_PERMISSION = Reason(
    code="no_permission",
    message="Browsers will not let {page} read your API: {saw}.",
    hint="You can read it with curl, and a page cannot. Which line of the lesson's server gives other pages permission?",
)
WRONG_ORIGIN = Reason(
    code="wrong_origin",
    message="Your API gives permission, but not to {page}.",
    hint="Who is on your guest list? Compare each address letter by letter, and look for a slash or a port too many.",
)
WILDCARD_WITH_CREDENTIALS = Reason(
    code="wildcard_with_credentials",
    message="Your API welcomes everyone with a *, and browsers refuse that when a page sends cookies along.",
    hint="Cookies and a welcome for everyone do not go together. What else could your server answer to {page}?",
)
NO_CREDENTIALS = Reason(
    code="no_credentials",
    message="Your API lets {page} ask, but not with cookies, and the lesson's page always sends them.",
    hint="The lesson's fetch includes credentials. Where does the lesson's server say that they are welcome?",
)
PREFLIGHT_REFUSED = Reason(
    code="preflight_refused",
    message="Before {page} may read your API, the browser first asks with OPTIONS, and {saw}.",
    hint="Browsers stop there and never send the real question. What does your server do with OPTIONS?",
)
HEADER_REFUSED = Reason(
    code="header_refused",
    message="The lesson's page sends a Content-Type, and your API does not allow that header to {page}.",
    hint="Which headers does your server say that a page may send? Compare that list with the lesson's fetch.",
)

REASONS = {
    "no_answer": NO_PERMISSION,
    "no_permission": NO_PERMISSION,
    "wrong_origin": WRONG_ORIGIN,
    "wildcard_with_credentials": WILDCARD_WITH_CREDENTIALS,
    "no_credentials": NO_CREDENTIALS,
    "bad_redirect": NO_PERMISSION,
    "bad_status": PREFLIGHT_REFUSED,
    "method_refused": PREFLIGHT_REFUSED,
    "unreadable": HEADER_REFUSED,
    "header_refused": HEADER_REFUSED,
}


def probes(params: Mapping[str, Any]) -> tuple[Probe, ...]:
    """The routes first, because they tell which one is the API; then each origin's two, side by side."""
    origins = params.get("origins", DEFAULT_ORIGINS)
    return (ROUTES, *(probe for origin in origins for probe in (preflight(origin), actual(origin))))


@check(
    needs=("server_boots",),
    probes=probes,
    reasons=(NO_PERMISSION, WRONG_ORIGIN, WILDCARD_WITH_CREDENTIALS, NO_CREDENTIALS, PREFLIGHT_REFUSED, HEADER_REFUSED),
    params={"origins": "texts"},
)
def cors_open(case: Case) -> Finding:
    """Pages from other places may read your Web API"""
    origins = case.params.get("origins", DEFAULT_ORIGINS)
    for origin in origins:
        finding = _judge(case, origin)
        if finding:
            return finding
    asked = case.seen(preflight(origins[0]))[0].probe if origins else None
    return passed(probes=(asked,) if asked else (), origins=len(origins))


def _judge(case: Case, origin: str) -> Finding | None:
    """None when the page may read the API."""
    asked, got = case.seen(preflight(origin))[0], case.seen(actual(origin))[0]
    shown = (asked.probe, got.probe)
    facts = {"page": _page(origin), "origin": origin, "path": asked.probe.path}
    if asked.answer is None:
        return failed(PREFLIGHT_REFUSED, probes=shown, saw=seen(asked), **facts)
    url = f"http://127.0.0.1:{case.evidence.boots[0].port}{got.probe.path}"
    verdict = browser_verdict(origin, LESSON, _recorded(asked), _recorded(got), url=url)
    if verdict.allowed and got.answer and got.answer.status in SENDS_ON and got.answer.header("location"):
        # Nobody followed it, and what did not run is never passed.
        return failed(NO_PERMISSION, probes=shown, saw="it sends them on to another address", **facts)
    if verdict.allowed:
        return None
    return failed(REASONS[verdict.why], probes=shown, saw=_saw(verdict, asked, got), header=verdict.header, **facts)


def _saw(verdict: BrowserVerdict, asked: Exchange, got: Exchange) -> str:
    if verdict.why == "no_answer":
        return seen(got)
    if verdict.why == "bad_redirect":
        return "it sends them on to an address that browsers refuse"
    if verdict.why == "bad_status":
        sends_on = asked.answer is not None and asked.answer.status in SENDS_ON
        return f"{seen(asked)}, which would send it on" if sends_on else seen(asked)
    if verdict.step == "preflight":
        return "the answer to the browser's first question gives no permission"
    return "its answer gives no permission"


def _page(origin: str) -> str:
    return "a page that you open as a file" if origin == "null" else f"a page from {origin}"


def _recorded(exchange: Exchange) -> dict[str, Any] | None:
    answer = exchange.answer
    return None if answer is None else {"status": answer.status, "headers": [list(pair) for pair in answer.headers]}
