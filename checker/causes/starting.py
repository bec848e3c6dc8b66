"""Why a server does not start although its port is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import NO_FACTS, answered, api_answer, boot_error, short, shows, shows_detail, sign
from checker.causes.readings import at_boot, matches, unknown_library_name
from checker.causes.slips import Slip, causes_of

if TYPE_CHECKING:
    from checker.model import Case, Facts

CRASHED = ("server_boots.crashed",)
SILENT = ("server_boots.exited_silently",)
UNANSWERED = ("server_boots.no_answer",)
VISITED = ("record_added.broken", "cors_open.no_permission", "cors_open.preflight_refused", "unknown_page_404.crashes")
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - recognised, not bound


def _behind_background(case: Case) -> Facts | None:
    """A background cell whose program fails: the notebook stays silent about it. A magic that is commented out does nothing."""
    boots, magic = case.evidence.boots, case.evidence.handed.magic or ""
    background = (magic.startswith("%%") and "--bg" in magic) or sign(case, "bg_cell")
    return NO_FACTS if background and boots and boots[0].outcome == "exited" and boots[0].exit_code else None


def _asked_for_input(case: Case) -> Facts | None:
    asks = sign(case, "waits_for_input")
    return NO_FACTS if boot_error(case).startswith("EOFError") or (asks and not answered(case)) else None


def _never_runs(case: Case) -> Facts | None:
    source = case.evidence.source
    if sign(case, "run_in_function"):
        return None
    return NO_FACTS if sign(case, "no_run") or (source.apps and not source.runs and not answered(case)) else None


def _listens(case: Case) -> Facts | None:
    boots = case.evidence.boots
    return NO_FACTS if boots and boots[0].outcome == "silent" and boots[0].listeners else None


def _gone(case: Case) -> Facts | None:
    """It ended while we were visiting it, before the Web API could answer."""
    boots = case.evidence.boots
    return NO_FACTS if boots and boots[0].died_while_probed and api_answer(case) is None else None


def _only_modern_addresses(case: Case) -> Facts | None:
    boots = case.evidence.boots
    hosts = {listener.host for listener in boots[0].listeners} if boots else set()
    return NO_FACTS if hosts == {"::1"} else None


def _open_to_everyone(case: Case) -> Facts | None:
    boots = case.evidence.boots
    hosts = [listener.host for listener in boots[0].listeners] if boots else []
    if case.evidence.history and any(run.debug for run in case.evidence.source.runs):
        return None  # `debugger_for_everyone` says more
    return NO_FACTS if sign(case, "all_interfaces") or any(host in EVERYWHERE for host in hosts) else None


def _too_early(case: Case) -> Facts | None:
    """The server is fine, and yet the notebook shows that nobody answered."""
    return NO_FACTS if sign(case, "notebook_connection_refused") and answered(case) else None


def _no_slash(case: Case) -> Facts | None:
    found = sign(case, "route_without_slash")
    return (("route", short(found.detail)),) if found and found.detail and "slash" in boot_error(case) else None


def _written_twice(case: Case) -> Facts | None:
    return _dup_name(case) if sign(case, "duplicate_view_name") else None


_dup_name = at_boot(matches(r"overwriting an existing endpoint function: (?:\w+\.)*(?P<function>\w{1,60})"))

CAUSES = (
    Cause(
        code="no_slash",
        finds=_no_slash,
        explains=CRASHED,
        message="Flask refused the address {route}.",
        hint="Addresses have a shape. Compare how this one begins with how the ones that work begin.",
    ),
    Cause(
        code="no_slash",
        finds=at_boot(matches(r"must start with a (?:leading )?slash")),
        explains=CRASHED,
        hint="Flask refused one of your addresses. They have a shape: compare how each one begins.",
    ),
    Cause(
        code="dup_name",
        finds=_written_twice,
        explains=CRASHED,
        message="Two of your addresses lead to functions with the same name, {function}.",
        hint="Flask tells functions apart by their names. Look for the second `{function}`: was it copied and not renamed?",
    ),
    Cause(
        code="dup_name",
        finds=_dup_name,
        explains=CRASHED,
        message="Two of your addresses lead to functions with the same name, {function}.",
        hint="Flask tells functions apart by their names. Where does it hear of a `{function}` for the second time?",
    ),
    Cause(
        code="route_without_path",
        finds=shows_detail("route_without_path", "function"),
        explains=(*CRASHED, "home_page_edited.no_home_page", "record_added.no_records"),
        hint="The decorator over {function} does not say which address it is for. Compare it with another one.",
    ),
    Cause(
        code="no_table",
        finds=at_boot(matches("no such table")),
        explains=CRASHED,
        hint="The code asks a database for a table that has not been made yet. What has to run once before the server can start?",
    ),
    Cause(
        code="jsonify_import",
        finds=at_boot(unknown_library_name),
        explains=CRASHED,
        message="Your code uses `{name}`, but this file never asked for it.",
        hint="Compare the import lines at the top with the lesson's.",
    ),
    *causes_of(
        Slip(
            code="undefined_name",
            kinds="NameError",
            says="",
            hint="Python met a word it does not know (look at {at}). Is it spelled differently in two places, used before it is made, or a text without quotes?",
            places=CRASHED,
        )
    ),
    Cause(
        code="waits_for_input",
        finds=_asked_for_input,
        explains=(*CRASHED, *UNANSWERED),
        hint="Your program asks a question with input( and waits, but a web server has no keyboard of its own. Where could the answer come from instead?",
    ),
    Cause(
        code="loop_before_run",
        finds=shows("loop_before_run"),
        explains=UNANSWERED,
        hint="A loop that never ends stands in front of the line that starts your server. Python reads top to bottom: does it ever get there?",
    ),
    Cause(
        code="listens_and_keeps_silent",
        finds=_listens,
        explains=UNANSWERED,
        hint="Your server does listen, so something it does for a visitor never comes to its end. What does it do first when somebody knocks?",
    ),
    Cause(
        code="bg_debug",
        finds=shows("bg_debug"),
        explains=(*SILENT, *UNANSWERED),
        hint="In a notebook cell, debug mode tries to start your program a second time and finds no file to start. What happens without it?",
        advice="This cell starts the server in debug mode. In a notebook that ends at once without a word, because there is no file to start again. Leave debug for .py files.",
    ),
    Cause(
        code="run_guard_false",
        finds=shows_detail("run_guard_false", "condition"),
        explains=SILENT,
        hint="The line that starts your server stands under `if {condition}`, and that never holds here. Compare it with the lesson's, underscores and all.",
    ),
    Cause(
        code="runs_in_thread",
        finds=shows("runs_in_thread"),
        explains=SILENT,
        hint="Your server runs beside the main program, in a thread, and when the main program reaches its last line everything ends. Who should keep it alive?",
    ),
    Cause(
        code="run_in_function",
        finds=shows_detail("run_in_function", "function"),
        explains=SILENT,
        message="The line that starts your server stands inside of the function {function}, where Python never reached it.",
        hint="What is indented below a `def` belongs to it and waits until somebody calls it, and what stands behind its `return` is never reached. In which column should that line begin?",
    ),
    Cause(
        code="no_run",
        finds=_never_runs,
        explains=SILENT,
        hint="Your program builds an app and never tells it to start listening. Look at the last lines of the lesson's server.",
    ),
    Cause(
        code="bg_hides_error",
        finds=_behind_background,
        explains=CRASHED,
        hint="A background cell keeps its error messages to itself, so your notebook showed nothing. They are in the log of this report; a normal terminal would show them too.",
        advice="A background cell (--bg) keeps its error messages to itself. When nothing seems to happen, run the same code once in a normal terminal and read what it says.",
    ),
    Cause(
        code="too_early",
        finds=_too_early,
        hint="Give the server a moment.",
        advice="Your notebook asked before anybody was listening ('connection refused' is in its saved output), and yet your server works. It needs a moment to wake up, or had not been started: then ask again.",
    ),
    Cause(
        code="ended_while_visited",
        finds=_gone,
        explains=VISITED,
        message="Your server had ended before we came to this, so nobody could answer.",
        hint="Something ends it while people visit. Start it in a terminal, open one page after the other, and watch when it goes.",
    ),
    Cause(
        code="ipv6_only",
        finds=_only_modern_addresses,
        hint="Compare the host in the line that starts your server with the lesson's.",
        advice="Your server listens at the address ::1 only, and the lesson's pages ask 127.0.0.1. Compare the line that starts your server with the lesson's.",
    ),
    Cause(
        code="all_interfaces",
        finds=_open_to_everyone,
        hint="Keep it on your own computer while you practise.",
        advice="Your server is open to everyone on your network. While you practise, keep it for your own computer.",
    ),
)
