from __future__ import annotations

import pytest

from checker.checks.json_matches import json_matches
from checker.errors import ConfigError
from tests.builders import answer, case, exchange
from tests.verdicts import reason_of

PEOPLE = [{"id": 1, "name": "Rosa"}, {"id": 2, "name": "Olga"}]
SCHEMAS = {
    "people.schema.json": {
        "type": "array",
        "items": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}},
    },
    "named.schema.json": {"type": "array", "items": {"type": "object", "required": ["name"]}},
    "few.schema.json": {"type": "array", "maxItems": 3},
    "broken.schema.json": {"type": "row"},
}


def about(value, **params):
    came = value if isinstance(value, str) or hasattr(value, "status") else answer(value)
    return case(extra=(exchange("/x", came),), params={"path": "/x", **params}, schemas=SCHEMAS)


CASES = [
    ("any JSON", about({}), None),
    ("a number", about(answer("3")), None),
    ("whatever it says it is", about(answer("[1]")), None),
    ("a place in it", about({"entry": {"id": 0}}, at="/entry/id"), None),
    ("its value", about({"entry": {"id": 3}}, at="/entry/id", equals=3), None),
    ("a whole as a value", about({"a": [1, {"b": None}]}, equals={"a": [1, {"b": None}]}), None),
    ("so many", about(PEOPLE, min_items=2), None),
    ("keys of an object", about({"id": 1, "name": ""}, keys=("id", "name")), None),
    ("keys of each", about(PEOPLE, keys=("id", "name")), None),
    ("each its own", about(PEOPLE, unique="id"), None),
    ("each its own, whatever it is", about([{"id": [1]}, {"id": {"a": 1}}, {"id": "1"}], unique="id"), None),
    ("inside of a wrapping", about({"tasks": PEOPLE}, at="/tasks", min_items=1, keys=("id",), unique="id"), None),
    ("by a schema", about(PEOPLE, schema="people.schema.json"), None),
    ("by a schema that takes explaining", about([1, 2], schema="few.schema.json"), None),
    ("half a megabyte by a plain schema", about([{"name": "x" * 20}] * 15_000, schema="named.schema.json"), None),
    ("no answer", about("timed_out"), "broken"),
    ("a crash", about(answer({}, status=500)), "broken"),
    ("sent on", about(answer({}, status=302)), "broken"),
    ("half of it", about(answer("[1", flaw="cut_short")), "broken"),
    ("a page", about(answer("<h1>x</h1>")), "not_json"),
    ("nothing", about(answer("")), "not_json"),
    ("no number", about(answer("NaN")), "not_json"),
    ("a megabyte of brackets", about(answer("[" * 1_000_000)), "not_json"),
    ("more than was read", about(answer("[1,", flaw="too_big")), "not_json"),
    ("no such place", about({"entry": {}}, at="/entry/id"), "nothing_there"),
    ("a place in a number", about(answer("3"), at="/id"), "nothing_there"),
    ("behind the end of a list", about(PEOPLE, at="/2"), "nothing_there"),
    ("no list to count", about({}, min_items=1), "not_a_list"),
    ("no list to compare", about({"id": 1}, unique="id"), "not_a_list"),
    ("too few", about(PEOPLE, min_items=3), "too_few"),
    ("nothing to compare", about([], unique="id"), "too_few"),
    ("no such key", about({"ID": 1}, keys=("id",)), "missing_key"),
    ("not in each", about([*PEOPLE, {}], keys=("id",)), "missing_key"),
    ("nobody has it", about([], keys=("id",)), "missing_key"),
    ("of something that has no keys", about(answer("3"), keys=("id",)), "missing_key"),
    ("not in each that is compared", about([{"id": 1}, 3], unique="id"), "missing_key"),
    ("the same twice", about([{"id": 1}, {"id": 2}, {"id": 1}], unique="id"), "not_unique"),
    ("another value", about({"id": 3}, at="/id", equals=4), "other_value"),
    ("digits are no number", about({"id": "3"}, at="/id", equals=3), "other_value"),
    ("true is no 1", about(answer("true"), equals=1), "other_value"),
    ("a key too many", about({"a": 1, "b": 2}, equals={"a": 1}), "other_value"),
    ("another type", about([{"id": "1"}], schema="people.schema.json"), "unfit"),
    ("a key of the schema", about([{}], schema="people.schema.json"), "unfit"),
    ("more than the schema takes", about([1, 2, 3, 4], schema="few.schema.json"), "unfit"),
    ("too much to look at", about(answer("[" + "1," * 400_000 + "1]"), schema="few.schema.json"), "too_much"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_json_matches(given, reason):
    assert reason_of(json_matches, given) == reason


def test_a_schema_that_is_none_is_the_teachers():
    with pytest.raises(ConfigError, match=r"rubric/broken\.schema\.json is no JSON Schema"):
        json_matches.rule(about([], schema="broken.schema.json"))


@pytest.mark.parametrize("params", [{"equals": "Olga", "at": "/0/name"}, {"unique": "name"}, {"schema": "people.schema.json"}])
def test_neither_what_came_nor_what_is_due_is_told(params):
    finding = json_matches.rule(about([{"id": "x", "name": "Rosa"}, {"id": "y", "name": "Rosa"}], **params))
    assert not any(name in f"{finding.reason}{finding.facts}" for name in ("Rosa", "Olga"))
