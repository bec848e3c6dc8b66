from __future__ import annotations

import pytest

from checker.checks.login_required import login_required
from checker.checks.session import session
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import walk, walked

NO = answer({"error": "log in"}, status=401)


def came(before=NO, elsewhere=NO, **more):
    return walked(walk(session({}), page_before=before, page_elsewhere=elsewhere, **more))


CASES = [
    ("closed", came(), None),
    ("forbidden", came(before=answer("no", status=403)), None),
    ("it leads to the login", came(before=answer("", status=302)), None),
    ("nobody could log in, which is looked at elsewhere", came(login="timed_out"), None),
    ("open", came(before=answer("secrets")), "open"),
    ("it breaks", came(before=answer("no", status=500)), "crashed"),
    ("no such page", came(before=answer("no", status=404)), "other_status"),
    ("one login opens it for all", came(elsewhere=answer("secrets")), "stranger"),
    ("it hangs", came(before="timed_out"), "no_answer"),
    ("it was gone", came(before="server_gone"), "not_reached"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_login_required(given, reason):
    assert reason_of(login_required, given) == reason
