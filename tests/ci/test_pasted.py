"""What the pages have a teacher paste, run as its host would: each step a script of its own, in a checkout that was just made."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.ci.runner_step import run_step
from tests.ci.scene import git
from tests.cli.command_line import GOOD, RUN_LIMIT, private_network

pytestmark = pytest.mark.real
DOCS = Path(__file__).parents[2] / "docs"


def pasted(page):
    """The first YAML on the page, as its host reads it."""
    return yaml.safe_load(re.search(r"```yaml\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)[1])


@pytest.fixture
def checkout(tmp_path):
    folder = tmp_path / "work" / "my hacks"
    shutil.copytree(GOOD, folder)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "hand in")
    return folder


@pytest.fixture
def machine(tmp_path):
    """check-hacks is on its index (here: installed already); whoever asks for root is written down and refused."""
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "sudo").write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/asked"\nexit 1\n')
    (tools / "sudo").chmod(0o755)
    (tmp_path / "temp").mkdir()
    path = f"{tools}:{Path(sys.executable).parent}:{os.environ['PATH']}"
    return {"PATH": path, "HOME": str(tmp_path), "LANG": "C.UTF-8", "PIP_NO_INDEX": "1"}


def test_the_workflow_of_github_grades_step_by_step(checkout, machine, tmp_path):
    (job,) = pasted("ci-github-actions.md")["jobs"].values()
    done = {}
    for step in (each for each in job["steps"] if "run" in each):
        script = tmp_path / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        argv = [*private_network(), "bash", "-e", str(script)]
        done[step["name"]] = run_step(argv, cwd=checkout, environment=machine, folder=tmp_path / "temp", timeout=RUN_LIMIT)
        assert done[step["name"]].code == 0 or step.get("continue-on-error"), done[step["name"]]

    *_, sandbox, check = done.values()
    assert "bubblewrap" in (tmp_path / "asked").read_text()
    assert sandbox.code != 0
    assert (check.outputs["score"], check.outputs["complete"]) == ("100", "true")
    kept = job["steps"][-1]["with"]["path"].replace("${{ runner.temp }}", str(tmp_path / "temp"))
    assert {path.name for path in Path(kept).iterdir()} == {"report.json", "report.html", "junit.xml"}
    assert json.loads(Path(kept, "report.json").read_text(encoding="utf-8"))["score"] == 100


def test_the_job_of_gitlab_grades_and_leaves_what_it_says(checkout, machine):
    (job,) = pasted("ci-gitlab.md").values()
    script = "\n".join((*job["before_script"], *job["script"]))

    done = subprocess.run(
        [*private_network(), "sh", "-ec", script],
        cwd=checkout, env={**machine, "CI": "true", "GITLAB_CI": "true"}, capture_output=True, text=True, timeout=RUN_LIMIT,
        check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
    assert "100 of 100 points" in done.stdout
    assert (checkout / job["artifacts"]["reports"]["junit"]).is_file()
    assert all((checkout / path).is_dir() for path in job["artifacts"]["paths"])
