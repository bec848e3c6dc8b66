from __future__ import annotations

import pytest

from checker.checks.form_present import form_present
from tests.builders import answer, case, scripted
from tests.verdicts import reason_of

FORM = "<form method=post action=/people><input name=first><textarea name=about></textarea><input type=hidden name=key><button>Go</button></form>"


def about(html, **params):
    return case(home=answer(html), params=params)


CASES = [
    ("any form", about(FORM), None),
    ("its inputs", about(FORM, inputs=("first", "about")), None),
    ("a hidden one counts", about(FORM, inputs=("key",)), None),
    ("its method", about(FORM, inputs=("first",), method="post"), None),
    ("the form that fits best", about(f"<form><input name=q></form>{FORM}", inputs=("first",)), None),
    ("no answer", case(home="refused", params={}), "broken"),
    ("not a page", case(home=answer("<form>", kind="text/plain"), params={}), "not_a_page"),
    ("inputs without a form", about("<input name=first>", inputs=("first",)), "no_form"),
    ("an input less", about(FORM, inputs=("first", "last")), "missing_input"),
    ("an input outside of the form", about(f"{FORM}<input name=last>", inputs=("last",)), "missing_input"),
    ("an input that is switched off", about("<form><input name=first disabled></form>", inputs=("first",)), "missing_input"),
    ("another method", about("<form><input name=first></form>", inputs=("first",), method="POST"), "other_method"),
    ("a form that a script makes", scripted("", FORM, params={"inputs": ("first",)}), None),
    ("a form that a script makes, and no browser", scripted("", failure="no_browser", params={}), "by_hand"),
    ("a form that a script makes with an input less", scripted("", FORM, params={"inputs": ("last",)}), "missing_input"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_form_present(given, reason):
    assert reason_of(form_present, given) == reason
