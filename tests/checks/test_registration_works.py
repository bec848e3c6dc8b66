from __future__ import annotations

import pytest

from checker.checks.registration_works import registration_works
from checker.checks.session import session
from checker.errors import ConfigError
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import walk, walked


def came(given, **more):
    return walked(walk(session({}), register=given, **more))


CASES = [
    ("made", came(answer({}, status=201)), None),
    ("it leads on", came(answer("", status=303)), None),
    ("refused", came(answer({}, status=400)), "not_taken"),
    ("it breaks", came(answer("no", status=500)), "crashed"),
    ("still the starter's", came(answer("no", status=501)), "not_made"),
    ("it hangs", came("timed_out"), "no_answer"),
    ("the page before it hung", came(answer({}), page_before="timed_out"), "not_reached"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_registration_works(given, reason):
    assert reason_of(registration_works, given) == reason


def test_by_a_form_the_page_comes_first():
    kinds = [(step.name, step.kind) for step in session({"as": "form"}).steps]
    assert kinds[1:3] == [("register_form", "request"), ("register", "submit")]
    assert [name for name, kind in kinds if kind == "submit"] == ["register", "wrong_password", "login"]


@pytest.mark.parametrize(
    ("params", "complaint"),
    [
        ({"as": "letter"}, "as must be"),
        ({"user": {}}, "user must have keys"),
        ({"credentials": 3}, "credentials must have keys"),
        ({"user": {"name": "x", "pin": "y"}}, "secret must name"),
    ],
    ids=str,
)
def test_params_that_make_no_journey_are_the_teachers(params, complaint):
    with pytest.raises(ConfigError, match=complaint):
        session(params)
