"""What checks share that ask one question: the probe, and an answer that is worth looking at. Pure; no check itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.checks.phrases import seen
from checker.errors import ConfigError
from checker.evidence import Probe
from checker.model import Finding, Reason, failed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.evidence import Answer, Exchange
    from checker.model import Case

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
SUCCESS = range(200, 300)
HALF = ("cut_short", "bad_encoding")
"""Flaws after which nobody knows what was meant; of what is too big a visitor sees the beginning."""
PAGE_TYPES = ("text/html", "application/xhtml+xml")

NO_ANSWER = Reason(
    code="no_answer",
    message="We sent {request}, and {saw}.",
    hint="Open that address in your browser and watch the terminal. Does its view come to its end and return something?",
)
BROKEN = Reason(
    code="broken",
    message="We sent {request}, and {saw}.",
    hint="Open that address in your browser, then read the last line in the terminal where your server runs.",
)
NOT_A_PAGE = Reason(
    code="not_a_page",
    message="{path} answers, but what it sends is not a web page: {kind}.",
    hint="A browser expects HTML there. What does your function hand back?",
)

KINDS = {
    "": "it does not say what it is",
    "application/json": "it is JSON",
    "text/html": "it is a web page",
    "text/plain": "it is plain text",
    "text/css": "it is a style sheet",
    "text/javascript": "it is a script",
}
SAME = {"application/javascript": "text/javascript", "application/x-javascript": "text/javascript", "image/jpg": "image/jpeg"}
"""Other names that servers and browsers take for the same."""


def visit(params: Mapping[str, Any]) -> tuple[Probe, ...]:
    """A GET of `path` ("/" when it is not given)."""
    return (Probe(method="GET", path=params.get("path", "/")),)


def question(params: Mapping[str, Any]) -> tuple[Probe, ...]:
    """`path` ("/" when it is not given), asked by `method` ("GET"). Raises ConfigError."""
    method = params.get("method", "GET").upper()
    if method not in METHODS:
        message = f"method must be one of {', '.join(METHODS)}, and is {params['method']!r}"
        raise ConfigError(message)
    return (Probe(method=method, path=params.get("path", "/")),)


def answered(case: Case) -> Exchange | Finding:
    """The exchange that has an answer, whatever it is; or the finding that there is none."""
    exchange = case.seen(question(case.params)[0])[0]
    return exchange if exchange.answer else failed(NO_ANSWER, **_shown(exchange), probes=(exchange.probe,))


def delivered(case: Case) -> Exchange | Finding:
    """The visit, after all redirects, whose answer is 2xx and came to its end; or the finding that there is none."""
    exchange = case.landed(visit(case.params)[0])
    answer = exchange.answer
    if answer is None or answer.status not in SUCCESS or answer.flaw in HALF:
        return failed(BROKEN, **_shown(exchange), probes=(exchange.probe,))
    return exchange


def page(case: Case) -> Exchange | Finding:
    """As `delivered`, and it is HTML."""
    exchange = delivered(case)
    if isinstance(exchange, Finding) or answer_of(exchange).media_type in PAGE_TYPES:
        return exchange
    return failed(NOT_A_PAGE, path=exchange.probe.path, kind=kind(answer_of(exchange)), probes=(exchange.probe,))


def answer_of(exchange: Exchange) -> Answer:
    """Of an exchange that has one."""
    assert exchange.answer is not None
    return exchange.answer


def fits(status: int, wanted: tuple[str, ...]) -> bool:
    """`wanted`: like ("200", "201") or ("2xx",)."""
    return any(each in {str(status), f"{status // 100}xx"} for each in wanted)


def kind(answer: Answer) -> str:
    """What an answer says it is; what nobody foresaw is not repeated, for a student wrote it."""
    return KINDS.get(same_type(answer.media_type), "it is something else")


def same_type(media_type: str) -> str:
    return SAME.get(media_type, media_type)


def _shown(exchange: Exchange) -> dict[str, str]:
    return {"request": f"{exchange.probe.method} {exchange.probe.path}", "saw": seen(exchange)}
