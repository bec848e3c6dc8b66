"""docs/ci-github-actions.md: what a teacher pastes from it works together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from checker.ci import Ran
from checker.ci.outputs import outputs
from checker.cli.ci import command
from checker.load import load_assignment, load_rubric
from tests.ci.actionlint import actionlint
from tests.report.reports import ALL_PASSED

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "ci-github-actions.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
CRITERIA = [criterion.id for criterion in load_rubric(load_assignment("web-server")).criteria]
OUTPUTS = {name for name, _ in outputs(Ran(ALL_PASSED))}


def steps(block):
    data = yaml.safe_load(block)
    return data if isinstance(data, list) else next(iter(data["jobs"].values()))["steps"]


def reporter():
    return next(step for block in BLOCKS for step in steps(block) if "autograding-grading-reporter" in step.get("uses", ""))


def test_the_file_to_paste_is_the_one_that_init_writes():
    assert BLOCKS[0] == (ROOT / "checker/ci/templates/github/check-hacks.yml").read_text(encoding="utf-8")


def test_its_step_is_a_command_that_check_hacks_takes_and_has_the_name_that_others_ask_for():
    step = next(step for step in steps(BLOCKS[0]) if "check-hacks ci" in step.get("run", ""))

    arguments = step["run"].split("check-hacks ci ")[1].replace('"', "").split()
    assert command.make_context("ci", arguments).params["output"]
    assert step["id"] == "check"


def test_it_may_only_read_and_leaves_no_token_on_the_disk():
    workflow = yaml.safe_load(BLOCKS[0])

    assert workflow["permissions"] == {"contents": "read"}
    assert steps(BLOCKS[0])[0]["with"] == {"persist-credentials": False}
    assert "pull_request_target" not in BLOCKS[0]


def test_every_output_that_is_asked_for_is_there():
    asked = set(re.findall(r"steps\.check\.outputs\.(\w+)", PAGE))

    assert asked
    assert asked <= OUTPUTS


def test_the_old_reporter_gets_each_criterion_once_under_a_plain_name_in_capitals():
    step = reporter()
    runners = step["with"]["runners"].split(",")

    assert all(runner.isalpha() and runner.islower() for runner in runners)
    assert list(step["env"]) == [f"{runner.upper()}_RESULTS" for runner in runners]
    values = [re.search(r"outputs\.(\w+)_result ", value)[1] for value in step["env"].values()]
    assert values == CRITERIA


@pytest.mark.real
def test_actionlint_has_nothing_to_say_when_every_piece_is_pasted_behind_the_file(tmp_path):
    whole = tmp_path / "check-hacks.yml"
    whole.write_text("".join(BLOCKS), encoding="utf-8")

    assert len(steps(whole.read_text(encoding="utf-8"))) == len(steps(BLOCKS[0])) + len(BLOCKS) - 1
    assert len(BLOCKS) > 2
    assert actionlint(whole) == []


@pytest.mark.real
def test_actionlint_misses_an_output_of_a_step_that_is_not_there(tmp_path):
    wrong = tmp_path / "check-hacks.yml"
    wrong.write_text("".join(BLOCKS).replace("id: check", "id: chekc"), encoding="utf-8")

    assert {found["kind"] for found in actionlint(wrong)} == {"expression"}
