from __future__ import annotations

import pytest

from checker.checks.session import session
from checker.checks.wrong_password_refused import wrong_password_refused
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import walk, walked


def came(given, login=None):
    return walked(walk(session({}), wrong_password=given, login=login or answer({})))


def to(place):
    return answer("", status=302, headers=(("Location", place),))


CASES = [
    ("refused", came(answer({}, status=401)), None),
    ("back to the login", came(to("/login"), to("/")), None),
    ("let in", came(answer({})), "let_in"),
    ("led to where the right one leads", came(to("/"), to("/")), "let_in"),
    ("it breaks", came(answer("no", status=500)), "crashed"),
    ("it hangs", came("timed_out"), "no_answer"),
    ("it ended", came("server_gone"), "not_reached"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_wrong_password_refused(given, reason):
    assert reason_of(wrong_password_refused, given) == reason
