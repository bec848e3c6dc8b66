from __future__ import annotations

import pytest

from checker.evidence import Place, Sign
from tests.builders import JOHN, OWN_RECORD, answer, case, source
from tests.causes.situations import ADVICE, Row, cause_at, crashed_log, crashing, debugger_log, recognised

HOME = "home_page_edited.broken"
API = "record_added.broken"
NO_RETURN = (
    "TypeError: The view function for 'get_data' did not return a valid response."
    " The function either returned None or ended without a return statement."
)
OLD = (
    "TypeError: The view function did not return a valid response. The return type must be a string, dict, tuple,"
    " Response instance, or WSGI callable, but it was a list."
)
SET = "TypeError: Object of type set is not JSON serializable"
JSONIFY = "NameError: name 'jsonify' is not defined"
TABLE = "sqlite3.OperationalError: no such table: people"
SET_SIGN = source(signs=(Sign(code="set_in_records", detail="Owns_Cars"),))
OTHER_PAGE = {"/api/data": answer([JOHN, OWN_RECORD]), "/team": answer("oh", status=500)}

ROWS = (
    Row("old_flask", HOME, crashing("/", OLD)),
    Row("old_flask", API, crashing("/api/data", OLD)),
    Row("no_return", HOME, crashing("/", NO_RETURN)),
    Row("no_return", API, crashing("/api/data", NO_RETURN)),
    Row("no_return", API, crashing("/api/data", "ValueError: View function did not return a response")),
    Row("jsonify_import", HOME, crashing("/", JSONIFY)),
    Row("jsonify_import", API, crashing("/api/data", JSONIFY)),
    Row("undefined_name", HOME, crashing("/", "NameError: name 'greeting' is not defined")),
    Row("undefined_name", API, crashing("/api/data", "NameError: name 'Rosa' is not defined")),
    Row("unknown_key", HOME, crashing("/", "KeyError: 'greeting'")),
    Row("unknown_key", API, crashing("/api/data", "KeyError: 'FirstNam'")),
    Row("no_table", HOME, crashing("/", TABLE)),
    Row("no_table", API, crashing("/api/data", TABLE)),
    Row("set_in_records", API, crashing("/api/data", SET, source=SET_SIGN)),
    Row("not_serializable", API, crashing("/api/data", SET)),
    Row("not_serializable", API, crashing("/api/data", SET, log=debugger_log)),
    Row("not_serializable", API, crashing("/api/rosa", SET)),
    Row("hidden_500", ADVICE, case(routes=OTHER_PAGE)),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


def test_each_address_hears_only_of_its_own_error():
    log = crashed_log("/", NO_RETURN) + crashed_log("/api/data", SET)
    broken = answer("oh", status=500)
    seen = case(home=broken, routes={"/api/data": broken}, first={"log": log})
    assert (cause_at(HOME, seen).code, cause_at(API, seen).code) == ("no_return", "not_serializable")


def test_what_is_no_exception_keeps_the_words_of_the_check():
    assert cause_at(API, crashing("/api/data", "(it was too much)")) is None


def test_a_word_that_could_be_a_name_is_never_repeated():
    signs = (Sign(code="uses_name_never_imported", detail="Rosa", place=Place(4, 2, "cell In [7]")),)
    seen = crashing("/api/data", "NameError: name 'Rosa' is not defined", source=source(signs=signs))
    assert "Rosa" not in str(cause_at(API, seen).finds(seen))
