from __future__ import annotations

import pytest

from checker.checks.bad_post_refused import bad_post_refused
from checker.checks.posting import posting
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import walk, walked

NO = answer({"error": "no record"}, status=400)


def came(nothing=NO, no_keys=NO, params=None, **more):
    return walked(walk(posting(params or {}), post_nothing=nothing, post_no_keys=no_keys, **more), params)


CASES = [
    ("refused", came(), None),
    ("another status is wanted", came(answer({}, status=422), answer({}, status=422), {"status": 422}), None),
    ("an empty record is taken", came(no_keys=answer({}, status=201)), "taken"),
    ("nothing is taken", came(nothing=answer({}, status=201)), "taken"),
    ("it leads elsewhere", came(nothing=answer("", status=302)), "taken"),
    ("it breaks", came(no_keys=answer("no", status=500)), "crashed"),
    ("nobody takes a POST", came(nothing=answer("no", status=405), post=answer("no", status=405)), "no_post"),
    ("what is empty is not found", came(nothing=answer("no", status=404)), "other_status"),
    ("it hangs", came(nothing="timed_out"), "no_answer"),
    ("the server ended", came(no_keys="server_gone"), "not_reached"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_bad_post_refused(given, reason):
    assert reason_of(bad_post_refused, given) == reason
