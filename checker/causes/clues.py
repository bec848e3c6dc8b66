"""Where causes look: signs of the source, the log, exchanges, the starter's words. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.cell_names import cell_in_words
from checker.evidence import API_ROUTE, Probe
from checker.printed.requests import pieces
from checker.printed.tracebacks import tracebacks
from checker.read_json import read_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.evidence import Answer, Exchange, Place, Sign
    from checker.model import Case, Facts
    from checker.printed.tracebacks import Raised

    Finder = Callable[[Case], Facts | None]

HOME = "/"
ASKED_HOME = Probe(method="GET", path=HOME)
NO_FACTS: Facts = ()
SERVER_ERROR = 500
TEXT_LIMIT = 80


class Crash(NamedTuple):
    """A traceback, and the address that was asked for (None: nobody had asked yet)."""

    path: str | None
    raised: Raised

    @property
    def error(self) -> str:
        return self.raised.error


@lru_cache(maxsize=4)
def crashes(log: str) -> tuple[Crash, ...]:
    """All tracebacks of a log, oldest first. Flask names the address before one, the debugger's access line does too."""
    found = ((piece.before, raised) for piece in pieces(log) for raised in tracebacks(piece.text))
    return tuple(Crash(path, raised) for path, raised in found if raised.frames)


def first_log(case: Case) -> str:
    boots = case.evidence.boots
    return boots[0].log if boots else ""


def answered(case: Case) -> bool:
    boots = case.evidence.boots
    return bool(boots) and boots[0].outcome == "answered"


def boot_crash(case: Case) -> Raised | None:
    """What ended the first boot before anybody was answered; None when nothing was raised."""
    found = [] if answered(case) else crashes(first_log(case))
    return found[-1].raised if found else None


def boot_error(case: Case) -> str:
    """The error that ended the first boot before anybody was answered; empty when there is none."""
    raised = boot_crash(case)
    return raised.error if raised else ""


def crash_at(case: Case, path: str) -> Raised | None:
    """The newest traceback of one address; None when it did not crash."""
    found = [crash.raised for crash in crashes(first_log(case)) if crash.path == path]
    return found[-1] if found else None


def error_at(case: Case, path: str) -> str:
    """The newest error of one address; empty when it did not crash."""
    raised = crash_at(case, path)
    return raised.error if raised else ""


def sign(case: Case, code: str) -> Sign | None:
    return next((found for found in case.evidence.source.signs if found.code == code), None)


def details(case: Case, code: str) -> tuple[str, ...]:
    """The details of all signs of one code, each once, in order."""
    return tuple(dict.fromkeys(found.detail for found in case.evidence.source.signs if found.code == code))


def shows(code: str) -> Finder:
    """Finds whenever the source shows this sign; its words have no holes."""
    return lambda case: NO_FACTS if sign(case, code) else None


def shows_detail(code: str, hole: str) -> Finder:
    """Finds whenever the source shows this sign; its detail fills `hole`."""

    def finds(case: Case) -> Facts | None:
        found = sign(case, code)
        return ((hole, short(found.detail)),) if found and found.detail else None

    return finds


def in_cell(code: str, hole: str = "") -> Finder:
    """Finds whenever the source shows this sign; its cell in words fills {cell}, and its detail `hole` where one is named."""

    def finds(case: Case) -> Facts | None:
        found = sign(case, code)
        if found is None or (hole and not found.detail):
            return None
        return (("cell", cell_of(found.place)), *(((hole, short(found.detail)),) if hole else ()))

    return finds


def cell_of(place: Place | None) -> str:
    """A cell as a reader names it: "cell In [9]"; of a program that is no notebook's "your program"."""
    if place is None or not (place.cell or place.cell_name):
        return "your program"
    return place.cell_name or cell_in_words(place.cell or 0)


def short(text: str) -> str:
    """One bounded, printable line."""
    line = "".join(mark if mark.isprintable() else " " for mark in text)
    return line if len(line) <= TEXT_LIMIT else line[: TEXT_LIMIT - 3] + "..."


def where(place: Place | None) -> str:
    """A place as a reader names it: "line 7", "line 7 of cell In [9]"."""
    if place is None:
        return "your program"
    return f"line {place.line}" if place.cell is None else f"line {place.line} of {cell_in_words(place.cell, place.cell_name)}"


def exchanges(case: Case) -> tuple[Exchange, ...]:
    boots = case.evidence.boots
    return boots[0].exchanges if boots else ()


def plain_gets(case: Case) -> Iterator[tuple[str, Answer]]:
    """The addresses that were simply asked for, and what they answered."""
    for exchange in exchanges(case):
        probe, answer = exchange.probe, exchange.answer
        if answer is not None and probe.method == "GET" and not probe.headers:
            yield probe.path, answer


def answer_at(case: Case, path: str) -> Answer | None:
    return next((answer for asked, answer in plain_gets(case) if asked == path), None)


def home_way(case: Case) -> tuple[Exchange, ...]:
    """What a visitor of / has, redirects and all; empty when nobody asked."""
    return case.way(ASKED_HOME)


def home_path(case: Case) -> str:
    """The address of the page that a visitor of / sees in the end."""
    way = home_way(case)
    return way[-1].probe.path.partition("?")[0] if way else HOME


def home_answer(case: Case) -> Answer | None:
    """What a visitor of / sees in the end."""
    way = home_way(case)
    return way[-1].answer if way else None


def api_path(case: Case) -> str | None:
    """The address that stands for the Web API, as observing resolved it."""
    paths = [path for address in case.evidence.addresses if address.name == API_ROUTE for path in address.paths]
    return paths[0] if paths else None


def api_answer(case: Case) -> Answer | None:
    path = api_path(case)
    return answer_at(case, path) if path else None


def as_json(answer: Answer | None) -> Any:
    """The value of a JSON answer; None when there is none."""
    return None if answer is None or "json" not in answer.media_type else _parsed(answer.body)


@lru_cache(maxsize=2)
def _parsed(body: bytes) -> Any:
    try:
        return read_json(body)
    except ValueError:
        return None


def records(case: Case) -> tuple[dict[str, Any], ...]:
    """The records that the API route publishes."""
    value = as_json(api_answer(case))
    return tuple(item for item in value if isinstance(item, dict)) if isinstance(value, list) else ()


def is_starters(case: Case, record: dict[str, Any]) -> bool:
    """Its first and last name are those of a record that the starter brings along."""
    name = (record.get("FirstName"), record.get("LastName"))
    return any((known.get("FirstName"), known.get("LastName")) == name for base in case.baselines for known in base.records)


def page_is_starters(case: Case) -> bool:
    """The home page is a starter's, word for word; only its white space may differ."""
    page = home_answer(case)
    return page is not None and any(_squeezed(page.text) == _squeezed(base.home) for base in case.baselines)


def page_says_nothing_new(case: Case) -> bool:
    """Every word of the home page is one of the same starter's; tags do not count."""
    page = home_answer(case)
    return page is not None and any(words_of(page.text) <= words_of(base.home) for base in case.baselines)


def words_of(page: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", re.sub(r"<[^<>]*>", " ", page).casefold()))


def _squeezed(text: str) -> str:
    return "".join(text.split())
