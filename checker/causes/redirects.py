"""Addresses that send a visitor on: in a circle, to another server, to where no browser goes, or only for a slash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import HOME, api_path, home_way
from checker.redirects import ELSEWHERE, MOST, NOWHERE, PAGE, goes_in_a_circle, onward
from checker.urls import OURS
from checker.wording import told_path

if TYPE_CHECKING:
    from checker.model import Case, Facts
    from checker.redirects import Destination

AT_HOME = ("home_page_edited.broken", "home_page_changed.broken", "links_work.broken")
OF_THE_API = ("cors_open.preflight_refused", "cors_open.no_permission", "record_added.broken")
WEB, SECURE = "http", "https"


def _port(case: Case) -> int:
    boots = case.evidence.boots
    return (boots[0].port if boots else None) or case.evidence.port


def _end(case: Case) -> tuple[str, Destination] | None:
    """The page at which a visitor of / is still sent on, and where to."""
    way = home_way(case)
    to = onward(way[-1], _port(case)) if way else None
    return (_told(case, way[-1].probe.path), to) if to else None


def _told(case: Case, path: str) -> str:
    return told_path(path, case.evidence.source.record_values)


def _circle(case: Case) -> Facts | None:
    way = home_way(case)
    if len(way) < 2 or not goes_in_a_circle(way):  # noqa: PLR2004 - two are the shortest circle
        return None
    return (("path", _told(case, way[-2].probe.path)), ("to", _told(case, way[-1].probe.path)))


def _too_many(case: Case) -> Facts | None:
    end = _end(case)
    return (("count", MOST),) if end and end[1].kind == PAGE and len(home_way(case)) > MOST else None


def _other_port(case: Case) -> Facts | None:
    """Its own computer, at a port where the program does not listen."""
    end = _end(case)
    if end is None or end[1].kind != ELSEWHERE or end[1].host not in OURS or end[1].scheme != WEB:
        return None
    return (("path", end[0]), ("asked", end[1].port), ("port", _port(case)))


def _secure(case: Case) -> Facts | None:
    """Its own address, but by https."""
    end = _end(case)
    own = end is not None and end[1].kind == ELSEWHERE and end[1].host in OURS and end[1].scheme == SECURE
    return (("path", end[0]),) if end and own else None


def _elsewhere(case: Case) -> Facts | None:
    end = _end(case)
    return (("path", end[0]),) if end and end[1].kind == ELSEWHERE else None


def _nowhere(case: Case) -> Facts | None:
    end = _end(case)
    return (("path", end[0]),) if end and end[1].kind == NOWHERE else None


def _only_a_slash(case: Case) -> Facts | None:
    """An address that was asked for sends on to the same with a slash at its end."""
    for exchange in case.evidence.boots[0].exchanges if case.evidence.boots else ():
        probe = exchange.probe
        to = onward(exchange, _port(case)) if probe.path != HOME and probe.method in {"GET", "OPTIONS"} else None
        if to and to.kind == PAGE and to.target.partition("?")[0] == f"{probe.path}/":
            return (("path", _told(case, probe.path)), ("to", _told(case, to.target)))
    return None


def _api_sent_on(case: Case) -> tuple[str, Destination] | None:
    """The API's address, and where it sends whoever asks."""
    for exchange in case.evidence.boots[0].exchanges if case.evidence.boots else ():
        to = onward(exchange, _port(case)) if exchange.probe.path == api_path(case) else None
        if to:
            return _told(case, exchange.probe.path), to
    return None


def _api_nowhere(case: Case) -> Facts | None:
    found = _api_sent_on(case)
    return (("path", found[0]),) if found and found[1].kind == NOWHERE else None


def _api_elsewhere(case: Case) -> Facts | None:
    found = _api_sent_on(case)
    if found is None or found[1].kind == NOWHERE:
        return None
    return (("path", found[0]), ("to", _told(case, found[1].target) if found[1].kind == PAGE else "another server"))


def _odd_status(case: Case) -> Facts | None:
    """A page comes, with another number of success than the usual one."""
    way = home_way(case)
    answer = way[-1].answer if way else None
    odd = answer is not None and 200 < answer.status < 300 and answer.body  # noqa: PLR2004 - OK, and other successes
    return (("status", answer.status),) if answer and odd else None


CAUSES = (
    Cause(
        code="home_circle",
        finds=_circle,
        explains=AT_HOME,
        message="Your home page never arrives: {path} sends a visitor to {to} again, round and round, until the browser gives up.",
        hint="Look at the function that answers at {path}: which address does its redirect name, and which function answers there?",
    ),
    Cause(
        code="home_too_many_redirects",
        finds=_too_many,
        explains=AT_HOME,
        message="Your home page never arrives: it sends a visitor on more than {count} times, and browsers give up there.",
        hint="Follow it step by step, from the function that answers at /. Where should a visitor end?",
    ),
    Cause(
        code="home_at_another_port",
        finds=_other_port,
        explains=AT_HOME,
        message="Your home page is not on this server: {path} sends a visitor to port {asked}, and your server answers at port {port}.",
        hint="Compare the two port numbers. Which parts of an address does a redirect need when it stays on the same server?",
    ),
    Cause(
        code="home_by_https",
        finds=_secure,
        explains=AT_HOME,
        message="{path} sends a visitor to an address that begins with https, and your server speaks http.",
        hint="Compare the beginning of that address with the one that the terminal shows when your server starts.",
    ),
    Cause(
        code="home_elsewhere",
        finds=_elsewhere,
        explains=AT_HOME,
        message="Your home page is not on this server: {path} sends a visitor to another one.",
        hint="What would you like a visitor of your own server to see first? Look at the redirect in the function that answers at {path}.",
    ),
    Cause(
        code="home_nowhere",
        finds=_nowhere,
        explains=AT_HOME,
        message="{path} sends a visitor to an address that browsers do not go to.",
        hint="Look at the redirect in the function that answers at {path}. Which address of your server did you mean?",
    ),
    Cause(
        code="trailing_slash",
        finds=_only_a_slash,
        explains=OF_THE_API,
        message="{path} sends whoever asks on to {to}, with a slash at the end, and the browser's first question (OPTIONS) is never sent on.",
        hint="Compare {path} with the address in your route, letter by letter to its end. Which of the two does the page ask for?",
        advice="Your route ends in a slash, {to}, and whoever asks for {path} is sent on to it. Browsers follow nobody in their first question (OPTIONS), so a page that fetches {path} is refused. Compare the two addresses.",
    ),
    Cause(
        code="api_sent_nowhere",
        finds=_api_nowhere,
        explains=OF_THE_API,
        message="{path} sends whoever asks on to an address that no page may read: one with a name and a password in it, or none of http.",
        hint="Look at the redirect in the function that answers at {path}. Which address of your server did you mean?",
    ),
    Cause(
        code="api_sent_on",
        finds=_api_elsewhere,
        explains=OF_THE_API,
        message="{path} holds no records itself: it sends whoever asks on to {to}.",
        hint="A page that asks {path} needs the records right there, or has to ask the other address. Which one would you like?",
    ),
    Cause(
        code="odd_status",
        finds=_odd_status,
        hint="Which number does a page that is there usually come with?",
        advice="Your home page comes with the number {status}. Visitors see it all the same; programs read the number, and for a page that is there they expect 200.",
    ),
)
