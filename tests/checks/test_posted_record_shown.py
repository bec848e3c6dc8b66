from __future__ import annotations

import pytest

from checker.checks.posted_record_shown import posted_record_shown
from checker.checks.posting import posting
from tests.builders import JOHN, answer
from tests.verdicts import reason_of
from tests.walks import posted, walk, walked

JOURNEY = posting({})
ENTRY = posted(JOURNEY.steps[0])
TAKEN = answer(ENTRY, status=201)


def came(given, post=TAKEN):
    return walked(walk(JOURNEY, post=post, list=given))


CASES = [
    ("it is the last", came(answer([JOHN, ENTRY])), None),
    ("with more keys", came(answer([{**ENTRY, "id": 2}])), None),
    ("in a wrapped list", came(answer({"records": [JOHN, ENTRY]})), None),
    ("it is not there", came(answer([JOHN])), "not_shown"),
    ("only half of it", came(answer([{"FirstName": "Check"}])), "not_shown"),
    ("the list broke", came(answer("no", status=500)), "no_list"),
    ("a page", came(answer("<h1>Records</h1>")), "no_list"),
    ("the list hangs", came("timed_out"), "no_answer"),
    ("the post hung", came(answer([]), post="timed_out"), "no_answer"),
    ("the server ended", came("server_gone"), "not_reached"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_posted_record_shown(given, reason):
    assert reason_of(posted_record_shown, given) == reason
