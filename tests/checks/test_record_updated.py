from __future__ import annotations

import pytest

from checker.checks.crud import crud
from checker.checks.record_updated import record_updated
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import posted, walk, walked

STEPS = crud({}).steps
OLD, NEW = posted(STEPS[0]), posted(STEPS[2])
DONE = answer({**NEW, "id": 7})


def came(update=DONE, read=DONE):
    return walked(walk(crud({}), update=update, read_changed=read))


CASES = [
    ("changed", came(), None),
    ("without a word", came(update=answer(b"", status=204)), None),
    ("no such method", came(update=answer("no", status=405)), "not_changed"),
    ("it breaks", came(update=answer("no", status=500)), "crashed"),
    ("still the old one", came(read=answer({**OLD, "id": 7})), "still_old"),
    ("gone", came(read=answer({}, status=404)), "still_old"),
    ("it hangs", came(update="timed_out"), "no_answer"),
    ("reading hangs", came(read="timed_out"), "no_answer"),
    ("it was never reached", came(update="blocked"), "not_reached"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_record_updated(given, reason):
    assert reason_of(record_updated, given) == reason
