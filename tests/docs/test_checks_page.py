"""docs/checks.md is what a teacher chooses from: it is in step with the checks."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from checker.checks import discover
from checker.load.params import KINDS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
ROWS = {row[0]: row for row in re.findall(r"^\| `(\w+)` \| (.+) \| (.+) \| (.+) \|$", PAGE, re.MULTILINE)}
CHECKS = sorted(discover())


@pytest.mark.parametrize("name", CHECKS)
def test_every_check_has_its_line_with_all_params_and_reasons(name):
    check = discover()[name]
    _, holds, params, reasons = ROWS[name]

    assert holds
    assert re.findall(r"`(\w+)`", params) == list(check.params)
    assert re.findall(r"\*\*`(\w+)`\*\*", params) == [param for param in check.params if param in check.required]
    assert re.findall(r"`(\w+)`", reasons) == [reason.code for reason in check.reasons]


def test_nothing_is_promised_that_is_not_there():
    assert set(ROWS) == set(CHECKS)


def test_every_kind_of_param_is_explained():
    assert [kind for kind in KINDS if not re.search(rf"^\| `{kind}` \|", PAGE, re.MULTILINE)] == []


def test_what_it_shows_could_stand_in_a_rubric():
    schema = json.loads((ROOT / "rubric" / "schemas" / "rubric.schema.json").read_text(encoding="utf-8"))
    shown = [entry for text in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL) for entry in yaml.safe_load(text)]
    assert len(shown) >= 3
    assert [error.message for error in Draft202012Validator(schema).iter_errors({"id": "x", "criteria": shown})] == []
