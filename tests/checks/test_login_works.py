from __future__ import annotations

import pytest

from checker.checks.login_works import login_works
from checker.checks.session import session
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import walk, walked


def came(login=None, page=None, *, cookie=True):
    found = walk(session({}), login=login or answer({}), page_after=page or answer("secrets"))
    strides = [_with_cookie(stride) if cookie and stride.step == "page_after" else stride for stride in found.strides]
    return walked(found._replace(strides=tuple(strides)))


def _with_cookie(stride):
    if stride.exchange is None:
        return stride
    probe = stride.exchange.probe._replace(headers=(("Cookie", "session=abc"),))
    return stride._replace(exchange=stride.exchange._replace(probe=probe))


CLOSED = answer({}, status=401)
CASES = [
    ("open", came(), None),
    ("by a redirect", came(login=answer("", status=302)), None),
    ("refused", came(login=answer({}, status=401)), "not_taken"),
    ("it breaks", came(login=answer("no", status=500)), "crashed"),
    ("the page breaks for who is known", came(page=answer("no", status=500)), "crashed"),
    ("still the starter's", came(login=answer("no", status=501)), "not_made"),
    ("a cookie that never comes", came(page=CLOSED, cookie=False), "no_cookie"),
    ("a cookie that opens nothing", came(page=CLOSED), "still_closed"),
    ("the page leads away", came(page=answer("", status=302)), "still_closed"),
    ("it hangs", came(login="timed_out"), "no_answer"),
    ("the page hangs", came(page="timed_out"), "no_answer"),
    ("it ended", came(login="server_gone"), "not_reached"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_login_works(given, reason):
    assert reason_of(login_works, given) == reason
