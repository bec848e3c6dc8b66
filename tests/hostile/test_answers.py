"""Answers that never end or lie, and modules under other people's names: what is read of them has a size and a time."""

from __future__ import annotations

import pytest

from tests.hostile.conftest import program

TATTLER = """
import json, os, sys
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "targets.json")) as file:
    outbox = json.load(file)["outbox"]
print("imported", __name__, flush=True)
try:
    with open(os.path.join(outbox, "imported-" + __name__), "w") as file:
        file.write(repr(sys.argv))
except OSError:
    pass
"""
SHADOWS = (
    "flask",
    "werkzeug",
    "checker/__init__",
    "ast",
    "hashlib",
    "sqlalchemy",
    "jsonschema",
    "sitecustomize",
    "usercustomize",
)
SETTINGS = {"owned.pth": "import sitecustomize\n", "pyvenv.cfg": "home = .\n", ".env": "PYTHONSTARTUP=sitecustomize.py\n"}
BODY = 1_000_000
ROUTES = {
    "/endless-headers": "not_http",
    "/endless-continue": "timed_out",
    "/endless-line": "not_http",
    "/not-http": "not_http",
    "/endless-body": "too_big",
    "/endless-chunks": "too_big or cut_short",
    "/bomb": "too_big",
    "/bomb-in-a-bomb": None,
    "/huge-length": None,
    "/chunks-of-nonsense": "cut_short",
    "/drip": "cut_short",
    "/negative-length": None,
    "/two-answers": None,
    "/two-lengths": None,
}
"""Failures and flaws; None where what was read is simply an answer."""


@pytest.fixture(scope="module")
def outcomes(grade_all):
    shadowing = {f"{name}.py": TATTLER for name in SHADOWS}
    return grade_all({
        "answers": {"files": program("answers"), "limits": {"boot": 15, "answer": 1.5, "submission": 60}},
        "shadows": {"files": {**program("shadows"), **shadowing, **SETTINGS}, "limits": {"boot": 15}},
        "afterwards": {"files": program("lives/good"), "limits": {"boot": 15}},
    })  # fmt: skip


@pytest.mark.real
@pytest.mark.parametrize("route", ROUTES)
def test_an_answer_has_an_end(outcomes, route):
    (seen,) = [one for one in outcomes["answers"].evidence.boots[0].exchanges if one.probe.path == route]
    flaw = seen.answer.flaw if seen.answer else seen.failure
    assert flaw in ((ROUTES[route] or "").split(" or ") if ROUTES[route] else (None, "cut_short", "bad_encoding", "too_big"))
    assert seen.answer is None or len(seen.answer.body) <= BODY


@pytest.mark.real
def test_no_second_answer_is_heard(outcomes):
    (seen,) = [one for one in outcomes["answers"].evidence.boots[0].exchanges if one.probe.path == "/two-answers"]
    assert seen.answer.body == b"[]"


@pytest.mark.real
def test_all_of_them_together_have_an_end(outcomes):
    assert outcomes["answers"].evidence.trouble is None
    assert outcomes["answers"].evidence.total_milliseconds < 60_000


@pytest.mark.real
def test_modules_of_a_submission_are_imported_by_nobody_else(outcomes):
    assert "imported hashlib" in outcomes["shadows"].log  # by the program itself, in the sandbox
    assert outcomes["shadows"].damage == []
    assert outcomes["afterwards"].evidence.boots[0].outcome == "answered"
    assert [boot.stop.ended for boot in outcomes["afterwards"].evidence.boots] == [True, True]
