"""Slips that break a page: what a view returns, templates, links, sessions, the braces of a style sheet."""

from __future__ import annotations

import pytest

from checker.causes.slips import ANYWHERE, FIRST_PAGE
from tests.causes.recorded import CSS, beside, code_of, everywhere, met, rows
from tests.causes.situations import TRACEBACK, Row, cause_at, recognised

CODES = {
    "css_in_an_f_string": "css_in_f_string",
    "css_as_a_format": "css_in_f_string",
    "css_for_format": "braces_for_format",
    "percent_in_a_text": "percent_in_a_text",
    "async_view": "async_view",
    "template_missing": "template_missing",
    ("template_missing", "beside"): "template_elsewhere",
    ("template_missing", "singular"): "template_elsewhere",
    "template_in_a_named_folder": "template_folder_twice",
    "template_that_is_cut": "template_syntax",
    "template_that_asks_too_much": "template_undefined",
    "no_secret_key": "no_secret_key",
    "url_for_nobody": "url_for_nobody",
    "url_for_without_a_value": "url_without_a_value",
    "nothing_returned": "no_return",
    "number_returned": "returned_no_page",
    "set_returned": "returned_no_page",
    "view_without_its_argument": "view_lacks_an_argument",
    "view_with_an_argument_too_many": "route_lacks_an_argument",
    "argument_too_few": "called_with_others",
    "sqlite_in_another_thread": "sqlite_threads",
    "local_before_it_is_set": "local_before_it_is_set",
    "asked_of_nothing": "asked_of_none",
    "append_to_a_dictionary": "append_to_no_list",
    "called_a_text": "called_no_function",
    "text_and_number": "text_and_number",
    "json_of_both_kinds": "both_kinds_in_jsonify",
    "calls_itself": "calls_itself",
}
DIFFERENCES = {
    "css_in_an_f_string": {"source": CSS},
    "css_as_a_format": {"source": CSS},
    ("template_missing", "beside"): beside("index.html"),
    ("template_missing", "singular"): beside("template/Index.html"),
    "template_in_a_named_folder": beside("templates/index.html"),
}
TUPLE = (
    "TypeError: The view function did not return a valid response tuple. The tuple must have the form (body, status, headers)."
)
ROWS = (
    *(row for row in rows(CODES, DIFFERENCES) if row.code != "no_return"),
    *(Row("returned_odd_tuple", place, met(place, f"{TRACEBACK}{TUPLE}\n")) for place in ANYWHERE),
)
RETURNED = (
    "TypeError: The view function did not return a valid response. The return type must be a string, dict, list, but it was {}."
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


@pytest.mark.parametrize(
    ("python", "key", "code", "differences"),
    everywhere(CODES, DIFFERENCES),
)
def test_every_python_says_it_so_that_it_is_understood(python, key, code, differences):
    assert code_of(python, key, differences) == code


@pytest.mark.parametrize(
    ("kind", "code", "what"),
    [
        ("a int", "returned_no_page", "a number (`int`)"),
        ("a Person", "returned_no_page", "something of the kind `Person`"),
        ("a function", "returned_no_page", "a function that nobody called (are its brackets missing?)"),
        ("a list", "old_flask", None),
    ],
)
def test_what_a_view_hands_back(kind, code, what):
    seen = met(FIRST_PAGE, f"{TRACEBACK}{RETURNED.format(kind)}\n")
    found = cause_at(FIRST_PAGE, seen)
    assert (found.code, dict(found.finds(seen)).get("what")) == (code, what)


def test_a_word_that_nobody_knows_is_no_style_sheet():
    seen = met(FIRST_PAGE, f"{TRACEBACK}NameError: name 'greeting' is not defined\n")
    assert cause_at(FIRST_PAGE, seen).code == "undefined_name"
