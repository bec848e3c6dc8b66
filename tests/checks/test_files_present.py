from __future__ import annotations

import pytest

from checker.checks.files_present import files_present
from tests.builders import case, handed
from tests.verdicts import reason_of


def about(*names, needed=("README.md",)):
    return case(handed=handed(names=names), params={"names": needed})


CASES = [
    ("at the top", about("README.md"), None),
    ("in a folder", about("team/readme.MD"), None),
    ("by a pattern", about("a/index.html", needed=("*.html",)), None),
    ("with its folder", about("team/templates/index.html", needed=("templates/*.html",)), None),
    ("a folder", about("team/static/cat.png", needed=("static/",)), None),
    ("a folder that was not read", about("venv/", needed=("venv/",)), None),
    ("thousands of others", about(*(f"a/{number}" for number in range(5_000)), "README.md"), None),
    ("nothing", about(), "missing"),
    ("another name", about("README.md.txt"), "missing"),
    ("one of two", about("README.md", needed=("README.md", "a.css")), "missing"),
    ("a file is no folder", about("static", needed=("static/",)), "missing"),
    ("in another folder", about("static/index.html", needed=("templates/index.html",)), "missing"),
    ("nobody looked", case(params={"names": ("README.md",)}), "stale"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_files_present(given, reason):
    assert reason_of(files_present, given) == reason
