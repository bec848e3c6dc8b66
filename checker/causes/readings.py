"""How causes read the last line of a traceback: what it says, and whose address it belongs to. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.causes.clues import HOME, SERVER_ERROR, api_path, boot_error, error_at, home_path, plain_gets, short

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.causes.clues import Finder
    from checker.model import Case, Facts

    Reading = Callable[[Case, str], Facts | None]

# Only names from this list are ever repeated: a name without quotes could be a person's.
LIBRARY_NAMES = frozenset(
    (  # noqa: SIM905 - as a literal it would be thirty lines
        "CORS Flask Response abort cross_origin datetime flash flask flask_cors g json jsonify make_response math os random redirect "
        "render_template render_template_string request requests send_file send_from_directory session sqlite3 sys time url_for"
    ).split()
)


def matches(pattern: str) -> Reading:
    """Reads an error; the pattern's named groups fill the holes."""

    def reads(_: Case, error: str) -> Facts | None:
        found = re.search(pattern, error)
        return tuple((hole, short(text)) for hole, text in found.groupdict().items()) if found else None

    return reads


def unknown_library_name(_: Case, error: str) -> Facts | None:
    found = re.search(r"NameError: name '(\w+)' is not defined", error)
    return (("name", found[1]),) if found and found[1] in LIBRARY_NAMES else None


def at_boot(reads: Reading) -> Finder:
    """Reads the error that ended the server before it answered anybody."""

    def finds(case: Case) -> Facts | None:
        error = boot_error(case)
        return reads(case, error) if error else None

    return finds


def at_home(reads: Reading) -> Finder:
    """Reads the error of the home page."""

    def finds(case: Case) -> Facts | None:
        error = error_at(case, home_path(case))
        return reads(case, error) if error else None

    return finds


def at_api(reads: Reading) -> Finder:
    """Reads the error of the Web API's route, or else of the first other address that crashed."""

    def finds(case: Case) -> Facts | None:
        others = (path for path in crashed(case) if path not in (HOME, home_path(case)))
        error = error_at(case, next(others, ""))
        return reads(case, error) if error else None

    return finds


def crashed(case: Case) -> tuple[str, ...]:
    """The addresses that answered with a 500, the Web API's first."""
    paths = dict.fromkeys(path for path, answer in plain_gets(case) if answer.status >= SERVER_ERROR)
    return tuple(sorted(paths, key=lambda path: path != api_path(case)))
