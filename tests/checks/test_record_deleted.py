from __future__ import annotations

import pytest

from checker.checks.crud import crud
from checker.checks.record_deleted import record_deleted
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import walk, walked

GONE = answer({"error": "not found"}, status=404)


def came(delete, asked=GONE):
    return walked(walk(crud({}), delete=delete, read_deleted=asked))


CASES = [
    ("deleted", came(answer(b"", status=204)), None),
    ("with a word", came(answer({"message": "gone"})), None),
    ("afterwards it breaks, which is looked at elsewhere", came(answer({}), answer("no", status=500)), None),
    ("afterwards it hangs, as above", came(answer({}), "timed_out"), None),
    ("no such method", came(answer("no", status=405)), "not_deleted"),
    ("it breaks", came(answer("no", status=500)), "crashed"),
    ("still there", came(answer({}), answer({"id": 7})), "still_there"),
    ("it hangs", came("timed_out"), "no_answer"),
    ("it was never reached", came("blocked"), "not_reached"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_record_deleted(given, reason):
    assert reason_of(record_deleted, given) == reason
