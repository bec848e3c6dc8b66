"""What the symbolic addresses of probes stand for. Pure: a strategy for looking, not a judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.evidence import API_ROUTE, EACH_LINK, EACH_ROUTE, UNKNOWN_PAGE, Address, Probe
from checker.observe.risky_visits import is_risky, is_risky_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.evidence import Exchange, Redirects, Route, SourceFacts

Turn = tuple[Probe, ...]
"""Probes that go out one after the other while the connections of the earlier ones stay open; mostly just one."""


def candidates(source: SourceFacts, api_path: str, most: int) -> tuple[str, ...]:
    """Where records may be: the assignment's path, then every GET route without parameters, as written; at most `most`."""
    routes = (
        route.path
        for route in source.routes
        if route.path.startswith("/") and route.path != "/" and "<" not in route.path and "GET" in route.methods
        if not is_risky(route)
    )
    return tuple(dict.fromkeys((api_path, *routes)))[:most]


def look(path: str) -> Probe:
    """The plain GET with which a candidate is looked at."""
    return Probe(method="GET", path=path)


def unknown_page(digest: str) -> str:
    """A path nobody can have thought of before handing in, and the same whenever this submission is checked."""
    return f"/{unguessable(digest, 'unknown page')}"


def unguessable(digest: str, what: str = "journey") -> str:
    """Twelve hex digits, as `unknown_page`: what makes a posted record or a user's name this submission's own."""
    import hashlib  # noqa: PLC0415 - the digest was made with it

    return hashlib.sha256(f"{what} of {digest}".encode()).hexdigest()[:12]


def with_root(each: Address, exchanges: Iterable[Exchange]) -> Address:
    """A list of records may be served at /, too; a page there is the home page and nothing else."""
    return each._replace(paths=(*each.paths, "/")) if holds_a_list(("/",), exchanges) and "/" not in each.paths else each


def holds_a_list(paths: tuple[str, ...], exchanges: Iterable[Exchange]) -> bool:
    """One of these paths answered with a JSON list."""
    looked = frozenset(map(look, paths))
    return any(exchange.probe in looked and _json_kind(exchange) is list for exchange in exchanges)


def api_route(paths: tuple[str, ...], exchanges: Iterable[Exchange]) -> Address:
    """The first of `paths` that answered with a JSON list, else with JSON, else simply the first."""
    kinds = {exchange.probe: _json_kind(exchange) for exchange in exchanges}
    documents = [path for path in paths if kinds.get(look(path)) is not None]
    lists = [path for path in documents if kinds[look(path)] is list]
    if lists:
        return Address(name=API_ROUTE, paths=(lists[0],), why="the first route that answered with a JSON list")
    if documents:
        return Address(name=API_ROUTE, paths=(documents[0],), why="the first route that answered with JSON")
    return Address(name=API_ROUTE, paths=paths[:1], why="no route answered with JSON; this is the assignment's")


def each_link(
    exchanges: Iterable[Exchange], port: int, most: int, redirects: Iterable[Redirects] = (), routes: tuple[Route, ...] = ()
) -> Address:
    """The home page and where it leads within the server; at most `most`. Never empty, so that it shows that somebody looked."""
    from checker.links import local_links  # noqa: PLC0415 - most rubrics follow no link

    homes = [exchange for exchange in exchanges if exchange.probe == look("/")][:1]
    homes += [led.hops[-1] for led in redirects if led.probe == look("/")]
    home = homes[-1] if homes else None
    links = local_links(home.answer.text, port, home.probe.path) if home and home.answer else ()
    paths = ("/", *(path for path in links if path != "/" and not is_risky_link(path, routes)))
    return Address(name=EACH_LINK, paths=paths[:most], why="as on the home page")


def _json_kind(exchange: Exchange) -> type | None:
    answer = exchange.answer
    if answer is None or answer.status != 200:  # noqa: PLR2004 - OK
        return None
    from checker.read_json import read_json  # noqa: PLC0415 - not before the student's program was started

    try:
        return type(read_json(answer.body))
    except ValueError:
        return None


class AddressBook(NamedTuple):
    """The addresses known so far, by name."""

    known: Mapping[str, Address]

    @classmethod
    def before_looking(cls, source: SourceFacts, api_path: str, most: int, digest: str) -> AddressBook:
        each = Address(name=EACH_ROUTE, paths=candidates(source, api_path, most), why="the assignment's, then as in the source")
        unknown = Address(name=UNKNOWN_PAGE, paths=(unknown_page(digest),), why="made from the submission's digest")
        return cls({each.name: each, unknown.name: unknown})

    def with_address(self, address: Address) -> AddressBook:
        return AddressBook({**self.known, address.name: address})

    def turns(self, turn: Turn) -> tuple[Turn, ...]:
        """The turn as it is sent: once, or once for each path that an address in it stands for."""
        paths = [self.known[probe.path].paths if probe.path in self.known else (probe.path,) for probe in turn]
        times = max(map(len, paths))
        return tuple(
            tuple(probe._replace(path=own[min(at, len(own) - 1)]) for probe, own in zip(turn, paths, strict=True))
            for at in range(times)
        )


def turns(probes: Iterable[Probe]) -> tuple[Turn, ...]:
    """Each probe that stays open together with the ones up to the next that does not."""
    found: list[Turn] = []
    open_ones: Turn = ()
    for probe in probes:
        open_ones = (*open_ones, probe)
        if not probe.keep_open:
            found.append(open_ones)
            open_ones = ()
    return (*found, open_ones) if open_ones else tuple(found)
