from __future__ import annotations

import pytest

from checker.ancestry import OWN_SITE
from checker.checks.lesson_fetch import actual, preflight
from checker.checks.own_origin_in_cors import own_origin_in_cors
from checker.evidence import addressed
from checker.model import Verdict
from tests.builders import answer, echoed
from tests.pasts import past, team
from tests.verdicts import reason_of

SITE = "https://rocket-team.github.io"


def only(allowed):
    return lambda origin: echoed(origin if origin == allowed else allowed)


def asked(cors, **differences):
    return team(cors=cors, origins=(SITE,), **differences)


CASES = [
    ("on the list", asked(only(SITE)), None),
    ("everybody is welcome", asked(echoed), None),
    ("still the template's list", asked(only("https://nighthawkcoders.github.io")), "not_welcome"),
    ("no list", asked(lambda _: (answer(""), answer([]))), "not_welcome"),
    ("no answer", asked(lambda _: ("timed_out", "timed_out")), "not_welcome"),
    ("nobody's repository", asked(echoed, history=past(owner="")), "no_owner"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_own_origin_in_cors(given, reason):
    assert reason_of(own_origin_in_cors, given) == reason


def test_without_an_owner_it_is_ungraded():
    assert own_origin_in_cors.rule(asked(echoed, history=past(owner=""))).verdict is Verdict.ERROR


@pytest.mark.parametrize("ask", [preflight, actual])
def test_the_question_comes_from_the_owners_site(ask):
    sent = addressed(ask(OWN_SITE), past())
    assert dict(sent.headers)["Origin"] == SITE
    assert OWN_SITE not in str(sent)


def test_nobodys_question_comes_from_nowhere():
    assert dict(addressed(actual(OWN_SITE), None).headers)["Origin"] == "null"
