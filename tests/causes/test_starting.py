from __future__ import annotations

import pytest

from checker.evidence import Listener, Sign
from tests.builders import boot, case, handed, source
from tests.causes.situations import ADVICE, Row, advised, cause_at, died, recognised, signed

CRASHED = "server_boots.crashed"
SILENT = "server_boots.exited_silently"
NO_ANSWER = "server_boots.no_answer"
BACKGROUND = handed(form="notebook", magic="%%python --bg", entry="lesson.ipynb", cell=4)
SLASH = "ValueError: URL rule 'api' must start with a slash."
SLASH_SIGN = source(signs=(Sign(code="route_without_slash", detail="api"),))
SILENTLY = {"boots": (boot(outcome="exited", exit_code=0, stop=None, port=None, listeners=()),)}
HANGS = {"boots": (boot(outcome="silent", stop=None, port=None, listeners=()),)}
NETWORK = (Listener(host="0.0.0.0", port=5001),)

DOUBLE = "AssertionError: View function mapping is overwriting an existing endpoint function: people"
ROWS = (
    Row("dup_name", CRASHED, died(DOUBLE, source=source(signs=(Sign(code="duplicate_view_name", detail="people"),)))),
    Row("no_slash", CRASHED, died(SLASH, source=SLASH_SIGN)),
    Row("no_slash", CRASHED, died("ValueError: urls must start with a leading slash")),
    Row("dup_name", CRASHED, died("AssertionError: View function mapping is overwriting an existing endpoint function: people")),
    Row("route_without_path", CRASHED, signed(("route_without_path", "get_data"), **HANGS)),
    Row("no_table", CRASHED, died("sqlite3.OperationalError: no such table: people")),
    Row("jsonify_import", CRASHED, died("NameError: name 'CORS' is not defined")),
    Row("undefined_name", CRASHED, died("NameError: name 'ap' is not defined. Did you mean: 'app'?")),
    Row("waits_for_input", CRASHED, died("EOFError: EOF when reading a line")),
    Row("waits_for_input", NO_ANSWER, signed("waits_for_input", **HANGS)),
    Row("loop_before_run", NO_ANSWER, signed("loop_before_run", **HANGS)),
    Row("listens_and_keeps_silent", NO_ANSWER, case(boots=(boot(outcome="silent", stop=None),))),
    Row("bg_debug", SILENT, signed("bg_debug", **SILENTLY)),
    Row("bg_debug", ADVICE, signed("bg_debug")),
    Row("run_guard_false", SILENT, signed(("run_guard_false", "__name__ == 'main'"), **SILENTLY)),
    Row("runs_in_thread", SILENT, signed("runs_in_thread", **SILENTLY)),
    Row("run_in_function", SILENT, signed(("run_in_function", "data"), **SILENTLY)),
    Row("no_run", SILENT, signed("no_run", **SILENTLY)),
    Row("no_run", SILENT, case(source=source(runs=()), **SILENTLY)),
    Row("bg_hides_error", CRASHED, died("ZeroDivisionError: division by zero", handed=BACKGROUND)),
    Row("bg_hides_error", ADVICE, died("NameError: name 'CORS' is not defined", handed=BACKGROUND)),
    Row("too_early", ADVICE, signed("notebook_connection_refused")),
    Row(
        "ended_while_visited",
        "unknown_page_404.crashes",
        case(routes={"/api/data": "refused"}, first={"died_while_probed": True}),
    ),
    Row("ipv6_only", ADVICE, case(first={"listeners": (Listener(host="::1", port=5001),)})),
    Row("all_interfaces", ADVICE, signed("all_interfaces")),
    Row("all_interfaces", ADVICE, case(first={"listeners": NETWORK})),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


def test_a_known_error_comes_before_the_habits_of_background_cells():
    seen = died("NameError: name 'CORS' is not defined", handed=BACKGROUND)
    assert cause_at(CRASHED, seen).code == "jsonify_import"


def test_a_server_that_does_not_work_was_not_asked_too_early():
    seen = signed("notebook_connection_refused", **HANGS)
    assert "too_early" not in {one.code for one in advised(seen)}


def test_an_error_of_a_later_visit_does_not_explain_the_start():
    log = "Traceback (most recent call last):\nNameError: name 'CORS' is not defined\n"
    assert cause_at(CRASHED, case(first={"log": log})) is None
