"""Pages that end in a 500: why the function behind them crashed. The newest error of the very address decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import HOME, answer_at, api_path, crash_at, error_at, home_path, short, sign
from checker.causes.readings import LIBRARY_NAMES, at_api, crashed, matches
from checker.causes.slips import VIEWS, Slip, causes_of, lead
from checker.evidence import UNKNOWN_PAGE

if TYPE_CHECKING:
    from checker.model import Case, Facts


def _hidden(case: Case) -> Facts | None:
    """A page that breaks and that no criterion asks for."""
    others = [path for path in crashed(case) if path not in (HOME, home_path(case), api_path(case), *_unknown_pages(case))]
    if case.evidence.history:  # a missing table of a team's is told by `no_database`
        others = [path for path in others if not _lacks_a_table(case, path)]
    if not others:
        return None
    raised = crash_at(case, others[0])
    return (("path", short(others[0])), ("why", f" ({lead(case, raised)})" if raised else ""))


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
    *causes_of(
        Slip(
            code="old_flask",
            kinds="TypeError",
            says=r"but it was a list\b",
            message="The function behind this address hands back a list.",
            hint="This Flask is older than the lesson's and cannot send a bare list. Look at what the lesson wraps around its data, or update Flask.",
            places=VIEWS,
        ),
        Slip(
            code="no_return",
            kinds="",
            says=NO_RETURN,
            message="The function behind this address does its work and then hands nothing back.",
            hint="What should a visitor get at the end of it? Look at its last line, and at the column in which its `return` begins.",
            places=VIEWS,
        ),
        Slip(
            code="jsonify_import",
            kinds="NameError",
            says=rf"name '(?P<name>{'|'.join(sorted(LIBRARY_NAMES))})' is not defined",
            message="Your code uses `{name}`, but this file never asked for it.",
            hint="Compare the import lines at the top with the lesson's.",
            places=VIEWS,
        ),
        Slip(
            code="undefined_name",
            kinds="NameError",
            says="",
            message="Python met a word that it does not know.",
            hint="Is something spelled differently in two places, used before it is made, or is a text missing its quotes (begin at {at})?",
            places=VIEWS,
        ),
        Slip(
            code="unknown_key",
            kinds="KeyError",
            says="",
            message="The code asks a dictionary for a key that is not in it.",
            hint="Compare the key where it is asked for with the key where it is written, letter by letter.",
            places=VIEWS,
        ),
        Slip(
            code="no_table",
            kinds="",
            says="no such table",
            message="The code asks a database for a table that has not been made yet.",
            hint="What has to run once before the server can start?",
            places=VIEWS,
        ),
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
        advice="{path} breaks when somebody visits it{why}. Open it in your browser and read the last line in the terminal.",
    ),
)
