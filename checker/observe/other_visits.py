"""Whether to look once more at a server, with other routes visited: it ended at a visit, or its records may be where nobody went. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.evidence import API_ROUTE, EACH_ROUTE, EMPTIES, ENDS, HARMLESS, UNKNOWN_EFFECT
from checker.observe.addresses import holds_a_list, look
from checker.observe.risky_visits import WANTED, is_risky, leads_to, says_so

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.evidence import Address, Boot, Route, SourceFacts

ANSWERED = "answered"
EMPTY = b"[]"


def other_visits(source: SourceFacts, boot: Boot, addresses: tuple[Address, ...]) -> SourceFacts | None:
    """The source with other routes to visit; None where another look would show nothing else."""
    visited = {path for address in addresses if address.name == EACH_ROUTE for path in address.paths}
    if boot.outcome != ANSWERED or not {address.name for address in addresses} & {API_ROUTE, EACH_ROUTE}:
        return None
    if boot.died_while_probed:
        return _without(source, frozenset(_suspects(boot, addresses)))
    return None if not visited or holds_a_list(tuple(visited), boot.exchanges) else _with_names(source)


def is_better(boot: Boot, before: Boot, addresses: tuple[Address, ...]) -> bool:
    """What the other visits showed takes the place of what was seen before."""
    if boot.outcome != ANSWERED or boot.died_while_probed:
        return False
    visited = tuple(path for address in addresses if address.name == EACH_ROUTE for path in address.paths)
    full = tuple(each for each in boot.exchanges if each.answer and b"".join(each.answer.body.split()) != EMPTY)
    return before.died_while_probed or holds_a_list(visited, full)


def _suspects(boot: Boot, addresses: tuple[Address, ...]) -> Iterator[str]:
    """Addresses that our own looking added, up to the first that got no answer. A list of records ends nobody."""
    wanted = {path for address in addresses if address.name == EACH_ROUTE for path in address.paths[:1]} | {"/"}
    for exchange in boot.exchanges:
        path = exchange.probe.path
        if exchange.probe == look(path) and path not in wanted and not holds_a_list((path,), (exchange,)):
            yield path
        if exchange.answer is None:
            return


def _without(source: SourceFacts, suspects: frozenset[str]) -> SourceFacts | None:
    routes = tuple(
        route._replace(effect=ENDS) if any(leads_to(route, path) for path in suspects) else route for route in source.routes
    )
    return source._replace(routes=routes) if routes != source.routes else None


def _with_names(source: SourceFacts) -> SourceFacts | None:
    """Those are visited, too, of which only the name or only the code says something; nobody knows what is emptied there."""
    routes = tuple(route._replace(effect=WANTED) if _is_half_a_risk(route) else route for route in source.routes)
    return source._replace(routes=routes) if routes != source.routes else None


def _is_half_a_risk(route: Route) -> bool:
    if "GET" not in route.methods or "<" in route.path or not is_risky(route):
        return False
    return route.effect in {UNKNOWN_EFFECT, HARMLESS} or (
        route.effect == EMPTIES and not says_so(f"{route.path}/{route.function}")
    )
