from __future__ import annotations

import pytest

from checker.ancestry import NONE, SHALLOW, UNREADABLE, Commit
from checker.checks.own_commits import own_commits
from tests.pasts import OWN, past, team
from tests.verdicts import reason_of


def commits(*found, **differences):
    return team(history=past(commits=found, **differences))


CASES = [
    ("three by two", team(), None),
    ("in pairs", commits(*(commit._replace(people=(0, 1)) for commit in OWN)), None),
    ("a fork, with the template's own below", commits(*OWN, Commit("t2", (7,)), Commit("t1", (8,)), Commit("t0", (9,), 0)), None),
    ("a shallow clone that shows enough", commits(*OWN, state=SHALLOW), None),
    (
        "the template's commits are nobody's here",
        commits(Commit("t2", (7,)), Commit("t1", (8,)), Commit("t0", (9,), 0)),
        "too_few",
    ),
    ("the first commit is no step", commits(*OWN[:2], Commit("x", (0,), 0)), "too_few"),
    ("merges are no steps", commits(*OWN[:2], Commit("w9", (1,), 2)), "too_few"),
    ("empty ones are no steps", commits(OWN[0], OWN[0], OWN[1], OWN[1]), "too_few"),
    ("more than these are wanted", team(params={"commits": 10}), "too_few"),
    ("alone", commits(*(commit._replace(people=(3,)) for commit in OWN)), "too_few_people"),
    ("written by machines", commits(*(commit._replace(people=()) for commit in OWN)), "too_few_people"),
    (
        "alone, as the rubric allows",
        team(history=past(commits=tuple(c._replace(people=(3,)) for c in OWN)), params={"people": 1}),
        None,
    ),
    ("a zip", commits(state=NONE), "no_history"),
    ("a shallow clone", commits(OWN[0], state=SHALLOW), "cut_short"),
    ("a damaged repository", commits(state=UNREADABLE), "unreadable"),
    ("evidence that is older", team()._replace(evidence=team().evidence._replace(history=None)), "stale"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_own_commits(given, reason):
    assert reason_of(own_commits, given) == reason


@pytest.mark.parametrize("state", [NONE, SHALLOW, UNREADABLE])
def test_what_cannot_be_counted_is_ungraded(state):
    assert own_commits.rule(commits(state=state)).verdict == "error"
