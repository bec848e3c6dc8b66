from __future__ import annotations

import pytest

from checker.checks.home_page_changed import home_page_changed
from checker.evidence import Rendering
from tests.builders import answer
from tests.pasts import still, team
from tests.verdicts import reason_of

INDEX = still(("templates/index.html", "index"))
GIVEN = answer("<h1>Python Home  Page</h1><p>Start here</p>")
EMPTY = answer("<div id=root></div><script src=/app.js></script>")
SAYS = {"says": ("Python Home Page",)}

CASES = [
    ("its own", team(params=SAYS), None),
    ("another file makes the page now", team(history=INDEX, params=SAYS), None),
    ("its own, and the heading stayed", team(home=GIVEN, params=SAYS), None),
    ("the template's file and words", team(history=INDEX, home=GIVEN, params=SAYS), "unchanged"),
    ("the template's file, and no words to look for", team(history=INDEX), "unchanged"),
    ("a page without anything", team(home=answer("<!-- soon -->")), "empty"),
    ("no page", team(home=answer("", status=404)), "no_home_page"),
    ("no answer", team(home="closed"), "no_home_page"),
    ("a crash", team(home=answer("", status=500)), "broken"),
    ("half a page", team(home=answer("<p>Hel", flaw="cut_short")), "broken"),
    ("a page that a script makes", team(home=EMPTY, renderings=(Rendering("/", "<h1>Our club</h1>"),)), None),
    (
        "a page that a script makes, and no browser",
        team(home=EMPTY, renderings=(Rendering("/", failure="no_browser"),)),
        "by_hand",
    ),
    ("a script that writes nothing", team(home=EMPTY, renderings=(Rendering("/", "<p></p>"),)), "empty"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_home_page_changed(given, reason):
    assert reason_of(home_page_changed, given) == reason
