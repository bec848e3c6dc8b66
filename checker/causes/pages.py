"""A home page that is missing or still the starter's, and addresses that answer what they should not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import (
    HOME,
    NO_FACTS,
    home_answer,
    is_starters,
    page_is_starters,
    page_says_nothing_new,
    records,
    short,
    shows_detail,
    words_of,
)
from checker.cell_names import cell_in_words

if TYPE_CHECKING:
    from checker.causes.clues import Finder
    from checker.model import Case, Facts

UNCHANGED = ("home_page_edited.unchanged",)
ENOUGH_WORDS = 3
MISSING = {HOME: "home_page_edited.no_home_page", "": "record_added.no_records"}
UNKNOWN = ("unknown_page_404.answers_anyway", "unknown_page_404.crashes", "unknown_page_404.redirects")


def _entry(case: Case) -> str:
    handed = case.evidence.handed
    place = handed.entry or "your program"
    return short(place) if handed.cell is None else f"{cell_in_words(handed.cell, handed.cell_name)} in {short(place)}"


def _untouched(case: Case) -> Facts | None:
    """The page and every record are the starter's: nobody has begun yet."""
    known = [is_starters(case, record) for record in records(case)]
    return (("entry", _entry(case)),) if page_is_starters(case) and known and all(known) else None


def _words_elsewhere(case: Case) -> Facts | None:
    """Another program's page has words of its own that neither the served page nor a starter has."""
    served = home_answer(case)
    known = frozenset().union(
        *(words_of(text) for text in (served.text if served else "", *(base.home for base in case.baselines)))
    )
    for other, words in case.evidence.source.page_words:
        if len({word.casefold() for word in words} - known) >= ENOUGH_WORDS:
            return (("other", short(other)), ("entry", _entry(case)))
    return None


def _other_program(case: Case) -> Facts | None:
    others = case.evidence.handed.others
    return (("other", short(others[0])), ("entry", _entry(case))) if others else None


def _not_saved(case: Case) -> Facts | None:
    return (("entry", _entry(case)),) if page_is_starters(case) else None


def _record_is_there(case: Case) -> Facts | None:
    """Saving works, and this is the right file: a record of their own came out of it, and the page is still the starter's."""
    if not (page_is_starters(case) or page_says_nothing_new(case)):
        return None
    done = any(not is_starters(case, record) for record in records(case))
    return (("entry", _entry(case)),) if done else None


def _after_run(*, home: bool) -> Finder:
    """A route that Python reaches only when the server has stopped: the home page's, or any other."""

    def finds(case: Case) -> Facts | None:
        late = [route for route in case.evidence.source.routes if route.after_run and (route.path == HOME) == home]
        return (("path", short(late[0].path)),) if late else None

    return finds


def _loose_function(case: Case) -> Facts | None:
    loose = case.evidence.source.loose_functions
    return (("function", short(loose[0])),) if loose else None


def _late_route(*, home: bool, explains: str) -> Cause:
    return Cause(
        code="route_after_run",
        finds=_after_run(home=home),
        explains=(explains,),
        message="The address {path} is in your file, but your server does not know it.",
        hint="Python reads top to bottom, and your server starts before it reaches {path}. Think about where new routes should live.",
        advice="Python reads top to bottom, and your server starts before it reaches {path}. Think about where new routes should live.",
    )


CAUSES = (
    Cause(
        code="untouched_page",
        finds=_untouched,
        explains=UNCHANGED,
        message="Your home page is the starter's, just as you got it. Everything runs, so this is the place to begin.",
        hint="Open {entry}, find the words that greet a visitor, and write something of your own there. Save, and run check-hacks again.",
    ),
    Cause(
        code="untouched_records",
        finds=_untouched,
        explains=("record_added.only_starter",),
        message="The Web API still has just the records that came with it.",
        hint="That is your second step: in {entry}, look at how a record is added to the list, and add one that is yours. Made-up facts are fine.",
    ),
    Cause(
        code="wrong_file",
        finds=_words_elsewhere,
        explains=UNCHANGED,
        message="We found new words in {other}, but the server that runs is {entry}.",
        hint="Two programs look alike. Which one do you start, and which one did you edit?",
    ),
    Cause(
        code="records_in_other_file",
        finds=_other_program,
        explains=("record_added.only_starter",),
        hint="We ran {entry}, and there is also {other}. In which of the two is your record?",
    ),
    Cause(
        code="page_is_next",
        finds=_record_is_there,
        explains=UNCHANGED,
        message="Your own record is there. Your home page still reads like the starter's, so that is the next step.",
        hint="It is in the same program, {entry}: find the words that greet a visitor, and write something of your own there.",
    ),
    Cause(
        code="not_saved",
        finds=_not_saved,
        explains=UNCHANGED,
        hint="On disk, {entry} still has the starter's page word for word. Did you save your change, and in this file?",
    ),
    Cause(
        code="home_unchanged",
        finds=lambda case: NO_FACTS if page_says_nothing_new(case) else None,
        explains=UNCHANGED,
        hint="What a visitor can read still sounds like the starter. Add something of your own that they can see.",
    ),
    Cause(
        code="app_made_twice",
        finds=shows_detail("app_made_twice", "name"),
        explains=tuple(MISSING.values()),
        hint="Your program makes {name} twice, and the addresses of the first one are gone with it. How many apps do you need?",
    ),
    _late_route(home=True, explains=MISSING[HOME]),
    _late_route(home=False, explains=MISSING[""]),
    Cause(
        code="no_decorator",
        finds=_loose_function,
        explains=tuple(MISSING.values()),
        hint="Your function {function} exists, but no address leads to it. What stands above the functions that do have one?",
    ),
    Cause(
        code="catch_all_route",
        finds=shows_detail("catch_all_route", "route"),
        explains=UNKNOWN,
        hint="Your route {route} welcomes every address there is. Which addresses do you really have?",
    ),
    Cause(
        code="own_error_page",
        finds=shows_detail("own_error_page", "function"),
        explains=UNKNOWN[:1],
        hint="Your own error page ({function}) is a nice touch, but it reports success. How does a view say which status it means?",
    ),
)
