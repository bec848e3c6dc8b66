from __future__ import annotations

import pytest

from checker.checks.record_valid import record_valid
from checker.errors import ConfigError
from checker.load import load_assignment, load_rubric
from tests.builders import JOHN, OWN_RECORD, SCHEMA, answer, case
from tests.verdicts import reason_of

SCHEMAS = load_rubric(load_assignment("web-server")).schemas
STRICT = {"schema": "infodb.strict.schema.json"}


def own(*, without=(), params=None, also=(), **values):
    record = {**{key: value for key, value in OWN_RECORD.items() if key not in without}, **values}
    return case(routes={"/api/data": answer([JOHN, record, *also])}, params=params or {}, schemas=SCHEMAS)


CASES = [
    ("the lesson's keys", own(), None),
    ("all six where all are asked for", own(params=STRICT), None),
    ("another list instead of cars", own(without=["Owns_Cars"], Hobbies=["chess"]), None),
    ("more keys", own(Shoe_Size=38), None),
    ("no car", own(Owns_Cars=[]), None),
    ("a worse one beside it", own(also=[{"FirstName": "A"}]), None),
    ("no e-mail address", own(without=["Email"]), "missing_key"),
    ("a slip of the pen", own(without=["FirstName"], FistName="Rosa"), "missing_key"),
    ("lower case", own(without=["Residence"], residence="Lisbon"), "missing_key"),
    ("another list, strictly", own(without=["Owns_Cars"], params=STRICT, Hobbies=["chess"]), "missing_key"),
    ("a date as a number", own(DOB=20080303), "wrong_type"),
    ("one car as a text", own(Owns_Cars="2020-Bicycle"), "wrong_type"),
    ("cars as numbers", own(Owns_Cars=[2020]), "wrong_type"),
    ("null", own(Residence=None), "wrong_type"),
    ("an e-mail address without @", own(Email="rosa.example.com"), "bad_format"),
    ("an e-mail address without a dot", own(Email="rosa@example"), "bad_format"),
    ("nothing in it", own(LastName=""), "empty"),
    ("spaces only", own(LastName="   "), "empty"),
    ("a nameless car", own(Owns_Cars=[""]), "empty"),
    ("no car, strictly", own(Owns_Cars=[], params=STRICT), "empty"),
    ("no list at all", own(without=["Owns_Cars"]), "no_list"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_record_valid(given, reason):
    assert reason_of(record_valid, given) == reason


def facts(given):
    return dict(record_valid.rule(given).facts)


@pytest.mark.parametrize(
    ("without", "more", "key", "instead"),
    [
        pytest.param(["Residence"], {"Residense": "Lisbon"}, "Residence", ", but it has Residense", id="one, misspelled"),
        pytest.param(["Residence"], {}, "Residence", "", id="one"),
        pytest.param(["DOB", "Email"], {}, "DOB and Email", "", id="two"),
        pytest.param(
            ["FirstName", "Residence"], {"Residense": "Lisbon"}, "Residence (it has Residense) and FirstName", "", id="a twin comes first"
        ),
        pytest.param(
            ["FirstName", "LastName", "DOB"], {"lastname": "Quince"}, "LastName (it has lastname), FirstName and DOB", "", id="one twin each"
        ),
    ],
)  # fmt: skip
def test_all_missing_keys_are_named_at_once(without, more, key, instead):
    found = facts(own(without=without, **more))
    assert (found["key"], found["instead"]) == (key, instead)


def test_of_very_many_missing_keys_the_rest_are_counted():
    schema = {"infodb.schema.json": {"type": "object", "required": [f"key_{number}" for number in range(50)]}}
    assert facts(own()._replace(schemas=schema))["key"].endswith("key_11 and 38 more")


def test_a_key_as_long_as_a_story_is_cut_before_it_is_shown():
    found = facts(own(without=["FirstName"], **{"FirstName\x1b[2J\ud800" + "e" * 12: "Rosa"}))
    assert found["found"].isprintable()
    assert len(found["found"]) <= 40


def test_the_nearest_record_is_the_one_talked_about():
    assert facts(own(LastName="", also=[{"Email": "a"}, {"pet": "cat"}]))["what"] == "LastName"


def test_a_slip_deep_inside_is_called_a_part():
    assert facts(own(Owns_Cars=["2020-Bicycle", 7]))["what"] == "A part of Owns_Cars"


def test_a_broken_schema_is_the_teachers_and_never_the_students():
    broken = {"infodb.schema.json": {**SCHEMA, "required": "FirstName"}}
    with pytest.raises(ConfigError, match=r"rubric/infodb\.schema\.json is no JSON Schema"):
        record_valid.rule(case(params={}, schemas=broken))
