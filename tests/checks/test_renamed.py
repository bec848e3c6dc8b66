from __future__ import annotations

import pytest

from checker.checks.renamed import renamed
from tests.builders import answer
from tests.pasts import past, still, team
from tests.verdicts import reason_of

SAYS = {"says": ("Nighthawk Coding",)}
MENU = "<title>Rockets</title><nav><b>Nighthawk</b> Coding</nav><p>Hello</p>"

CASES = [
    ("all its own", team(params=SAYS), None),
    ("without a remote", team(history=past(name="", owner="")), None),
    (
        "thanks in the text are welcome",
        team(home=answer("<title>Rockets</title><p>Thanks to Nighthawk Coding</p>"), params=SAYS),
        None,
    ),
    ("the repository", team(history=past(name="Made_Up")), "repository"),
    ("the README", team(history=still(("README.md", "readme"))), "file"),
    ("a file that the rubric names", team(history=still(("main.py", "main")), params={"files": ("main.py",)}), "file"),
    ("the title", team(home=answer("<title>NIGHTHAWK CODING | Home</title><p>Hi</p>"), params=SAYS), "page"),
    ("the menu", team(home=answer(MENU), params=SAYS), "page"),
    ("no page to look at", team(home="timed_out", params=SAYS), None),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_renamed(given, reason):
    assert reason_of(renamed, given) == reason
