"""Has the team worked on it: enough commits of its own, by enough people? The template's commits and empty ones do not count."""

from __future__ import annotations

from checker.ancestry import NONE, SHALLOW, WHOLE
from checker.checks import UNSEEN, check
from checker.checks.phrases import counted
from checker.model import Case, Finding, Reason, Verdict, failed, passed

COMMITS, PEOPLE = 3, 2

TOO_FEW = Reason(
    code="too_few",
    message="We count {count} of your own after the beginning, and look for {wanted}.",
    hint="Commit each small step when it works. Is what you did at home pushed, and on this branch?",
)
TOO_FEW_PEOPLE = Reason(
    code="too_few_people",
    message="We count {count} in your own commits, and look for {wanted}.",
    hint="Each of you commits from an account of their own. If you worked in pairs, a Co-authored-by line in the message names the other.",
)
NO_HISTORY = Reason(
    code="no_history",
    message="What was handed in has no git history, so commits cannot be counted and this is not graded.",
    hint="A zip from GitHub leaves the history behind. Hand in the address of your repository, or the folder that you cloned.",
)
CUT_SHORT = Reason(
    code="cut_short",
    message="Only the newest commits came along (a shallow clone), so they cannot be counted and this is not graded.",
    hint="This is not about your work. `git fetch --unshallow` in your project's folder brings the rest.",
    for_teachers="`git fetch --unshallow` brings the rest; in a workflow, `fetch-depth: 0`.",
)
UNREADABLE = Reason(
    code="unreadable",
    message="The git history could not be read, so commits cannot be counted and this is not graded.",
    hint="`git fsck` shows whether the repository is damaged. A fresh clone often is not.",
)
UNTOLD = {NONE: NO_HISTORY, SHALLOW: CUT_SHORT}


@check(
    boots=0,
    reasons=(TOO_FEW, TOO_FEW_PEOPLE, NO_HISTORY, CUT_SHORT, UNREADABLE),
    params={"commits": "count", "people": "count"},
)
def own_commits(case: Case) -> Finding:
    """Your team has commits of its own"""
    history = case.evidence.history
    if history is None:
        return UNSEEN
    own = history.own(case.templates)
    people = {person for commit in own for person in commit.people}
    commits, persons = case.params.get("commits", COMMITS), case.params.get("people", PEOPLE)
    if len(own) >= commits and len(people) >= persons:
        return passed(commits=len(own), people=len(people))
    if history.state != WHOLE:
        return Finding(verdict=Verdict.ERROR, reason=UNTOLD.get(history.state, UNREADABLE))
    if len(own) < commits:
        return failed(TOO_FEW, count=counted(len(own), "commit"), wanted=commits, commits=len(own))
    seen = "1 person" if len(people) == 1 else f"{len(people)} people"
    return failed(TOO_FEW_PEOPLE, count=seen, wanted=persons, people=len(people))
