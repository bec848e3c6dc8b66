from __future__ import annotations

import pytest

from checker.ancestry import NONE, SHALLOW, Commit, Root, Tracked
from checker.checks.template_ancestry import template_ancestry
from tests.pasts import SIBLING, TEMPLATE, past, team
from tests.verdicts import reason_of

FORK = past(roots=(Root("r0", "t0"),))
COPY = past(state=NONE, roots=(), commits=(), files=tuple(Tracked(f"there/{blob}", blob) for blob in TEMPLATE.blobs[:2]))
NOTHING = past(roots=(Root("x0", "x"),), files=(Tracked("main.py", "w-main"),))

CASES = [
    ("made from the template", team(), None),
    ("a fork", team(history=FORK), None),
    ("a copy without history", team(history=COPY), None),
    ("a shallow clone", team(history=COPY._replace(state=SHALLOW, commits=(Commit("w9"),))), None),
    ("of a sibling", team(history=past(roots=(Root("s0", "?"),))), None),
    ("a copy, and the rubric wants more of it", team(history=COPY, params={"share": 60}), "other_beginning"),
    ("something else", team(history=NOTHING), "other_beginning"),
    ("nothing at all", team(history=past(roots=(), commits=(), files=())), "other_beginning"),
    ("evidence that is older", team()._replace(evidence=team().evidence._replace(history=None)), "stale"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_template_ancestry(given, reason):
    assert reason_of(template_ancestry, given) == reason


@pytest.mark.parametrize(
    ("history", "how", "template"),
    [
        pytest.param(past(), "from_template", TEMPLATE, id="by its first tree"),
        pytest.param(FORK, "fork", TEMPLATE, id="by its first commit"),
        pytest.param(COPY, "copy", TEMPLATE, id="by its files"),
        pytest.param(past(roots=(Root("s0", "?"),)), "fork", SIBLING, id="of another template"),
    ],
)
def test_how_it_began_is_told(history, how, template):
    facts = dict(template_ancestry.rule(team(history=history)).facts)
    assert (facts["how"], facts["template"]) == (how, template.name)


def test_of_two_that_fit_the_nearer_one_is_named():
    near = past(roots=(), files=tuple(Tracked(blob, blob) for blob in (*SIBLING.blobs, "users")))
    assert dict(template_ancestry.rule(team(history=near)).facts)["template"] == SIBLING.name
