"""The quick answer about a schema never contradicts jsonschema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker.checks.certainty import satisfies
from tests.examples import examples

RUBRIC = Path(__file__).parents[2] / "rubric"
SCHEMAS = {name: json.loads((RUBRIC / name).read_text()) for name in ("infodb.schema.json", "infodb.strict.schema.json")}
KEYS = ("FirstName", "LastName", "DOB", "Residence", "Email", "Owns_Cars", "Hobbies")
VALUES = st.one_of(
    st.text(max_size=4),
    st.sampled_from(["a@example.com", " ", "x@y"]),
    st.none(),
    st.booleans(),
    st.integers(),
    st.lists(st.one_of(st.text(max_size=2), st.integers()), max_size=3),
)
RECORDS = st.one_of(st.dictionaries(st.sampled_from(KEYS), VALUES), st.fixed_dictionaries(dict.fromkeys(KEYS, VALUES)), VALUES)
WORDS = st.deferred(
    lambda: st.fixed_dictionaries(
        {},
        optional={
            "type": st.sampled_from(["string", "array", "object", "number", ["string", "null"]]),
            "required": st.lists(st.sampled_from(KEYS), unique=True),
            "properties": st.dictionaries(st.sampled_from(KEYS), WORDS, max_size=2),
            "additionalProperties": WORDS,
            "items": WORDS,
            "minItems": st.integers(0, 3),
            "pattern": st.sampled_from(["\\S", "^a", "@"]),
            "format": st.sampled_from(["email", "date"]),
            "not": WORDS,
            "minLength": st.integers(0, 3),
            "description": st.just("words"),
        },
    )
)


WHOLE = dict.fromkeys(("FirstName", "LastName", "DOB", "Residence", "Email"), "a@example.com")
"""A record in which nothing but its cars may be wrong."""


def by_the_book(schema, value):
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).is_valid(value)


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("cars", [None, [], [""], ["2019-Leaf"], "2019-Leaf", ["2019-Leaf", 3]], ids=repr)
def test_whatever_stands_for_the_cars_of_a_good_record_is_certain(name, cars):
    value = {**WHOLE, "Owns_Cars": cars}
    assert satisfies(SCHEMAS[name], value) is by_the_book(SCHEMAS[name], value)


@pytest.mark.parametrize("name", SCHEMAS)
@examples(100)
@given(value=RECORDS)
def test_the_rubrics_own_schemas_always_get_an_answer_and_the_right_one(name, value):
    assert satisfies(SCHEMAS[name], value) is by_the_book(SCHEMAS[name], value)


@examples(100)
@given(schema=WORDS, value=RECORDS)
def test_any_other_schema_gets_the_right_answer_or_none(schema, value):
    assert satisfies(schema, value) in {None, by_the_book(schema, value)}


@pytest.mark.parametrize(
    "schema",
    [
        pytest.param(True, id="no object"),
        pytest.param({"minimum": 3}, id="a word it does not know"),
        pytest.param({"type": "number"}, id="a type it does not know"),
        pytest.param({"format": "date"}, id="a format it does not know"),
        pytest.param({"not": {"$ref": "#"}}, id="deeper down"),
    ],
)
def test_what_it_does_not_know_it_leaves_to_jsonschema(schema):
    assert satisfies(schema, "words") is None
