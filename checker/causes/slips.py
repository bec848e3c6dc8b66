"""How a classic slip is recognised: by the type of its exception, the words of its message, and whose line it stands in. Pure.

A `Slip` is a row of a table; `causes_of` makes the causes of the rows, for each place at which an exception can be met.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.causes import Cause
from checker.causes.clues import HOME, boot_crash, crash_at, home_path, short, where
from checker.causes.readings import crashed
from checker.evidence import place_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.causes.clues import Finder
    from checker.model import Case, Facts
    from checker.printed.tracebacks import Raised

    Look = Callable[[Case, Raised], Facts | None]

BOOT, FIRST_PAGE, API = "server_boots.crashed", "home_page_edited.broken", "record_added.broken"
SYNTAX = "server_boots.syntax_error"
ANYWHERE = (BOOT, FIRST_PAGE, API)
VIEWS = (FIRST_PAGE, API)


class Slip(NamedTuple):
    """`kinds`: names of types, "|" between them; `says`: a pattern in the message, whose named groups fill holes; `code`: as in Cause.
    What `message` says stands behind the type and the place.

    `looks` sees the whole traceback and answers more facts, or None where it is another slip. {at} is the innermost own line.
    """

    code: str
    kinds: str
    says: str
    hint: str
    message: str | None = None
    looks: Look | None = None
    places: tuple[str, ...] = ANYWHERE


def causes_of(*slips: Slip) -> tuple[Cause, ...]:
    return tuple(cause for slip in slips for cause in _causes(slip))


def _causes(slip: Slip) -> tuple[Cause, ...]:
    message = f"{{lead}}: {slip.message}" if slip.message else None
    early = tuple(place for place in slip.places if place != API)
    here = [(early, _first)] if early else []
    here += [((API,), _at_api)] if API in slip.places else []
    return tuple(
        Cause(code=slip.code, finds=_finds(slip, raised), explains=places, message=message, hint=slip.hint)
        for places, raised in here
    )


def _finds(slip: Slip, raised: Callable[[Case], Raised | None]) -> Finder:
    def finds(case: Case) -> Facts | None:
        found = raised(case)
        return None if found is None else read(slip, case, found)

    return finds


def read(slip: Slip, case: Case, raised: Raised) -> Facts | None:
    """The facts of a slip that this traceback shows; None where it shows another one."""
    if slip.kinds and raised.name not in slip.kinds.split("|"):
        return None
    said = re.search(slip.says, raised.message)
    more = () if slip.looks is None else slip.looks(case, raised)
    if said is None or more is None:
        return None
    groups = tuple((hole, short(text or "")) for hole, text in said.groupdict().items())
    return (*groups, ("at", spot(case, raised)), ("lead", lead(case, raised)), *more)


def lead(case: Case, raised: Raised) -> str:
    """The type and the place, which every message begins with."""
    known = raised.own is not None and raised.own.line
    return f"{raised.name[:60]} at {spot(case, raised)}" if known else raised.name[:60]


def spot(case: Case, raised: Raised) -> str:
    """Where it happened, as a reader finds it: "line 7", "line 3 of cell In [9]", "line 2 of friends.py"."""
    handed, own = case.evidence.handed, raised.own
    if own is None or not own.line:
        return "your program"
    file = own.file.replace("\\", "/").rpartition("/")[2]
    entry = "server.py" if handed.cell else (handed.entry or "").rpartition("/")[2]
    return where(place_at(own.line, handed)) if file == entry else f"line {own.line} of {short(file)}"


def own_line(pattern: str) -> Look:
    """Looks at the innermost own line of the program; named groups fill holes."""

    def looks(_: Case, raised: Raised) -> Facts | None:
        found = re.search(pattern, raised.own.code) if raised.own else None
        return tuple((hole, short(text or "")) for hole, text in found.groupdict().items()) if found else None

    return looks


def from_library(_: Case, raised: Raised) -> Facts | None:
    """A library raised it, not a line of the student's."""
    return () if raised.inside is None or raised.inside.foreign else None


def from_own_line(_: Case, raised: Raised) -> Facts | None:
    return () if raised.inside is not None and not raised.inside.foreign else None


def _first(case: Case) -> Raised | None:
    """What ended the program before anybody was answered, or else what broke the home page."""
    return boot_crash(case) or crash_at(case, home_path(case))


def _at_api(case: Case) -> Raised | None:
    """What broke the Web API's route, or else the first other address that crashed."""
    path = next((path for path in crashed(case) if path not in (HOME, home_path(case))), None)
    return crash_at(case, path) if path else None
