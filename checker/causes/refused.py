"""Addresses that answer and refuse: the wrong method, or something that a visitor should have sent along."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import HOME, api_path, home_answer, home_path, plain_gets, short

if TYPE_CHECKING:
    from checker.causes.clues import Finder
    from checker.evidence import Answer
    from checker.model import Case, Facts

BAD_REQUEST, NOT_ALLOWED, NO_JSON = 400, 405, 415
ASKED_METHODS = ("GET", "HEAD", "OPTIONS")
HERE, THERE = ("home_page_edited.broken",), ("record_added.broken",)


def _refused(case: Case, *, home: bool, status: int) -> Facts | None:
    found = next(((path, answer) for path, answer in _asked(case, home=home) if answer.status == status), None)
    return (("address", short(found[0])), *_accepted(case, *found)) if found else None


def _asked(case: Case, *, home: bool) -> list[tuple[str, Answer]]:
    """The home page, or the Web API's address and then the others."""
    if home:
        answer = home_answer(case)
        return [(home_path(case), answer)] if answer else []
    others = [(path, answer) for path, answer in plain_gets(case) if path not in (HOME, home_path(case))]
    return sorted(others, key=lambda each: each[0] != api_path(case))


def _accepted(case: Case, path: str, answer: Answer) -> Facts:
    """The methods that an address does take: as its answer says, else as its route does."""
    named = re.findall(r"[A-Z]{3,10}", answer.header("allow") or "")
    written = [method for route in case.evidence.source.routes if route.path == path for method in route.methods]
    methods = [method for method in dict.fromkeys(named or written) if method not in ASKED_METHODS]
    return (("methods", " and ".join(methods[:5]) or "other methods"),)


def _at(status: int, *, home: bool) -> Finder:
    return lambda case: _refused(case, home=home, status=status)


def _both(code: str, status: int, message: str, hint: str) -> tuple[Cause, Cause]:
    return (
        Cause(code=code, finds=_at(status, home=True), explains=HERE, message=message, hint=hint),
        Cause(code=code, finds=_at(status, home=False), explains=THERE, message=message, hint=hint),
    )


CAUSES = (
    *_both(
        "method_not_allowed",
        NOT_ALLOWED,
        "{address} takes {methods} only, and whoever opens it asks with GET: it answered 405.",
        "A browser that opens an address, and a page that fetches it, ask with GET. Look at `methods=` in the route of {address}.",
    ),
    *_both(
        "json_expected",
        NO_JSON,
        "The function behind {address} wants JSON that a visitor should have sent along: it answered 415.",
        "Whoever opens an address sends nothing along. Is `request.get_json()` (or `request.json`) meant for this one, and where do its values come from?",
    ),
    *_both(
        "input_expected",
        BAD_REQUEST,
        "The function behind {address} wants something that a visitor should have sent along: it answered 400.",
        "Whoever opens an address sends no form. Does it ask `request.form[...]` or `request.args[...]` for a name that is not there, and what should happen then?",
    ),
)
