from __future__ import annotations

import pytest

from checker.evidence import Rendering
from tests.builders import HELLOX, answer, case
from tests.causes.situations import Row, cause_at, recognised

NOTHING = "home_page_edited.nothing_visible"


def shown(*complaints, path="/", **differences):
    return case(home=answer(HELLOX), renderings=(Rendering(path, HELLOX, complaints=complaints),), **differences)


ROWS = (
    Row("script_stopped", NOTHING, shown("ReferenceError")),
    Row("script_stopped", NOTHING, shown("TypeError", "SyntaxError")),
    Row("script_stopped", "home_page_added.title_only", shown("TypeError")),
    Row("script_stopped", "home_page_added.too_little", shown("TypeError")),
    Row("script_stopped", "home_page_changed.empty", shown("TypeError")),
    Row("script_stopped", "text_added.too_little", shown("TypeError", path="/about", params={"path": "/about"})),
    Row("script_stopped", "form_present.no_form", shown("TypeError", params={})),
    Row("script_stopped", "page_title.no_title", shown("TypeError", params={})),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


def test_the_first_one_is_named():
    given = shown("TypeError", "SyntaxError")
    assert cause_at(NOTHING, given).finds(given) == (("path", "/"), ("kind", "TypeError"))


@pytest.mark.parametrize("given", [shown(), case(), shown("TypeError", path="/about")])
def test_a_script_that_came_to_its_end_did_not_stop(given):
    assert cause_at(NOTHING, given) is None
