from __future__ import annotations

import pytest

from checker.checks.crud import crud
from checker.checks.missing_record_404 import missing_record_404
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import walk, walked


def came(given):
    return walked(walk(crud({}), read_deleted=given))


CASES = [
    ("not found, and it says so", came(answer({"error": "not found"}, status=404)), None),
    ("it breaks", came(answer("no", status=500)), "other_status"),
    ("an empty record", came(answer({})), "other_status"),
    ("Flask's own page", came(answer("<h1>Not Found</h1>", status=404)), "no_body"),
    ("nothing", came(answer(b"", status=404)), "no_body"),
    ("it hangs", came("timed_out"), "no_answer"),
    ("it was never reached", came("blocked"), "not_reached"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_missing_record_404(given, reason):
    assert reason_of(missing_record_404, given) == reason
