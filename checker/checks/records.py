"""The records that a server publishes as JSON, and whose they are. Pure; no check itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.evidence import EACH_ROUTE, Probe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.evidence import Exchange
    from checker.model import Baseline, Case

    Record = Mapping[str, Any]

ROUTES = Probe(method="GET", path=EACH_ROUTE)
OK = 200
NOT_FOUND = 404
DEEPEST = 200
LONGEST_NUMBER = 1000
LONGEST_KEY = 40


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


def listings(case: Case) -> tuple[Listing, ...]:
    """One for each route that was visited, the assignment's own first."""
    return tuple(_listing(exchange, first=index == 0) for index, exchange in enumerate(case.seen(ROUTES)))


def whose(record: Record, baselines: Iterable[Baseline]) -> str:
    """One of "starter" (first and last name are an example's), "copied" (half of its values are one's) and "own"."""
    examples = [example for baseline in baselines for example in baseline.records]
    name = _name(record)
    if all(name) and any(name == _name(example) for example in examples):
        return "starter"
    return "copied" if any(_is_copy(record, example) for example in examples) else "own"


def own_records(case: Case) -> tuple[tuple[Listing, Record], ...]:
    return tuple(
        (listing, record) for listing in listings(case) for record in listing.records if whose(record, case.baselines) == "own"
    )


def parse(body: bytes) -> Any:
    """JSON as a browser's `response.json()` takes it: no NaN, a byte order mark is fine. Raises ValueError."""
    text = body.decode("utf-8-sig", errors="replace")
    if _depth(text) > DEEPEST:
        message = "nested too deeply to be records"
        raise ValueError(message)
    return json.loads(text, parse_constant=_no_constant, parse_int=_number)


def clean_key(key: str) -> str:
    """A student's key as a report may show it: printable and short."""
    shown = "".join(letter if letter.isprintable() else "?" for letter in key)
    return shown if len(shown) <= LONGEST_KEY else shown[: LONGEST_KEY - 3] + "..."


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
    records = tuple(item for item in value if isinstance(item, dict) and any(values(item)))
    return Listing(exchange=exchange, state="records" if records else "empty", records=records)


def shape(value: Any) -> str:
    """What kind of JSON a value is, in words."""
    if value is None:
        return "nothing (null)"
    words = {dict: "one object", list: "a list", str: "a text", bool: "true or false"}
    return words.get(type(value), "a number")


def _name(record: Record) -> tuple[str, str]:
    """First and last name, however their keys are written ("first name", "FIRSTNAME")."""
    found = {"".join(letter for letter in key.lower() if letter.isalpha()): value for key, value in record.items()}
    return _plain(found.get("firstname", "")), _plain(found.get("lastname", ""))


def _is_copy(record: Record, example: Record) -> bool:
    theirs = set(values(example))
    mine = list(values(record))
    return 2 * sum(value in theirs for value in mine) >= len(mine) > 0


def values(record: Record) -> Iterator[str]:
    """What a record says, without emptiness and differences in case and white space."""
    return (plain for value in record.values() if (plain := _plain(value)))


def _plain(value: Any) -> str:
    """A value without what does not make it another one: case, white space, emptiness."""
    if value is None or value in ([], {}):
        return ""
    text = value if isinstance(value, str) else json.dumps(value, sort_keys=True)
    return " ".join(text.casefold().split())


def _depth(text: str) -> int:
    """How deep brackets nest at most; brackets inside of strings count too, which only makes it careful."""
    depth = deepest = 0
    for letter in text:
        if letter in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif letter in "]}":
            depth -= 1
    return deepest


def _no_constant(name: str) -> Any:
    message = f"{name} is not JSON"
    raise ValueError(message)


def _number(digits: str) -> float:
    """Python refuses to read endless whole numbers, and a browser does not."""
    return int(digits) if len(digits) <= LONGEST_NUMBER else float(digits)
