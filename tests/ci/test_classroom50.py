"""Classroom 50: what it takes of us for any report, and nothing where there is no grade."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from markdown_it import MarkdownIt

from checker.ci import Ran, Wall, classroom50
from checker.ci.hosts import AUTO, host
from checker.cli.commands import check_hacks
from checker.load import load_assignment, load_rubric
from checker.model import Verdict
from tests.ci.classroom50_validator import LIMIT, Rejected, collected, environment, runner, validated, validated_tests
from tests.ci.runner_step import commands_in
from tests.cli.command_line import GOOD, private_network
from tests.examples import examples
from tests.report.hostile import reports
from tests.report.reports import ALL_PASSED, MIXED, NO_PROGRAM, PORT_HELD, UNGRADED, UNTOUCHED, failed, mark, report

TEMPLATES = Path(classroom50.__file__).with_name("templates") / "classroom50"
WALLS = (Wall("sandbox", present=False, words="The server ran as the user who graded it."),)
LONG = failed("cors_open", "no_permission", "a|b " * 600, "`" * 2000)
MANY = report(marks=tuple(LONG._replace(id=f"c{number}") for number in range(400)))


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    folder = tmp_path / "checkout"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def told(checkout, tmp_path):
    return environment(checkout, tmp_path)


def delivered(found, checkout, told, *, complete=None, walls=()):
    """What comes of a report, and what we said could not be done; the exit code is that of `--fail-on error`."""
    complete = found.complete if complete is None else complete
    missed = classroom50.deliver(Ran(found, walls, complete=complete), told)
    return collected(checkout, 0 if complete else 3, told), missed


@pytest.mark.parametrize(
    ("found", "score", "status"),
    [
        pytest.param(ALL_PASSED, 100, "success", id="passed"),
        pytest.param(MIXED, 45, "failure", id="failed and blocked"),
        pytest.param(UNTOUCHED, 40, "failure", id="the starter"),
        pytest.param(NO_PROGRAM, 0, "failure", id="no program"),
        pytest.param(MANY, 0, "failure", id="400 failing marks"),
        pytest.param(report(marks=()), 0, "failure", id="nothing looked at is nothing passed"),
    ],
)
def test_a_graded_report_is_taken(found, score, status, checkout, told):
    graded, missed = delivered(found, checkout, told)

    assert missed == ()
    assert (graded.result["score"], graded.status) == (score, status)
    assert graded.result["score"] == sum(test["score"] for test in graded.result["tests"])
    assert f"{score}/{found.max_score}" in graded.summary
    assert len(graded.body) < 125_000


def test_each_test_says_which_criterion_it_is_what_was_seen_and_what_to_do(checkout, told):
    graded, _ = delivered(MIXED, checkout, told)
    test = next(test for test in graded.result["tests"] if test["id"] == "unknown_page_404")

    assert (test["passed"], test["score"], test["max-score"]) == (False, 0, 5)
    assert "302" in test["message"]
    assert test["hint"].endswith("typing mistake?")


@pytest.mark.parametrize("found", [UNGRADED, PORT_HELD], ids=["a part", "all of it"])
def test_what_is_ungraded_is_no_zero(found, checkout, told):
    graded, missed = delivered(found, checkout, told)

    assert graded.error
    assert "could not be graded" in missed[0]
    assert list(checkout.iterdir()) == []


def test_a_run_that_was_ended_half_way_has_no_result_even_when_all_it_saw_passed(checkout, told):
    graded, _ = delivered(ALL_PASSED, checkout, told, complete=False)

    assert graded.error
    assert list(checkout.iterdir()) == []


@pytest.mark.parametrize("found", [ALL_PASSED, UNGRADED], ids=["graded", "ungraded"])
@pytest.mark.parametrize("kind", ["file", "folder", "link", "broken link"])
def test_what_was_handed_in_under_the_name_of_a_result_is_gone(found, kind, checkout, told, tmp_path):
    for name in ("result.json", "release-body.md"):
        target = tmp_path / f"mine-{name}"
        target.write_text("forged")
        {
            "file": lambda path: path.write_text("forged"),
            "folder": lambda path: (path / "deep").mkdir(parents=True),
            "link": lambda path, target=target: path.symlink_to(target),
            "broken link": lambda path: path.symlink_to(tmp_path / "nowhere"),
        }[kind](checkout / name)

    graded, missed = delivered(found, checkout, told)

    assert graded.error == (not found.complete)
    assert bool(missed) == graded.error
    assert {path.read_text() for path in tmp_path.glob("mine-*")} == {"forged"}
    assert not any(path.is_symlink() for path in checkout.iterdir())
    assert sorted(path.name for path in checkout.iterdir()) == ([] if graded.error else ["release-body.md", "result.json"])


@pytest.mark.parametrize("name", ["CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL"])
def test_without_knowing_whose_it_is_there_is_no_result(name, checkout, told):
    graded, missed = delivered(ALL_PASSED, checkout, {**told, name: ""})

    assert graded.error
    assert name in missed[0]


def test_the_fields_that_are_the_runners_are_left_to_it(checkout, told):
    delivered(ALL_PASSED, checkout, {**told, "GITHUB_ACTOR": "octostudent", "GITHUB_ACTOR_ID": "7"})

    assert not {"submitted_by", "graded_at"} & set(json.loads(Path("result.json").read_text()))


def test_a_status_that_a_submission_wrote_before_us_does_not_count(checkout, told):
    Path(told["GITHUB_OUTPUT"]).write_text("status=success\nsummary=perfect\nx=", encoding="utf-8")

    graded, _ = delivered(MIXED, checkout, told)

    assert graded.status == "failure"
    assert "45/100" in graded.summary


def test_a_value_that_a_submission_left_open_ends_in_an_error_and_not_in_its_status(checkout, told):
    Path(told["GITHUB_OUTPUT"]).write_text("status=success\nx<<END\n", encoding="utf-8")

    assert delivered(MIXED, checkout, told)[0].error


@pytest.mark.parametrize("where", ["", "/nowhere/output"])
def test_without_a_file_for_outputs_the_grade_is_the_same(where, checkout, told):
    missed = classroom50.deliver(Ran(ALL_PASSED), {**told, "GITHUB_OUTPUT": where})

    assert collected(checkout, 0, told).result["score"] == 100
    assert len(missed) == 1


def test_where_nothing_may_be_written_there_is_no_grade_and_no_traceback(checkout, told, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("checker.ci.afresh.put", full)

    graded, missed = delivered(ALL_PASSED, checkout, told)

    assert graded.error
    assert "No space left" in missed[0]


def test_the_release_says_which_wall_was_missing_and_keeps_its_tables_whole(checkout, told):
    odd = report(marks=(failed("cors_open", "no_permission", "a|b\n::error::x", "<details>"),))._replace(log="```\n</details>|x|")

    graded, _ = delivered(odd._replace(marks=(odd.marks[0]._replace(title="one|two `|`"),)), checkout, told, walls=WALLS)
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(graded.body)

    assert sum(token.type == "td_open" for token in tokens) == 4
    assert "sandbox" in graded.body
    assert not commands_in(graded.body)[0]


def test_a_result_that_would_be_too_big_keeps_its_points(checkout, told):
    huge = failed("cors_open", "x", "é" * 1_000_000, "é" * 1_000_000)
    graded, _ = delivered(report(marks=(mark("server_boots"), huge)), checkout, told)

    assert Path("result.json").stat().st_size < LIMIT
    assert [test["score"] for test in graded.result["tests"]] == [10, 0]
    assert "output" not in graded.result["tests"][0]


@examples(60)
@given(reports)
def test_any_report_is_taken_or_has_no_result(tmp_path_factory, found):
    scratch = tmp_path_factory.mktemp("hostile")
    checkout = scratch / "checkout"
    checkout.mkdir()
    told = environment(checkout, scratch)
    before = Path.cwd()
    os.chdir(checkout)
    try:
        graded, missed = delivered(found, checkout, told)
    finally:
        os.chdir(before)

    assert graded.error == bool(missed)
    if not graded.error:
        assert found.complete
        assert graded.result["score"] == found.score
        every = bool(found.marks) and all(mark.verdict is Verdict.PASSED for mark in found.marks)
        assert (graded.status == "success") == every
        assert not commands_in(graded.body)[0]
    assert set(checkout.iterdir()) == (set() if graded.error else {checkout / "result.json", checkout / "release-body.md"})


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"score": 7.0}, "no count"),
        ({"score": True}, "no count"),
        ({"score": 101}, "more than there is"),
        ({"submission": "v1"}, "no submit/ tag"),
        ({"datetime": "2026-11-20 18:03"}, "another shape"),
        ({"classroom": "other"}, "another one's"),
        ({"review": ""}, "is empty"),
        ({"submitted_by": "me"}, "runner's"),
        ({"more": 1}, "unknown"),
        ({"tests": [{"test-name": "x", "passed": 1, "score": 0, "max-score": 0}]}, "no bool"),
        ({"tests": [{"test_name": "x", "passed": True, "score": 0, "max-score": 0}]}, "no name"),
    ],
    ids=lambda value: value if isinstance(value, str) else next(iter(value)),
)
def test_the_simulator_rejects_what_classroom_50_rejects(changes, rule, checkout, told):
    delivered(ALL_PASSED, checkout, told)
    data = json.loads(Path("result.json").read_text())

    assert validated(json.dumps(data).encode(), told)
    with pytest.raises(Rejected, match=rule):
        validated(json.dumps({**data, **changes}).encode(), told)


def test_it_is_found_inside_of_github_actions_and_nowhere_else(told):
    assert host(AUTO, told).name == "classroom50"
    assert host(AUTO, {**told, "SUBMISSION_TAG": "v1"}).name == "github"


# The declarative tests


@pytest.mark.parametrize("name", ["run-tests.json", "python-test.json"])
def test_the_declarative_tests_keep_the_rules(name):
    validated_tests(json.loads((TEMPLATES / name).read_text(encoding="utf-8")))


def test_the_run_tests_are_the_rubrics_criteria_with_its_points():
    tests = json.loads((TEMPLATES / "run-tests.json").read_text(encoding="utf-8"))
    criteria = load_rubric(load_assignment("web-server")).criteria

    assert [(test["run"].split()[-1], test["points"]) for test in tests[1:]] == [(each.id, each.points) for each in criteria]
    assert tests[0]["points"] == 0


# The real thing


@pytest.fixture
def bundle(tmp_path):
    CliRunner().invoke(check_hacks, ["init", str(tmp_path / "bundle"), "--classroom50"], standalone_mode=False)
    return tmp_path / "bundle"


@pytest.fixture
def machine(checkout, tmp_path, bundle):
    """The runner's environment; `sudo` only writes down that it was called, and pip finds everything installed."""
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "sudo").write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/sudo"\nexit 1\n')
    (tools / "sudo").chmod(0o755)
    own = {"PATH": f"{tools}:{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(tmp_path), "PIP_NO_INDEX": "1"}
    return {**environment(checkout, tmp_path, bundle), **own}


@pytest.mark.real
def test_the_autograder_grades_a_checkout_and_runs_no_module_out_of_it(checkout, bundle, machine, tmp_path):
    shutil.copytree(GOOD, checkout, dirs_exist_ok=True)
    (checkout / "result.json").mkdir()
    for name in ("pip", "checker", "psutil", "yaml"):
        (checkout / f"{name}.py").write_text(f"open({str(tmp_path / 'taken')!r}, 'w')\nraise SystemExit(0)\n")

    graded, printed = runner(checkout, bundle, machine, private_network())

    assert graded.status == "success", printed
    assert graded.result["score"] == graded.result["max-score"] == 100
    assert "00 of 100 points" in graded.body
    assert not (tmp_path / "taken").exists()
    assert "bubblewrap" in (tmp_path / "sudo").read_text()


@pytest.mark.real
def test_what_fails_is_graded_and_what_cannot_be_graded_is_not(checkout, bundle, machine):
    (checkout / "server.py").write_text("from flask import Flask\napp = Flask(__name__\n")
    wrong, printed = runner(checkout, bundle, machine, private_network())
    (checkout / "result.json").write_text('{"schema": "classroom50/result/v1"}')
    lost, _ = runner(checkout, bundle, {**machine, "SUBMISSION_TAG": ""}, private_network())

    assert wrong.status == "failure", printed
    assert wrong.result["score"] == 0
    assert lost.error
    assert not (checkout / "result.json").exists()
