from __future__ import annotations

import pytest

from checker.checks.form_works import filling, form_works
from checker.errors import ConfigError
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import UNIQUE, walk, walked

FORM = answer('<form method="post" action="/add"><input name="name"><input type="hidden" name="token" value="x"></form>')
BOTH = {"page": "/add", "values": {"name": "A & B {{unique}}", "age": 15}, "shown": "/"}


def came(page=FORM, send=None, params=None, **more):
    return walked(walk(filling(params or {}), page=page, send=send or answer("thanks"), **more), params)


TWO = answer("<form><input name=name><select name=age><option>15</select></form>")

CASES = [
    ("sent", came(), None),
    ("it leads back", came(send=answer("", status=302)), None),
    ("shown, escaped", came(TWO, params=BOTH, shown=answer(f"<li>A &amp; B {UNIQUE}, 15")), None),
    ("no such page", came(answer("no", status=404)), "no_page"),
    ("no form", came(answer("<h1>Hello</h1><input name=name>")), "no_form"),
    ("another name", came(answer("<form><input name=first></form>")), "no_input"),
    ("only hidden", came(answer("<form><input type=hidden name=name></form>")), "no_input"),
    ("one of two", came(answer("<form><input name=age></form>"), params=BOTH), "no_input"),
    ("no such method", came(send=answer("no", status=405)), "not_taken"),
    ("it breaks", came(send=answer("no", status=500)), "crashed"),
    ("not shown", came(TWO, params=BOTH, shown=answer("<li>15")), "not_shown"),
    ("the page of all hangs", came(TWO, params=BOTH, shown="timed_out"), "no_answer"),
    ("it hangs", came(send="timed_out"), "no_answer"),
    ("the page hangs", came(page="timed_out"), "no_answer"),
    ("the form leads to another server", came(send="no_form"), "not_reached"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_form_works(given, reason):
    assert reason_of(form_works, given) == reason


@pytest.mark.parametrize("values", [[], {}, {"a": None}, {"a": [1]}], ids=str)
def test_values_must_be_something_to_fill_in(values):
    with pytest.raises(ConfigError, match="values must have keys"):
        filling({"values": values})
