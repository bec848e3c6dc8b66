"""Where an answer sends its visitor on to, as browsers read it (the Fetch standard, "HTTP-redirect fetch"). Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.refreshing import refresh_to
from checker.urls import HERE, OURS, resolve

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.evidence import Answer, Exchange

SENDS_ON = frozenset({301, 302, 303, 307, 308})
MOST = 20
"""Redirects in a row that a browser follows."""
PAGE, ELSEWHERE, NOWHERE = "page", "elsewhere", "nowhere"


class Destination(NamedTuple):
    """`kind`: PAGE (of the same server), ELSEWHERE (another one) or NOWHERE (no browser follows it). `target`: of a page, path and query."""

    kind: str
    host: str = HERE
    target: str = ""
    scheme: str = "http"
    port: int = 0


def locations(answer: Answer) -> frozenset[str]:
    """What its Location headers say: mostly one thing, or none."""
    return frozenset(_text(value.strip(" \t")) for name, value in answer.headers if name.lower() == "location")


def sends_to(answer: Answer) -> frozenset[str]:
    """The addresses that a visitor is sent on to, as they are written: of a redirect, or of a page that does so at once."""
    if answer.status in SENDS_ON:
        return locations(answer)
    to = refresh_to(answer)
    return frozenset() if to is None else frozenset({to})


def destination(answer: Answer | None, port: int, page: str, host: str = HERE) -> Destination | None:
    """Where this answer to `page` of the server at `port` sends its visitor on to; None when it does not."""
    said = tuple(sends_to(answer)) if answer is not None else ()
    if not said:
        return None
    url = resolve(said[0], f"http://{host}:{port}{page}") if len(said) == 1 else None
    if url is None or url.scheme not in {"http", "https"} or url.credentials:
        return Destination(NOWHERE)
    if url.scheme != "http" or url.host not in OURS or url.port != port:
        return Destination(ELSEWHERE, url.host, scheme=url.scheme, port=url.port)
    return Destination(PAGE, url.host, url.target, port=port)


def host_of(exchange: Exchange) -> str:
    """By which name of this computer it was asked."""
    named = next((value for name, value in exchange.probe.headers if name.lower() == "host"), HERE)
    return named.rpartition(":")[0] or named


def onward(exchange: Exchange, port: int) -> Destination | None:
    """As `destination`, of an exchange that was had."""
    return destination(exchange.answer, port, exchange.probe.path, host_of(exchange))


def goes_in_a_circle(exchanges: Iterable[Exchange]) -> bool:
    """The same question was answered twice by the same Location."""
    steps = [(each.probe, each.answer.status, to) for each in exchanges if each.answer and (to := sends_to(each.answer))]
    return len(set(steps)) < len(steps)


def _text(value: str) -> str:
    """Bytes beyond ASCII are UTF-8 where they can be (headers are read as Latin-1)."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value
