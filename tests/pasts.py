"""The past of a team's project by hand, and a made-up template: say only what differs from good work."""

from __future__ import annotations

from checker.ancestry import WHOLE, Commit, History, Root, Template, Tracked
from tests.builders import case

TEMPLATE = Template("nobody/made_up", roots=("r0",), trees=("t0", "t1", "t2"), blobs=("readme", "index", "users", "main"))
SIBLING = Template("nobody/sibling", roots=("s0",), trees=("u0",), blobs=("readme", "index", "other", "more"))
TEMPLATES = (TEMPLATE, SIBLING)
OWN = (Commit("w3", (0,)), Commit("w2", (1,)), Commit("w1", (0,)))
FILES = (
    Tracked("README.md", "w-readme"),
    Tracked("templates/index.html", "w-index"),
    Tracked("api/users.py", "users"),
    Tracked("main.py", "w-main"),
)


def past(**differences):
    """Made from the template, then three commits by two people."""
    good = History(
        WHOLE, (Root("x0", "t2"),), (*OWN, Commit("t2", (0,), 0)), owner="Rocket-Team", name="rocket_diary", files=FILES
    )
    return good._replace(**differences)


def team(*, history=None, templates=TEMPLATES, **differences):
    """All that a check may know of a team's project."""
    given = {"params": {}, **differences}
    return case(history=past() if history is None else history, **given)._replace(templates=templates)


def still(*pairs):
    """Good work in which these files, (path, id), are what they are."""
    paths = {path for path, _ in pairs}
    return past(files=(*(Tracked(*pair) for pair in pairs), *(file for file in FILES if file.path not in paths)))
