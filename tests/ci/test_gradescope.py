"""Gradescope: results.json in its place, or none; and its two scripts, run as its harness runs them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given

from checker.ci import Ran, gradescope
from checker.ci.hosts import AUTO, host
from checker.cli.commands import check_hacks
from tests.cli.command_line import GOOD, RUN_LIMIT, private_network
from tests.examples import examples
from tests.report.hostile import reports
from tests.report.reports import ALL_PASSED, MIXED, UNGRADED
from tests.wheels import made_up

METADATA = {
    "assignment": {"title": "Web server", "total_points": "100.0"},
    "users": [{"name": "Ana Ruiz", "email": "ana@example.org"}],
}


def grader(folder):
    """/autograder, somewhere else."""
    for name in ("submission", "results", "source"):
        (folder / name).mkdir(parents=True)
    (folder / "submission_metadata.json").write_text(json.dumps(METADATA))
    return {gradescope.ROOT: str(folder)}


def results(folder):
    file = folder / "results" / "results.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None


@pytest.mark.parametrize(("found", "score"), [(ALL_PASSED, 100), (MIXED, 45)], ids=["passed", "mixed"])
def test_the_results_have_the_score_and_hide_what_was_printed(found, score, tmp_path):
    told = grader(tmp_path)

    assert gradescope.deliver(Ran(found), told) == ()
    assert results(tmp_path)["score"] == sum(test["score"] for test in results(tmp_path)["tests"]) == score
    assert results(tmp_path)["stdout_visibility"] == "hidden"


@pytest.mark.parametrize(
    "ran", [Ran(UNGRADED, complete=False), Ran(ALL_PASSED, complete=False), Ran(UNGRADED)], ids=["ungraded", "ended", "contrary"]
)
def test_what_is_ungraded_leaves_no_results_not_even_older_ones(ran, tmp_path):
    told = grader(tmp_path)
    gradescope.deliver(Ran(ALL_PASSED), told)

    missed = gradescope.deliver(ran, told)

    assert "could not be graded" in missed[0]
    assert results(tmp_path) is None


def test_a_link_that_was_laid_there_is_replaced_and_not_followed(tmp_path):
    told = grader(tmp_path)
    (tmp_path / "mine").write_text("mine")
    (tmp_path / "results" / "results.json").symlink_to(tmp_path / "mine")

    gradescope.deliver(Ran(MIXED), told)

    assert (tmp_path / "mine").read_text() == "mine"
    assert results(tmp_path)["score"] == 45


def test_without_a_place_for_results_it_says_so(tmp_path):
    missed = gradescope.deliver(Ran(MIXED), {gradescope.ROOT: str(tmp_path / "nowhere")})

    assert "results.json" in missed[0]


@examples(40)
@given(reports)
def test_any_report_has_results_exactly_when_it_is_graded(tmp_path_factory, found):
    folder = tmp_path_factory.mktemp("autograder")

    missed = gradescope.deliver(Ran(found, complete=found.complete), grader(folder))

    assert (results(folder) is None) == bool(missed) == (not found.complete)
    if found.complete:
        assert type(results(folder)["score"]) is int


def test_it_is_found_by_its_folders(tmp_path):
    assert host(AUTO, grader(tmp_path / "autograder")).name == "gradescope"
    assert host(AUTO, {gradescope.ROOT: str(tmp_path)}).name == "plain"


# The upload


@pytest.fixture
def upload(tmp_path):
    """What a teacher uploads, unpacked as Gradescope unpacks it."""
    CliRunner().invoke(check_hacks, ["init", str(tmp_path / "kit"), "--gradescope"], standalone_mode=False)
    return tmp_path / "kit"


def test_the_zip_holds_both_scripts_at_its_top_as_programs(upload):
    with zipfile.ZipFile(upload / "autograder.zip") as archive:
        modes = {entry.filename: entry.external_attr >> 16 for entry in archive.infolist()}
        same = [archive.read(name) == (upload / name).read_bytes() for name in modes]

    assert modes == {"setup.sh": 0o100755, "run_autograder": 0o100755}
    assert all(same)
    assert all(os.access(upload / name, os.X_OK) for name in modes)


@pytest.mark.parametrize("name", ["setup.sh", "run_autograder"])
def test_a_shell_can_read_the_scripts(upload, name):
    read = subprocess.run(["bash", "-n", str(upload / name)], capture_output=True, text=True, check=False)

    assert (read.returncode, read.stderr) == (0, "")


@pytest.mark.real
@pytest.mark.parametrize(
    ("program", "score"), [(None, 100), ("from flask import Flask\napp = Flask(__name__\n", 0)], ids=["good", "broken"]
)
def test_a_submission_is_graded_by_the_script(upload, tmp_path, program, score):
    root = tmp_path / "auto grader"
    told = grader(root)
    if program is None:
        shutil.copytree(GOOD, root / "submission", dirs_exist_ok=True)
    else:
        (root / "submission" / "server.py").write_text(program)
    (root / "results" / "results.json").mkdir()
    environ = {**told, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(tmp_path), "LANG": "C.UTF-8"}

    ran = subprocess.run(
        [*private_network(), str(upload / "run_autograder")],
        cwd=root,
        env=environ,
        capture_output=True,
        text=True,
        timeout=RUN_LIMIT,
        check=False,
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert results(root)["score"] == score


BUILDING = """
mount -t tmpfs none /opt
for wheels in "" "$2"; do
  test -z "$wheels" || cp "$wheels" "$1"
  bash "$1/setup.sh" && /opt/check-hacks/bin/python -c 'from importlib.metadata import version; print(version("check-hacks"))'
done
"""
"""Twice, in an /opt of its own: without a wheel beside the script, and with one."""


@pytest.mark.real
def test_the_machine_is_built_by_the_script_from_an_index_or_from_the_wheel_beside_it(upload, tmp_path):
    for name, version in (("index", "1.1"), ("mine", "2.2")):
        (tmp_path / name).mkdir()
        wheel = made_up(tmp_path / name, "check-hacks", version)
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "apt-get").write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/asked"\n')
    (tools / "apt-get").chmod(0o755)
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path / "index"), "PIP_CONFIG_FILE": os.devnull}
    environ = {**offline, "PATH": f"{tools}:{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(tmp_path)}

    built = subprocess.run(
        ["unshare", "--map-root-user", "--mount", "--", "sh", "-ec", BUILDING, "sh", str(upload), str(wheel)],
        cwd=tmp_path, env=environ, capture_output=True, text=True, timeout=RUN_LIMIT * 2, check=False,
    )  # fmt: skip

    assert (built.returncode, built.stdout.split()) == (0, ["1.1", "2.2"]), built.stderr
    assert "python3-venv" in (tmp_path / "asked").read_text()
