from __future__ import annotations

import pytest

from checker.observe.saved_output_rows import CODES
from tests.causes.situations import ADVICE, Row, advised, died, recognised, signed

DETAILS = {"saved_status": "404", "saved_error": "KeyError"}
OTHERS = {"notebook_port_busy", "notebook_module_missing", "notebook_connection_refused", "lsof_missing"}
"""Their words are in the modules of ports, of Python, of starting and of stopping."""
OWN = [code for code in CODES if code not in OTHERS]
WHILE_IT_RUNS = (
    "saved_import_name",
    "saved_not_json",
    "saved_timed_out",
    "saved_connection_lost",
    "saved_cors",
    "saved_status",
    "saved_error",
)

ROWS = tuple(Row(code, ADVICE, signed((code, DETAILS.get(code, "")))) for code in OWN)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


@pytest.mark.parametrize("code", WHILE_IT_RUNS)
def test_of_a_program_that_does_not_start_something_else_is_said(code):
    seen = died("KeyError: x", source=signed((code, DETAILS.get(code, ""))).evidence.source)
    assert code not in {one.code for one in advised(seen)}


def said(code, detail=""):
    seen = signed((code, detail))
    found = next(one for one in advised(seen) if one.code == code)
    return found.advice.format_map(dict(found.finds(seen)))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("404", "no such address"),
        ("403", "port 5000"),
        ("405", "kind of request"),
        ("415", "JSON"),
        ("500", "broke"),
        ("418", "not like"),
    ],
)
def test_each_status_has_its_meaning(status, words):
    assert words in said("saved_status", status)


def test_an_error_is_told_by_its_type():
    assert "KeyError" in said("saved_error", "KeyError")


def test_a_server_that_gives_no_permission_explains_the_browsers_words_itself():
    seen = signed("saved_cors", "cors_call_missing")
    assert "saved_cors" not in {one.code for one in advised(seen)}
