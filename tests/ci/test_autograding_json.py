"""autograding.json of the old GitHub Classroom."""

from __future__ import annotations

import json
import shlex

import click.testing
import pytest

from checker.ci.autograding_json import autograding_json
from checker.cli.ci import command
from checker.cli.init import command as init
from checker.errors import ConfigError
from checker.load import load_assignment, load_rubric

LESSON = load_assignment("web-server")
RUBRIC = load_rubric(LESSON)


def written(rubric=RUBRIC):
    return json.loads(autograding_json(LESSON, rubric, named=False))["tests"]


def test_each_criterion_is_a_command_that_only_its_exit_code_judges():
    tests = written()

    assert [(test["name"], test["points"]) for test in tests] == [(each.id, each.points) for each in RUBRIC.criteria]
    assert all((test["input"], test["output"], test["comparison"]) == ("", "", "included") for test in tests)
    assert all(type(test["timeout"]) is int and test["timeout"] >= 1 for test in tests)


def test_each_command_is_one_that_check_hacks_takes():
    odd = RUBRIC._replace(criteria=(RUBRIC.criteria[0]._replace(id="it's; true"),))
    for test in (*written(), *written(odd)):
        program, name, *arguments = shlex.split(test["run"])

        assert (program, name) == ("check-hacks", "ci")
        assert command.make_context("ci", arguments).params["only"] == (test["name"],)


def test_another_assignment_is_named():
    text = autograding_json(LESSON, RUBRIC, named=True).decode()
    assert text.count("--assignment web-server") == len(RUBRIC.criteria)


def test_init_writes_it_where_the_old_workflow_looks_and_never_over_another(tmp_path):
    click.testing.CliRunner().invoke(init, [str(tmp_path), "--classroom"], standalone_mode=False, catch_exceptions=False)
    path = tmp_path / ".github" / "classroom" / "autograding.json"

    assert json.loads(path.read_text())["tests"] == written()
    with pytest.raises(ConfigError, match=r"autograding\.json"):
        click.testing.CliRunner().invoke(init, [str(tmp_path), "--classroom"], standalone_mode=False, catch_exceptions=False)
