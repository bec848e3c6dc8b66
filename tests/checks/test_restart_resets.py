from __future__ import annotations

import pytest

from checker.checks.posting import posting
from checker.checks.restart_resets import restart_resets
from tests.builders import JOHN, answer
from tests.verdicts import reason_of
from tests.walks import posted, walk, walked

JOURNEY = posting({})
ENTRY = posted(JOURNEY.steps[0])
BEFORE = {"post": answer(ENTRY, status=201), "list": answer([ENTRY])}


def came(**differences):
    return walked(walk(JOURNEY, **{**BEFORE, **differences}))


CASES = [
    ("forgotten", came(list_again=answer([JOHN])), None),
    ("an empty list", came(list_again=answer([])), None),
    ("still there", came(list_again=answer([JOHN, ENTRY])), "still_there"),
    ("it does not come back", came(restart="no_restart"), "no_restart"),
    ("the list broke", came(list_again=answer("no", status=500)), "no_list"),
    ("the list hangs", came(list_again="timed_out"), "no_answer"),
    ("it ended", came(list_again="server_gone"), "not_reached"),
    ("it ended before", came(list="timed_out"), "no_answer"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_restart_resets(given, reason):
    assert reason_of(restart_resets, given) == reason
