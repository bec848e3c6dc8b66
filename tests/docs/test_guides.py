"""The guides name every command, check and exit code: what is not written down does not exist for its readers."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from checker.checks import discover
from checker.cli import COMMANDS, door
from checker.load import load_assignment, load_rubric
from checker.report import words

DOCS = Path(__file__).parents[2] / "docs"
STUDENT = (DOCS / "student-guide.md").read_text(encoding="utf-8")
TEACHER = (DOCS / "teachers-guide.md").read_text(encoding="utf-8")
CRITERIA = load_rubric(load_assignment("web-server")).criteria
EXIT_CODES = [door.OK, door.NOT_PASSED, door.USAGE, door.OURS, door.INTERRUPTED]


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "check"])
def test_the_students_guide_shows_every_command(command):
    assert f"| `check-hacks {command}" in STUDENT


@pytest.mark.parametrize(
    "standing", [words.PASSED, words.TO_DO, words.FAILED, words.WAITING, words.UNGRADED], ids=lambda it: it.key
)
def test_the_students_guide_explains_how_a_mark_stands(standing):
    assert f"| {standing.word} |" in STUDENT


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.id)
def test_both_guides_say_what_each_criterion_means(criterion):
    assert f"| `{criterion.id}` |" in STUDENT
    assert f"| `{criterion.id}` | {criterion.points} |" in TEACHER


@pytest.mark.parametrize("name", [criterion.check for criterion in CRITERIA])
def test_the_teachers_guide_shows_every_param_of_the_lesson(name):
    for param in discover()[name].params:
        assert f"| `{name}` | `{param}` |" in TEACHER


@pytest.mark.parametrize("code", EXIT_CODES)
def test_the_teachers_guide_lists_every_exit_code(code):
    assert re.search(rf"^\| {code} \|", TEACHER, re.MULTILINE)


def test_the_teachers_guide_says_that_the_server_runs_as_you():
    assert "the server under test runs as you" in TEACHER


def test_the_example_of_a_rubric_could_stand_in_a_rubric():
    schema = json.loads((DOCS.parent / "rubric" / "schemas" / "rubric.schema.json").read_text(encoding="utf-8"))
    example = yaml.safe_load(re.search(r"```yaml\n(.*?)```", TEACHER, re.DOTALL).group(1))
    assert jsonschema.Draft202012Validator(schema).is_valid({"id": "web-server", "criteria": example})
