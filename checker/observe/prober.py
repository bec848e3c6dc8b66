"""Sends a plan's probes to a server that answers: in order, and side by side once it was seen to hang."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from checker.evidence import API_ROUTE, EACH_LINK, EACH_ROUTE, Address, Exchange, Redirects
from checker.faults import FAULT, contained
from checker.observe.addresses import AddressBook, api_route, each_link, holds_a_list, look, turns, with_root
from checker.observe.client import UNSENT, Line, was_slow
from checker.observe.following import follow, is_followed

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.evidence import Probe, SourceFacts
    from checker.model import Limits, Plan
    from checker.observe.addresses import Turn
    from checker.observe.deadline import Deadline
    from checker.observe.launcher import Running

FOUND_BY_LOOKING = frozenset({API_ROUTE, EACH_LINK})
"""Addresses that depend on what other probes find."""
HUNG_LIMIT = 1.0
"""Seconds for all remaining probes together: a hung server costs its limit once, not per probe."""


class Prober:
    """What was sent to one server, and what came back; `had` came while waiting for it."""

    def __init__(self, running: Running, port: int, limits: Limits, deadline: Deadline, had: tuple[Exchange, ...] = ()) -> None:
        self._running = running
        self.port = port
        self._limits = limits
        self._deadline = deadline
        self._hung = False
        self.exchanges = list(had)
        self.redirects: list[Redirects] = []

    def send(self, wanted: tuple[Turn, ...]) -> None:
        """Send each turn that was not sent yet."""
        sent = {exchange.probe for exchange in self.exchanges}
        fresh = [turn for turn in dict.fromkeys(wanted) if not sent.issuperset(turn)]
        while fresh and not self._hung:
            self.exchanges += self._take(fresh.pop(0), self._deadline)
        if fresh:
            self._send_side_by_side(fresh)

    def follow(self) -> None:
        """Go where pages that were simply asked for send their visitor on to."""
        for first in filter(is_followed, tuple(self.exchanges)):
            hops = follow(first, self.port, self._ask_apart)
            if hops:
                self.redirects.append(Redirects(first.probe, hops))

    def _ask_apart(self, probe: Probe) -> Exchange:
        return self._take((probe,), self._deadline)[0]

    def _take(self, turn: Turn, until: Deadline) -> list[Exchange]:
        lines = [Line(self._running.connect, self.port) for _ in turn]
        try:
            return [self._ask(line, probe, until) for line, probe in zip(lines, turn, strict=True)]
        finally:
            for line in lines:
                line.close()

    def _ask(self, line: Line, probe: Probe, until: Deadline) -> Exchange:
        if self._deadline.passed:
            return Exchange(probe=probe, failure=UNSENT)
        patience = HUNG_LIMIT if self._hung else self._limits.answer
        exchange = line.ask(probe, self._limits, until.within(patience))
        self._hung = self._hung or was_slow(exchange, patience)
        return exchange

    def _send_side_by_side(self, wanted: list[Turn]) -> None:
        until = self._deadline.within(HUNG_LIMIT)
        answers: list[list[Exchange]] = [[] for _ in wanted]

        def take(at: int) -> None:
            answers[at] = self._take(wanted[at], until)

        threads = [threading.Thread(target=take, args=(at,), daemon=True) for at in range(len(wanted))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.exchanges += [exchange for found in answers for exchange in found]


def send_plan(prober: Prober, plan: Plan, source: SourceFacts, digest: str, most_routes: int) -> tuple[Address, ...]:
    """Have all exchanges; what the plan's symbolic addresses stood for."""
    book = AddressBook.before_looking(source, plan.api_path, most_routes, digest)
    asked = {probe.path for probe in plan.probes}
    planned = turns(plan.probes)
    early = tuple(turn for turn in planned if not any(probe.path in FOUND_BY_LOOKING for probe in turn))
    looks = tuple((look(path),) for path in book.known[EACH_ROUTE].paths) if API_ROUTE in asked else ()
    prober.send(tuple(turn for turn in early if all(probe.path.startswith("/") for probe in turn)))
    prober.follow()
    prober.send((*(sent for turn in early for sent in book.turns(turn)), *looks))
    if asked & {API_ROUTE, EACH_ROUTE}:
        book = book.with_address(_routes_of_records(book.known[EACH_ROUTE], prober, source))
    if API_ROUTE in asked:
        book = _with_found(book, API_ROUTE, lambda: api_route(book.known[EACH_ROUTE].paths, prober.exchanges))
    if EACH_LINK in asked:
        book = _with_found(
            book, EACH_LINK, lambda: each_link(prober.exchanges, prober.port, most_routes, prober.redirects, source.routes)
        )
    prober.send(tuple(sent for turn in planned if turn not in early for sent in book.turns(turn)))
    return tuple(address for name, address in book.known.items() if name in asked)


def _routes_of_records(each: Address, prober: Prober, source: SourceFacts) -> Address:
    """What was visited, and / where a list is served there; nobody asked for it yet where a rubric has no home page."""
    at_root = any(route.path == "/" and "GET" in route.methods for route in source.routes)
    if at_root and not contained(lambda: holds_a_list(each.paths, prober.exchanges), lambda _: True):
        prober.send(((look("/"),),))
    return contained(lambda: with_root(each, prober.exchanges), lambda _: each)


def _with_found(book: AddressBook, name: str, found: Callable[[], Address]) -> AddressBook:
    """Where we break at looking for it, an address stands for no path, and says why."""
    return book.with_address(contained(found, lambda fault: Address(name=name, paths=(), why=f"{FAULT}{fault}")))
