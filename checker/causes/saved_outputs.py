"""What went wrong when the cells of a notebook last ran, as their saved outputs show it. It may be solved by now: so it is only said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import NO_FACTS, answered, in_cell, sign

if TYPE_CHECKING:
    from checker.causes.clues import Finder
    from checker.model import Case, Facts

SAYS = "A saved output of {cell} says "
CORS_IS_MISSING = ("cors_call_missing", "cors_without_credentials", "cors_origins_list", "star_header_by_hand")
STATUSES = {
    "403": "you may not. Did another program answer there? On many Macs port 5000 belongs to the system.",
    "404": "your server has no such address. Compare it letter by letter with your routes.",
    "405": "the address is there, but not for that kind of request (GET, POST ...).",
    "415": "what was sent was not marked as JSON.",
}


def _saved(code: str, words: str, finds: Finder | None = None) -> Cause:
    return Cause(code=code, finds=finds or in_cell(code), hint="Is it solved by now?", advice=words)


def _while_it_runs(code: str, hole: str = "") -> Finder:
    """Of a program that does not even start there is something else to say."""
    return lambda case: in_cell(code, hole)(case) if answered(case) else None


def _cors(case: Case) -> Facts | None:
    """A browser complained, and yet the server gives its permission."""
    lacking = any(sign(case, code) for code in CORS_IS_MISSING)
    return NO_FACTS if sign(case, "saved_cors") and answered(case) and not lacking else None


def _status(case: Case) -> Facts | None:
    found = _while_it_runs("saved_status", "status")(case)
    if found is None:
        return None
    status = str(dict(found)["status"])
    broke = (
        "the view of that address broke; the log of the server says why."
        if status >= "500"
        else "the server did not like what it was asked."
    )
    return (*found, ("meaning", STATUSES.get(status, broke)))


CAUSES = (
    _saved(
        "saved_magic_not_found",
        SAYS
        + "that Jupyter did not know the `%%` line there. Such a line has to be the very first of its cell, and not even a comment may stand above it.",
    ),
    _saved(
        "saved_one_percent",
        SAYS + "that Jupyter knows no such magic with one percent sign. A magic for a whole cell begins with two.",
    ),
    _saved(
        "saved_unknown_magic",
        SAYS + "that Jupyter does not know the magic there. Compare that line with the lesson's, letter by letter.",
    ),
    _saved(
        "saved_background",
        SAYS
        + "that Jupyter refuses `&` behind a `!` line, so nothing was started. A cell that begins with `%%` and has `--bg` runs beside the others.",
    ),
    _saved(
        "saved_bad_interpreter",
        SAYS
        + "'bad interpreter': the folder of that environment was moved or renamed, or its Python is gone, so pip installed nothing. An environment cannot move; make it anew where you need it.",
    ),
    _saved(
        "saved_externally_managed",
        SAYS
        + "'externally managed': that Python belongs to the system, and pip installed nothing. Your project needs an environment (venv) of its own; switch it on, then install.",
    ),
    _saved(
        "saved_pip_tls",
        SAYS
        + "that this Python cannot open https addresses (no SSL), so pip could fetch nothing. Another Python on that computer may: `check-hacks doctor` shows which one is in use.",
    ),
    _saved(
        "saved_certificate",
        SAYS
        + "that a certificate could not be verified, so nothing was fetched. Some school networks look into all traffic: try another network, or ask whoever looks after the computers.",
    ),
    _saved(
        "saved_no_pip",
        SAYS
        + "that there is no `pip`, so nothing was installed. In a notebook `%pip` belongs to the notebook's own Python; in a terminal `python3 -m pip` names the Python that is meant.",
    ),
    _saved(
        "saved_no_python",
        SAYS
        + "that no `python` was found. On that computer it may be called python3, or the notebook was started without your project's environment. `check-hacks doctor` shows which one is found.",
    ),
    _saved(
        "saved_pip_offline",
        SAYS
        + "that pip could not reach the internet, so nothing was installed. Run that cell again when the computer is online.",
    ),
    _saved(
        "saved_no_requirements",
        SAYS + "that pip found no requirements.txt. Does the notebook run in the folder in which that file lies?",
    ),
    _saved(
        "saved_no_match",
        SAYS
        + "that pip found no package of that name for this Python. Compare it letter by letter; what is imported is not always called like what is installed.",
    ),
    _saved(
        "saved_pip_denied",
        SAYS
        + "that pip was not allowed to write where this Python keeps its packages, so nothing was installed. In an environment (venv) of your project's own you may.",
    ),
    _saved(
        "saved_build_failed",
        SAYS
        + "that a package could not be built, so it is not installed. Does your server need it? Other versions of it may come ready made.",
    ),
    _saved(
        "saved_shell_pattern",
        SAYS
        + "'no matches found': the shell took the square brackets for a pattern, so pip never ran. Quotes around that word keep them as they are.",
    ),
    _saved(
        "saved_pip_failed",
        SAYS + "that pip ended with an error, so something was not installed. The lines there that begin with ERROR say what.",
    ),
    _saved(
        "saved_debug",
        "The saved output of {cell} ends with SystemExit behind 'Restarting with': debug mode starts a program a second time, and inside a notebook there is no file to start. Leave debug for .py files.",
    ),
    _saved(
        "saved_kernel_died",
        SAYS
        + "that the kernel, the Python behind the notebook, died. What its cells had made was gone then. After a restart, run them again from the top.",
    ),
    _saved(
        "saved_import_name",
        SAYS
        + "that Python found the library, and in it no such name (ImportError). Upper and lower case count: compare that line with the lesson's.",
        _while_it_runs("saved_import_name"),
    ),
    _saved(
        "saved_not_json",
        SAYS
        + "that what came back was no JSON (JSONDecodeError): a page of HTML, perhaps. Which of your addresses sends data? `.text` in place of `.json()` shows what came.",
        _while_it_runs("saved_not_json"),
    ),
    _saved(
        "saved_no_scheme",
        SAYS + "that an address could not be used. A whole address begins with http:// (two slashes), also on your own computer.",
    ),
    _saved(
        "saved_no_host",
        SAYS + "that a computer of that name was not found. Is the address spelled right, and was this one online?",
    ),
    _saved(
        "saved_timed_out",
        SAYS
        + "that no answer came in time. Was the server busy, or waiting for the very cell that asked? It has to run beside the notebook.",
        _while_it_runs("saved_timed_out"),
    ),
    _saved(
        "saved_connection_lost",
        SAYS
        + "that the connection broke before an answer came. Something ended the server just then, or it spoke another language than HTTP.",
        _while_it_runs("saved_connection_lost"),
    ),
    _saved(
        "saved_running_loop",
        SAYS
        + "that an event loop is running already: the notebook has one of its own, so `asyncio.run` does not work inside it. A cell with `%%python --bg` is a program of its own.",
    ),
    _saved(
        "saved_no_command",
        SAYS
        + "that the shell knows no such command. Is it spelled right, and is it there on this kind of computer, or only in an environment?",
    ),
    _saved(
        "saved_no_file",
        SAYS
        + "that a file was not there. The notebook looks in the folder in which it runs: is the file in it, under just that name?",
    ),
    _saved(
        "saved_not_allowed",
        SAYS
        + "that something was not allowed: somebody else's file or process, a script without `python` in front of it, or a port below 1024. Which is it?",
    ),
    _saved(
        "saved_cors",
        "Your notebook keeps a browser's complaint about CORS, and yet your server gives its permission. Was an older copy of it running then? Stop it, start it again, and load the page anew.",
        _cors,
    ),
    _saved(
        "saved_system_exit",
        "The saved output of {cell} ends with SystemExit: the program there ended itself. The lines above that say why.",
    ),
    _saved("saved_status", "A saved output of {cell} shows status {status}: {meaning}", _status),
    _saved(
        "saved_error",
        "The saved output of {cell} ends with {error}. Its last line says what Python stumbled over, and the arrow or the number of a line says where. If that is solved, run the cell again and save.",
        _while_it_runs("saved_error", "error"),
    ),
    _saved(
        "saved_user_install",
        SAYS
        + "'Defaulting to user installation': the packages went to your user's Python and not into an environment of this project. If a module is missing one day, look there first.",
    ),
    _saved(
        "saved_pip_as_root",
        SAYS
        + "that pip ran as root, among the packages of the system. An environment (venv) of your project's own keeps the two apart.",
    ),
)
