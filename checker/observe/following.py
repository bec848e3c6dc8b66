"""Follows the redirects of a page within its server, as a browser does: cookies are kept, and after 20 it gives up."""

from __future__ import annotations

import time
from collections import defaultdict
from typing import TYPE_CHECKING

from checker.evidence import Exchange, Probe
from checker.faults import FAULT, contained
from checker.observe.cookies import CookieJar
from checker.redirects import MOST, PAGE, goes_in_a_circle, host_of, onward, sends_to
from checker.urls import HERE

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.redirects import Destination

    Ask = Callable[[Probe], Exchange]


def is_followed(exchange: Exchange) -> bool:
    """Whether a browser that was simply pointed at this address may be sent on."""
    probe, answer = exchange.probe, exchange.answer
    simple = probe.method == "GET" and not (probe.headers or probe.keep_open or probe.body)
    return simple and answer is not None and bool(sends_to(answer))


def follow(first: Exchange, port: int, ask: Ask) -> tuple[Exchange, ...]:
    """What came after `first`: the pages of this server that it led to, the last one last. Whatever we break at is the last."""
    hops: list[Exchange] = []
    contained(
        lambda: _follow(first, port, ask, hops), lambda fault: hops.append(first._replace(answer=None, failure=FAULT + fault))
    )
    return tuple(hops)


def _follow(first: Exchange, port: int, ask: Ask, hops: list[Exchange]) -> None:
    jars: defaultdict[str, CookieJar] = defaultdict(CookieJar)
    here = first
    while len(hops) < MOST and not goes_in_a_circle((first, *hops)):
        to = onward(here, port)
        if to is None or to.kind != PAGE or here.answer is None:
            return
        cookies = [value for name, value in here.answer.headers if name.lower() == "set-cookie"]
        jars[host_of(here)].take(cookies, here.probe.path, time.time())
        here = ask(_probe(to, port, jars[to.host]))
        hops.append(here)


def _probe(to: Destination, port: int, jar: CookieJar) -> Probe:
    cookies = jar.header(to.target, time.time())
    named = () if to.host == HERE else (("Host", f"{to.host}:{port}"),)
    return Probe(method="GET", path=to.target, headers=(*named, *((("Cookie", cookies),) if cookies else ())))
