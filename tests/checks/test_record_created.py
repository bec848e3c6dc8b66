from __future__ import annotations

import pytest

from checker.checks.crud import changed, crud
from checker.checks.record_created import record_created
from checker.errors import ConfigError
from checker.journey import Step
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import posted, walk, walked

ENTRY = posted(crud({}).steps[0])


def came(given, params=None, **more):
    return walked(walk(crud(params or {}), create=given, **more), params)


CASES = [
    ("it comes back with an id", came(answer({**ENTRY, "id": 7}, status=201)), None),
    ("wrapped", came(answer({"entry": {**ENTRY, "id": 7}}, status=201)), None),
    ("another status is wanted", came(answer({**ENTRY, "id": 7}), {"status": 200}), None),
    ("no such method", came(answer("no", status=405)), "not_taken"),
    ("it breaks", came(answer("no", status=500)), "crashed"),
    ("an everyday status", came(answer({**ENTRY, "id": 7})), "other_status"),
    ("only an id", came(answer({"id": 7}, status=201)), "no_entry"),
    ("no id", came(answer(ENTRY, status=201), read="unsaved:id"), "no_id"),
    ("it hangs", came("timed_out"), "no_answer"),
    ("it was gone before", came("server_gone"), "not_reached"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_record_created(given, reason):
    assert reason_of(record_created, given) == reason


def test_the_address_of_one_record_is_that_of_all_and_its_id():
    assert [step.path for step in crud({"path": "/api/tasks/"}).steps[:2]] == ["/api/tasks/", "/api/tasks/{{id}}"]


def test_an_id_in_an_unusual_place_can_be_named():
    assert crud({"id": "/made/number"}).steps[0].save == (("id", "/made/number"),)


def test_the_first_text_is_what_changes():
    assert changed({"record": {"done": False, "title": "tea", "more": "milk"}}) == {
        "done": False,
        "title": "changed {{unique}}",
        "more": "milk",
    }


@pytest.mark.parametrize("params", [{"record": []}, {"record": {}}, {"record": {"n": 1}}, {"change": "x"}], ids=str)
def test_params_that_make_no_journey_are_the_teachers(params):
    with pytest.raises(ConfigError, match="must have keys"):
        crud(params)


def test_a_patch_is_as_good():
    assert (
        Step("update", "PATCH", "/a/{{id}}", json='{"b": 1}') in crud({"path": "/a", "method": "patch", "change": {"b": 1}}).steps
    )
