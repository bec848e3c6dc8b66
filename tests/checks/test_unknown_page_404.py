from __future__ import annotations

import pytest

from checker.checks.unknown_page_404 import unknown_page_404
from tests.builders import answer, case
from tests.verdicts import reason_of

CASES = [
    ("not found", case(), None),
    ("a page for every address", case(unknown=answer("Welcome")), "answers_anyway"),
    ("a JSON error with status 200", case(unknown=answer({"error": "not found"})), "answers_anyway"),
    ("another number", case(unknown=answer("", status=403)), "answers_anyway"),
    ("a crash", case(unknown=answer("", status=500)), "crashes"),
    ("no answer", case(unknown="timed_out"), "crashes"),
    ("home again", case(unknown=answer("", status=302, headers=(("Location", "/"),))), "redirects"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_unknown_page_404(given, reason):
    assert reason_of(unknown_page_404, given) == reason
