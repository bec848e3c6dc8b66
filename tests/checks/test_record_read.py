from __future__ import annotations

import pytest

from checker.checks.crud import crud
from checker.checks.record_read import record_read
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import posted, walk, walked

ENTRY = posted(crud({}).steps[0])
CREATED = answer({**ENTRY, "id": 7}, status=201)


def came(given, create=CREATED):
    return walked(walk(crud({}), create=create, read=given))


CASES = [
    ("it is there", came(answer({**ENTRY, "id": 7})), None),
    ("wrapped", came(answer({"record": ENTRY})), None),
    ("not found", came(answer({}, status=404)), "not_found"),
    ("it breaks", came(answer("no", status=500)), "crashed"),
    ("another one", came(answer({"id": 7, "FirstName": "Somebody"})), "another"),
    ("a page", came(answer("<h1>7</h1>")), "another"),
    ("no id was saved", came("unsaved:id"), "not_reached"),
    ("it hangs", came("timed_out"), "no_answer"),
    ("creating hung", came(answer({}), create="closed"), "no_answer"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_record_read(given, reason):
    assert reason_of(record_read, given) == reason


def test_what_was_never_saved_is_named():
    finding = record_read.rule(came("unsaved:id"))
    assert dict(finding.facts) == {"request": "GET /api/data/<id>", "saw": "no answer before it held the id that it needs"}
