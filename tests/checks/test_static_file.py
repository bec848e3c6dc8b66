from __future__ import annotations

import pytest

from checker.checks.static_file import static_file
from tests.builders import answer, case, exchange
from tests.verdicts import reason_of


def about(came, wanted="text/css"):
    return case(extra=(exchange("/static/style.css", came),), params={"path": "/static/style.css", "type": wanted})


CASES = [
    ("a style sheet", about(answer("p {}", kind="text/css; charset=utf-8")), None),
    ("a picture", about(answer(b"\x89PNG", kind="image/png"), "image/png"), None),
    ("a page, where one is due", about(answer("<p>"), "text/html"), None),
    ("a megabyte and more", about(answer("x" * 1_000_000, kind="text/css", flaw="too_big")), None),
    ("not there", about(answer("", status=404)), "broken"),
    ("sent on", about(answer("", status=302, kind="text/css")), "broken"),
    ("no answer", about("refused"), "broken"),
    ("a page for every address", about(answer("<h1>Welcome</h1>")), "a_page"),
    ("as plain text", about(answer("p {}", kind="text/plain")), "other_type"),
    ("nothing in it", about(answer(" \n", kind="text/css")), "empty"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_static_file(given, reason):
    assert reason_of(static_file, given) == reason
