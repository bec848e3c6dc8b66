"""Pages that end in a 500: why the function behind them crashed. The newest error of the very address decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import HOME, answer_at, api_path, error_at, home_path, short, sign
from checker.causes.readings import at_api, at_home, crashed, matches, unknown_library_name, unknown_word
from checker.evidence import UNKNOWN_PAGE

if TYPE_CHECKING:
    from checker.causes.readings import Reading
    from checker.model import Case, Facts


def at_both(code: str, reads: Reading, hint: str) -> tuple[Cause, Cause]:
    """One situation in two places; each criterion only hears of its own address."""
    return (
        Cause(code=code, finds=at_home(reads), explains=("home_page_edited.broken",), hint=hint),
        Cause(code=code, finds=at_api(reads), explains=("record_added.broken",), hint=hint),
    )


def _hidden(case: Case) -> Facts | None:
    """A page that breaks and that no criterion asks for."""
    others = [path for path in crashed(case) if path not in (HOME, home_path(case), api_path(case), *_unknown_pages(case))]
    if case.evidence.history:  # a missing table of a team's is told by `no_database`
        others = [path for path in others if not _lacks_a_table(case, path)]
    return (("path", short(others[0])),) if others else None


def _lacks_a_table(case: Case, path: str) -> bool:
    """The debugger says it on the page, and prints it among the lines of other requests."""
    answer = answer_at(case, path)
    return any("no such table" in text for text in (error_at(case, path), answer.text if answer else ""))


def _unknown_pages(case: Case) -> tuple[str, ...]:
    return tuple(path for address in case.evidence.addresses if address.name == UNKNOWN_PAGE for path in address.paths)


def _carries_a_set(case: Case) -> Facts | None:
    found, error = sign(case, "set_in_records"), at_api(matches("not JSON serializable"))(case)
    return (("key", short(found.detail)),) if found and found.detail and error is not None else None


NO_RETURN = "returned None or ended without a return|View function did not return a response$"

CAUSES = (
    *at_both(
        "old_flask",
        matches(r"but it was a list\b"),
        "This Flask is older than the lesson's and cannot send a bare list. Look at what the lesson wraps around its data, or update Flask.",
    ),
    *at_both(
        "no_return",
        matches(NO_RETURN),
        "The function behind this address does its work and then hands nothing back. What should a visitor get at the end of it?",
    ),
    *at_both(
        "jsonify_import",
        unknown_library_name,
        "Your code uses `{name}`, but this file never asked for it. Compare the import lines at the top with the lesson's.",
    ),
    *at_both(
        "undefined_name",
        unknown_word,
        "Python met a word it does not know (begin at {place}). Is something spelled differently in two places, or is a text missing its quotes?",
    ),
    *at_both(
        "unknown_key",
        matches(r"^KeyError\b"),
        "The code asks a dictionary for a key that is not in it. Compare the key where it is asked for with the key where it is written, letter by letter.",
    ),
    *at_both(
        "no_table",
        matches("no such table"),
        "The code asks a database for a table that has not been made yet. What has to run once before the server can start?",
    ),
    Cause(
        code="set_in_records",
        finds=_carries_a_set,
        explains=("record_added.broken",),
        hint="Something under {key} has curly brackets but no key: value pairs inside, and JSON cannot carry that. Which brackets make a list?",
    ),
    Cause(
        code="not_serializable",
        finds=at_api(matches(r"Object of type (?P<kind>\w+) is not JSON serializable")),
        explains=("record_added.broken",),
        hint="One value is of the kind `{kind}`, and JSON cannot carry that. Check the brackets and quotes of your newest record.",
    ),
    Cause(
        code="hidden_500",
        finds=_hidden,
        hint="Open {path} in your browser and read the last line in the terminal.",
        advice="{path} breaks when somebody visits it. Open it in your browser and read the last line in the terminal.",
    ),
)
