from __future__ import annotations

import pytest

from checker.checks.text_added import text_added
from tests.builders import HELLOX, OWN_PAGE, answer, case, exchange, scripted
from tests.verdicts import reason_of


def about(came, **params):
    return case(extra=(exchange("/about", came),), params={"path": "/about", **params})


CASES = [
    ("the home page, when no other is named", case(params={}), None),
    ("a page of its own", about(answer("<p>We like tea</p>")), None),
    ("as many as asked for", about(answer("<p>We like green tea</p>"), words=4), None),
    ("no answer", about("closed"), "broken"),
    ("not found", about(answer("", status=404)), "broken"),
    ("JSON", about(answer({})), "not_a_page"),
    ("no type", about(answer("<p>We like tea</p>", kind=" ")), "not_a_page"),
    ("the starter's page", about(answer(HELLOX)), "too_little"),
    ("a picture has no words", about(answer("<img src=x alt='one two three'>")), "too_little"),
    ("words in a script", about(answer("<script>one two three</script>")), "too_little"),
    ("fewer than asked for", about(answer("<p>We like tea</p>"), words=4), "too_little"),
    ("a megabyte of one word", about(answer("tea " * 250_000)), "too_little"),
    ("a script writes it", scripted("", OWN_PAGE, path="/about", params={"path": "/about"}), None),
    (
        "a script writes it, and no browser",
        scripted("", failure="no_browser", path="/about", params={"path": "/about"}),
        "by_hand",
    ),
    ("a script writes too little", scripted("", "<p>tea</p>", path="/about", params={"path": "/about"}), "too_little"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_text_added(given, reason):
    assert reason_of(text_added, given) == reason
