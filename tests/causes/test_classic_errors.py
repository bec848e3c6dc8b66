"""Slips at the start: imports, how an app is made, its routes."""

from __future__ import annotations

import pytest

from checker.causes.slips import BOOT
from checker.evidence import Place, Route, Sign
from tests.builders import source
from tests.causes.recorded import code_of, everywhere, met, rows
from tests.causes.situations import TRACEBACK, Row, cause_at, recognised

VIEWS = source(
    routes=(
        Route(path="/", methods=("GET",), function="home", place=Place(line=3)),
        Route(path="/b", methods=("GET",), function="other", place=Place(line=7)),
    )
)
TWO = VIEWS._replace(signs=(Sign(code="duplicate_view_name", detail="home"),))
BARE = VIEWS._replace(signs=(Sign(code="decorator_without_wraps", detail="wrapper"),))
CODES = {
    "name_in_single_underscores": "underscores",
    "true_in_small_letters": "other_letters",
    "flask_in_small_letters": "other_capitals",
    "cors_in_small_letters": "other_capitals",
    "before_first_request": "removed_name",
    "markup_from_flask": "removed_name",
    "escape_from_flask": "removed_name",
    "json_encoder": "removed_name",
    "url_quote": "removed_name",
    "jsonify_at_the_top": "called_outside_of_a_visit",
    "url_for_at_the_top": "called_outside_of_a_visit",
    "request_at_the_top": "called_outside_of_a_visit",
    "session_at_the_top": "called_outside_of_a_visit",
    "port_first": "port_in_the_place_of_the_host",
    "methods_as_text": "methods_no_list",
    "method_for_methods": "unknown_option",
    "methods_in_get": "methods_in_get",
    "decorator_without_wraps": "decorator_without_wraps",
    "two_views_of_one_name": "dup_name",
    ("two_views_of_one_name", "written once"): "view_registered_twice",
    "route_without_a_slash": "no_slash",
    "route_with_an_open_bracket": "route_with_an_open_bracket",
    "route_with_an_unknown_converter": "route_with_an_unknown_kind",
    "flask_without_a_name": "flask_without_a_name",
    "own_file_without_that_name": "name_not_in_own_file",
    "circle_of_imports": "circular_import",
    "module_called": "module_called",
    "route_added_by_a_visit": "too_late_to_set_up",
}
DIFFERENCES = {
    "decorator_without_wraps": {"source": BARE},
    "two_views_of_one_name": {"source": TWO},
    ("two_views_of_one_name", "written once"): {"source": VIEWS},
}
LIBRARY = "ImportError: cannot import name 'x' from 'flask' (/venv/lib/python3/site-packages/flask/__init__.py)\n"
ROWS = (
    *(row for row in rows(CODES, DIFFERENCES) if row.code not in ("dup_name", "no_slash")),
    Row("name_not_in_library", BOOT, met(BOOT, TRACEBACK + LIBRARY)),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


@pytest.mark.parametrize(("python", "key", "code", "differences"), everywhere(CODES, DIFFERENCES))
def test_every_python_says_it_so_that_it_is_understood(python, key, code, differences):
    assert code_of(python, key, differences) == code


@pytest.mark.parametrize(
    ("error", "code"),
    [
        ("ImportError: cannot import name 'Cors' from 'flask_cors' (/venv/lib/python3/site-packages/x.py)", "other_capitals"),
        ("ImportError: cannot import name 'Jsonify' from 'flask' (/venv/lib/python3/site-packages/x.py)", "name_not_in_library"),
        ("ImportError: cannot import name 'Markup' from 'jinja2' (C:\\py\\Lib\\site-packages\\jinja2\\x.py)", "removed_name"),
        ("ImportError: cannot import name 'app' from 'website' (unknown location)", "name_not_in_own_file"),
        ("ImportError: cannot import name 'db' from 'models' (/home/rosa/models.py)", "name_not_in_own_file"),
        ("ImportError: cannot import name 'db' from 'models' (consider renaming '/home/rosa/models.py' since it has)", "name_not_in_own_file"),
        ("AttributeError: partially initialized module 'friends' has no attribute 'x' (most likely due to a circular import)", "circular_import"),
        ("AttributeError: module 'flask' has no attribute 'Markup'", "removed_name"),
        ("AttributeError: 'Flask' object has no attribute 'rout'", "python_says_attributeerror"),
    ],
)  # fmt: skip
def test_its_siblings(error, code):
    assert cause_at(BOOT, met(BOOT, f"{TRACEBACK}{error}\n")).code == code


def test_a_file_in_a_librarys_place_is_told_as_that():
    shadow = source(signs=(Sign(code="shadows_library", detail="flask.py"),))
    error = "ImportError: cannot import name 'Flask' from partially initialized module 'flask' (most likely due to a circular import) (/home/rosa/flask.py)"
    assert cause_at(BOOT, met(BOOT, f"{TRACEBACK}{error}\n", source=shadow)).code == "shadow_flask"


def test_the_helper_is_named():
    seen = met(BOOT, TRACEBACK.replace("work()", "jsonify([1])") + "RuntimeError: Working outside of application context.\n")
    assert dict(cause_at(BOOT, seen).finds(seen))["helper"] == "jsonify"
