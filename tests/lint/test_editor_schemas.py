"""What an editor lets a teacher write is what the reader takes: rubric/schemas is in step with checks and reader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from checker.checks import discover
from checker.lint.editor import PLACE, up_to_date, written
from checker.load.assignments import OPTIONAL
from checker.model import Assignment

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / PLACE).read_text(encoding="utf-8")
RUBRIC = json.loads(TEXT)
ASSIGNMENTS = json.loads((ROOT / "rubric" / "schemas" / "assignments.schema.json").read_text(encoding="utf-8"))


def complaints(**criterion):
    whole = {"id": "quiz", "criteria": [{"points": 1, **criterion}]}
    return [error.message for error in Draft202012Validator(RUBRIC).iter_errors(whole)]


def test_the_schema_is_up_to_date_or_make_schemas_was_forgotten():
    assert written(up_to_date(RUBRIC)) == TEXT


def test_a_check_that_it_does_not_know_is_added_and_one_that_is_gone_is_left_out():
    items = json.loads(TEXT)["properties"]["criteria"]["items"]
    items["properties"]["check"]["enum"] = ["gone", "restarts"]
    items["allOf"] = []

    renewed = up_to_date({"properties": {"criteria": {"items": items}}})["properties"]["criteria"]["items"]

    assert renewed["properties"]["check"]["enum"][0] == "restarts"
    assert set(renewed["properties"]["check"]["enum"]) == set(discover())
    assert len(renewed["allOf"]) == sum(bool(check.params) for check in discover().values())


@pytest.mark.parametrize(
    ("criterion", "fine"),
    [
        ({"check": "home_page_added", "params": {"words": 3}}, True),
        ({"check": "home_page_added", "params": {"words": "three"}}, False),
        ({"check": "home_page_added", "params": {"word": 3}}, False),
        ({"check": "record_posted", "params": {"path": "/api/data", "record": {"name": "x"}}}, True),
        ({"check": "record_posted", "params": {"path": "api"}}, False),
        ({"check": "record_posted", "params": {"record": []}}, False),
        ({"check": "nobody"}, False),
        ({"check": "restarts", "needs": ["cors_open"], "title": "Again"}, True),
    ],
    ids=["a count", "no count", "a typo", "a route and a record", "no route", "no record", "no check", "needs and a title"],
)
def test_an_editor_says_what_may_stand_there(criterion, fine):
    assert (complaints(**criterion) == []) == fine


@pytest.mark.parametrize("name", sorted(name for name, check in discover().items() if check.required))
def test_an_editor_asks_for_params_that_have_to_be_given(name):
    assert complaints(check=name) == ["'params' is a required property"]


def test_an_editor_knows_every_key_of_a_criterion():
    keys = RUBRIC["properties"]["criteria"]["items"]["properties"]

    assert set(keys) == {"check", "points", "id", "needs", "title", "params"}


def test_an_editor_knows_every_key_of_an_assignment():
    entry = ASSIGNMENTS["properties"]["assignments"]["items"]

    assert set(entry["properties"]) == set(Assignment._fields) - {"root"}
    assert set(entry["required"]) == set(entry["properties"]) - set(OPTIONAL)
