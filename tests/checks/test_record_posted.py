from __future__ import annotations

import pytest

from checker.checks.posting import posting
from checker.checks.record_posted import record_posted
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import posted, walk, walked

JOURNEY = posting({})
ENTRY = posted(JOURNEY.steps[0])


def came(given, params=None):
    return walked(walk(posting(params or {}), post=given), params)


CASES = [
    ("it comes back", came(answer(ENTRY, status=201)), None),
    ("with an id", came(answer({**ENTRY, "id": 3}, status=201)), None),
    ("wrapped", came(answer({"message": "created", "entry": ENTRY}, status=201)), None),
    ("the whole list", came(answer([{"n": 1}, ENTRY], status=201)), None),
    ("another status is wanted", came(answer(ENTRY), {"status": 200}), None),
    ("no such method", came(answer("no", status=405)), "not_taken"),
    ("no such address", came(answer("no", status=404)), "not_taken"),
    ("it breaks", came(answer("no", status=500)), "crashed"),
    ("it leads elsewhere", came(answer("", status=302)), "not_taken"),
    ("an everyday status", came(answer(ENTRY)), "other_status"),
    ("a kind word and no entry", came(answer({"message": "created"}, status=201)), "no_entry"),
    ("one key is lost", came(answer({**ENTRY, "DOB": None}, status=201)), "no_entry"),
    ("text", came(answer("created", status=201)), "no_entry"),
    ("nothing", came(answer(b"", status=201)), "no_entry"),
    ("nested for ever", came(answer(b'{"a":' * 5000 + b"1" + b"}" * 5000, kind="application/json", status=201)), "no_entry"),
    ("it hangs", came("timed_out"), "no_answer"),
    ("it was gone before", came("server_gone"), "not_reached"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_record_posted(given, reason):
    assert reason_of(record_posted, given) == reason
