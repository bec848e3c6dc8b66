"""Hosts that judge a criterion by the exit code of a command: theirs, run as they run it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.ci.autograding_json import autograding_json
from checker.ci.kits import TEMPLATES
from checker.load import load_assignment, load_rubric
from tests.cli.command_line import GOOD, RUN_LIMIT, private_network

pytestmark = pytest.mark.real
LESSON = load_assignment("web-server")
OLD = {"FORCE_COLOR": "true", "DOTNET_CLI_HOME": "/tmp", "DOTNET_NOLOGO": "1"}
"""With PATH and HOME, all that the old runner gives a command: it does not even say that this is CI."""


def commands_of_classroom_50():
    tests = json.loads((TEMPLATES / "classroom50" / "run-tests.json").read_text(encoding="utf-8"))
    return {test["run"].split()[-1]: test["run"] for test in tests[1:]}


def commands_of_the_old_classroom():
    tests = json.loads(autograding_json(LESSON, load_rubric(LESSON), named=False))["tests"]
    return {test["name"]: test["run"] for test in tests}


@pytest.fixture
def checkout(tmp_path):
    """Good work without CORS, and what a student might put beside it for the grader to run."""
    folder = tmp_path / "my hacks"
    shutil.copytree(GOOD, folder)
    server = folder / "server.py"
    server.write_text(server.read_text(encoding="utf-8").replace("CORS(app", "(lambda *_, **__: 0)(app"), encoding="utf-8")
    for name in ("checker.py", "psutil.py", "yaml.py", "selectolax.py"):
        (folder / name).write_text(f"open({str(tmp_path / 'taken')!r}, 'w')\nraise SystemExit(0)\n")
    return folder


@pytest.mark.parametrize(("criterion", "code"), [("home_page_edited", 0), ("cors_open", 1)])
@pytest.mark.parametrize(
    ("commands", "environment"),
    [
        pytest.param(commands_of_classroom_50, {"CI": "true", "GITHUB_ACTIONS": "true"}, id="run tests of Classroom 50"),
        pytest.param(commands_of_the_old_classroom, OLD, id="autograding.json of the old Classroom"),
    ],
)
def test_the_exit_code_is_the_criterions(  # noqa: PLR0917 - two tables
    commands, environment, criterion, code, checkout, tmp_path
):
    own = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(tmp_path)}

    done = subprocess.run(
        [*private_network(), "sh", "-c", commands()[criterion]],
        cwd=checkout, env={**own, **environment}, capture_output=True, text=True, timeout=RUN_LIMIT, check=False,
    )  # fmt: skip

    assert done.returncode == code, done.stdout + done.stderr
    assert ("✗" in done.stdout) == bool(code)
    assert "\x1b" not in done.stdout
    assert not (tmp_path / "taken").exists()
