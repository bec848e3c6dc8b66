"""The records that a server publishes as JSON, and whose they are. Pure; no check itself."""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.evidence import EACH_ROUTE, Probe
from checker.itself import Itself
from checker.read_json import read_json
from checker.wording import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.evidence import Exchange
    from checker.model import Baseline, Case

    Record = Mapping[str, Any]

ROUTES = Probe(method="GET", path=EACH_ROUTE)
HOME = Probe(method="GET", path="/")
OK = 200
NOT_FOUND = 404
MOST_ITEMS = 1_000
"""So many are read at both ends of a list; a class project has some dozens."""
MOST_KEYS = 1_000
"""What has more is no record."""
LONGEST_TEXT = 10_000
MOST_READ = 5_000_000
"""Bytes of all answers together; what comes after them is not looked at. Real ones have some thousand."""

_written = json.JSONEncoder(sort_keys=True).encode


class Listing(NamedTuple):
    """What one route publishes.

    `state`: "records", "empty" (a list without any), "not_a_list", "not_json", "broken" (an error, no answer or half of one), "missing"
    (404) or "page" (something else that nobody took for data). `shape` says what stood there instead of a list.
    """

    exchange: Exchange
    state: str
    records: tuple[Record, ...] = ()
    shape: str = ""

    @property
    def path(self) -> str:
        return self.exchange.probe.path


class Example(NamedTuple):
    """Of a record of a baseline what tells whether another one is it: first and last name, and the different things it says."""

    name: tuple[str, str]
    says: frozenset[str]


def listings(case: Case) -> tuple[Listing, ...]:
    """One for each route that was visited, the assignment's own first."""
    return _listings(_visited(case))


def owned(case: Case) -> tuple[tuple[str, Listing, Record], ...]:
    """Every record, where it stands and whose it is: see `whose`."""
    return _owned(_visited(case), _examples(Itself(case.baselines)))


def _visited(case: Case) -> tuple[Exchange, ...]:
    """In the order of looking; / was asked first, as the home page, and comes last."""
    return tuple(sorted(case.seen(ROUTES), key=lambda exchange: exchange.probe == HOME))


def own_records(case: Case) -> tuple[tuple[Listing, Record], ...]:
    return tuple((listing, record) for owner, listing, record in owned(case) if owner == "own")


def examples(baselines: Iterable[Baseline]) -> tuple[Example, ...]:
    return tuple(Example(_name(record), frozenset(values(record))) for baseline in baselines for record in baseline.records)


def whose(record: Record, known: Iterable[Example]) -> str:
    """One of "starter" (first and last name are an example's), "copied" (half of its values are one's) and "own"."""
    name = _name(record)
    if all(name) and any(name == example.name for example in known):
        return "starter"
    mine = list(values(record))
    copied = any(2 * sum(value in example.says for value in mine) >= len(mine) > 0 for example in known)
    return "copied" if copied else "own"


# A class is compared with the same starters, one submission after the other.
@lru_cache(maxsize=4)
def _examples(itself: Itself[tuple[Baseline, ...]]) -> tuple[Example, ...]:
    return examples(itself.value)


# Two checks ask for the records of the same evidence, one after the other.
@lru_cache(maxsize=1)
def _owned(exchanges: tuple[Exchange, ...], known: tuple[Example, ...]) -> tuple[tuple[str, Listing, Record], ...]:
    return tuple((whose(record, known), listing, record) for listing in _listings(exchanges) for record in listing.records)


@lru_cache(maxsize=1)
def _listings(exchanges: tuple[Exchange, ...]) -> tuple[Listing, ...]:
    read = accumulate(len(exchange.answer.body) if exchange.answer else 0 for exchange in exchanges)
    return tuple(
        _listing(exchange, first=index == 0) if size <= MOST_READ else Listing(exchange=exchange, state="page")
        for index, (exchange, size) in enumerate(zip(exchanges, read, strict=True))
    )


def parse(body: bytes) -> Any:
    """JSON as a browser's `response.json()` takes it: no NaN, a byte order mark is fine. Raises ValueError."""
    return read_json(body.decode("utf-8-sig", errors="replace"), constant=_no_constant)


def clean_key(key: str) -> str:
    """A student's key as a report may show it: printable and short."""
    return printable(key)


def _listing(exchange: Exchange, *, first: bool) -> Listing:
    answer = exchange.answer
    if answer is None:
        return Listing(exchange=exchange, state="broken")
    if answer.status == NOT_FOUND:
        return Listing(exchange=exchange, state="missing")
    if answer.status != OK:
        return Listing(exchange=exchange, state="broken")
    try:
        value = parse(answer.body)
    except ValueError:
        if answer.flaw:
            return Listing(exchange=exchange, state="broken")
        data = first or "json" in answer.media_type or answer.text.lstrip("\ufeff \t\r\n")[:1] in ("[", "{")
        return Listing(exchange=exchange, state="not_json" if data else "page")
    return _listing_of(exchange, value)


def _listing_of(exchange: Exchange, value: Any) -> Listing:
    if not isinstance(value, list):
        return Listing(exchange=exchange, state="not_a_list", shape=shape(value))
    items = value if len(value) <= 2 * MOST_ITEMS else value[:MOST_ITEMS] + value[-MOST_ITEMS:]
    records = tuple(item for item in items if isinstance(item, dict) and len(item) <= MOST_KEYS and any(values(item)))
    return Listing(exchange=exchange, state="records" if records else "empty", records=records)


def shape(value: Any) -> str:
    """What kind of JSON a value is, in words."""
    if value is None:
        return "nothing (null)"
    words = {dict: "one object", list: "a list", str: "a text", bool: "true or false"}
    return words.get(type(value), "a number")


def _name(record: Record) -> tuple[str, str]:
    """First and last name, however their keys are written ("first name", "FIRSTNAME")."""
    found = {letters: value for key, value in record.items() if (letters := _letters(key)) in ("firstname", "lastname")}
    return _plain(found.get("firstname", "")), _plain(found.get("lastname", ""))


@lru_cache(maxsize=512)
def _letters(key: str) -> str:
    return "".join(filter(str.isalpha, key.lower()))


def values(record: Record) -> Iterator[str]:
    """What a record says, without emptiness and differences in case and white space."""
    return (plain for value in record.values() if (plain := _plain(value)))


def _plain(value: Any) -> str:
    """A value without what does not make it another one: case, white space, emptiness."""
    if value is None or value in ([], {}):
        return ""
    text = value if isinstance(value, str) else _written(value)
    return " ".join(text[:LONGEST_TEXT].casefold().split())


def _no_constant(name: str) -> Any:
    message = f"{name} is not JSON"
    raise ValueError(message)
