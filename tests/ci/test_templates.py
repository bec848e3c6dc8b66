"""The files that `init` hands out: what the documentation shows, what their hosts can read, and nothing that is not ours to write."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from checker.ci.kits import DEVCONTAINER, KITS, TEMPLATES
from checker.ci.wheel import BUNDLE_LIMIT
from checker.cli.commands import check_hacks
from checker.errors import ConfigError
from tests.ci.actionlint import actionlint
from tests.cli.command_line import GOOD, RUN_LIMIT, private_network, surroundings

ROOT = Path(__file__).parents[2]
WORKFLOW = TEMPLATES / "github" / "check-hacks.yml"
SHOWN = {
    "docs/ci-github-actions.md": ["github/check-hacks.yml"],
    "docs/ci-classroom50.md": ["classroom50/autograder.py", "classroom50/run-tests.json", "classroom50/python-test.json"],
    "docs/ci-gitlab.md": ["gitlab/.gitlab-ci.yml"],
    "docs/ci-gradescope.md": ["gradescope/setup.sh", "gradescope/run_autograder"],
}
WRITTEN = {
    "github": {".github/workflows/check-hacks.yml", DEVCONTAINER},
    "gitlab": {".gitlab-ci.yml"},
    "classroom50": {"autograder.py"},
    "gradescope": {"setup.sh", "run_autograder", "autograder.zip"},
}


def init(*arguments):
    return CliRunner().invoke(check_hacks, ["init", *map(str, arguments)], standalone_mode=False, prog_name="check-hacks")


def files_in(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def wheel(folder, name="check_hacks-9.9.9-py3-none-any.whl", size=0, inside="checker/__init__.py"):
    path = folder / name
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(inside, "x" * size)
    return path


# What is shown


@pytest.mark.parametrize(("page", "name"), [(page, name) for page, names in SHOWN.items() for name in names])
def test_the_page_shows_the_whole_file_byte_for_byte(page, name):
    blocks = re.findall(r"^```\w+\n(.*?)^```$", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)

    assert (TEMPLATES / name).read_text(encoding="utf-8") in blocks


def test_every_template_is_on_a_page():
    assert files_in(TEMPLATES) - {name for names in SHOWN.values() for name in names} == set()


# What is written


@pytest.mark.parametrize("name", WRITTEN)
def test_init_writes_what_a_host_needs_and_says_what_comes_next(name, tmp_path):
    result = init(f"--{name}", tmp_path / "new")

    assert result.exception is None
    assert files_in(tmp_path / "new") == WRITTEN[name]
    assert KITS[name].next in result.output
    assert (ROOT / re.search(r"docs/ci-\S+\.md", result.output)[0]).is_file()


@pytest.mark.parametrize("name", WRITTEN)
def test_init_never_writes_over_a_file_and_then_writes_nothing(name, tmp_path):
    taken = min(WRITTEN[name] - {DEVCONTAINER})
    (tmp_path / taken).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / taken).write_text("mine")

    error = init(f"--{name}", tmp_path).exception

    assert isinstance(error, ConfigError)
    assert taken in str(error)
    assert files_in(tmp_path) == {taken}
    assert (tmp_path / taken).read_text() == "mine"


def test_a_starter_gets_a_workflow_and_keeps_its_dev_container(tmp_path, monkeypatch):
    init(tmp_path)
    (tmp_path / DEVCONTAINER).write_text("{}")
    monkeypatch.chdir(tmp_path)

    result = init("--github")

    assert result.exception is None
    assert (tmp_path / DEVCONTAINER).read_text() == "{}"
    assert (tmp_path / ".github/workflows/check-hacks.yml").read_bytes() == WORKFLOW.read_bytes()


@pytest.mark.parametrize("folder", [ROOT / "starter", TEMPLATES], ids=["starters", "templates"])
def test_the_name_that_classroom_50_keeps_for_itself_is_nowhere(folder):
    assert [path for path in files_in(folder) if Path(path).stem == "autograde"] == []
    assert not [each for each in WRITTEN.values() if ".github/workflows/autograde.yaml" in each]


@pytest.mark.parametrize("name", WRITTEN)
def test_another_assignment_is_named_in_the_command(name, tmp_path):
    init(f"--{name}", "--assignment", "web-server", tmp_path / "new")
    texts = [(tmp_path / "new" / file).read_bytes() for file in WRITTEN[name] - {"autograder.zip", DEVCONTAINER}]

    assert sum(text.count(b" ci --assignment web-server --host ") for text in texts) == 1


@pytest.mark.parametrize("name", ["classroom50", "gradescope"])
def test_a_wheel_rides_along(name, tmp_path):
    found = wheel(tmp_path)

    result = init(f"--{name}", tmp_path / "new", "--wheel", found)

    assert result.exception is None
    assert files_in(tmp_path / "new") == WRITTEN[name] | {found.name}
    if name == "gradescope":
        with zipfile.ZipFile(tmp_path / "new" / "autograder.zip") as archive:
            assert archive.read(found.name) == found.read_bytes()


@pytest.mark.parametrize(
    ("made", "said"),
    [
        pytest.param({"size": BUNDLE_LIMIT}, "takes 10485760", id="too big for a bundle"),
        pytest.param({"name": "flask-3.0-py3-none-any.whl"}, "check_hacks-VERSION", id="another package"),
        pytest.param({"inside": "other/__init__.py"}, "no wheel of check-hacks", id="something else inside"),
    ],
)
def test_a_wheel_that_cannot_ride_along_is_refused_before_anything_is_written(made, said, tmp_path):
    error = init("--classroom50", tmp_path / "new", "--wheel", wheel(tmp_path, **made)).exception

    assert isinstance(error, ConfigError)
    assert said in str(error)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["--github", "--gitlab"], "one of --github and --gitlab", id="two hosts"),
        pytest.param(["--wheel", "x.whl"], "goes with", id="a wheel for a starter"),
        pytest.param(["--github", "--wheel", "x.whl"], "takes no --wheel", id="a wheel for a workflow"),
        pytest.param(["--classroom50", "--wheel", "check_hacks-1.whl"], "No such file", id="no such wheel"),
        pytest.param(["--classroom50", "--assignment", "other"], "other", id="no such assignment"),
    ],
)
def test_what_does_not_go_together_is_refused(arguments, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    error = init(*arguments).exception

    assert isinstance(error, ConfigError)
    assert said in str(error)
    assert files_in(tmp_path) == set()


# What GitHub reads


def test_the_workflow_asks_for_nothing_that_it_does_not_need():
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    (job,) = workflow["jobs"].values()
    checkout = next(step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout@"))

    assert workflow["permissions"] == {"contents": "read"}
    assert checkout["with"]["persist-credentials"] is False
    assert job["timeout-minutes"] <= 15
    assert "secrets." not in WORKFLOW.read_text(encoding="utf-8")
    assert "pull_request_target" not in workflow[True]  # what YAML makes of "on"


def test_the_report_is_kept_when_the_check_fails_and_the_check_runs_without_a_sandbox():
    (job,) = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"].values()
    *_, sandbox, _, upload = job["steps"]

    assert upload["if"] == "always()"
    assert sandbox["continue-on-error"] is True


@pytest.mark.parametrize("step", ["actions/checkout@v7", "actions/setup-python@v7", "actions/upload-artifact@v7"])
def test_the_actions_are_pinned_to_a_major_version(step):
    assert f"uses: {step}\n" in WORKFLOW.read_text(encoding="utf-8")


@pytest.mark.real
def test_actionlint_has_nothing_to_say_about_the_workflow():
    assert actionlint(WORKFLOW) == []


@pytest.mark.real
def test_actionlint_sees_a_mistake(tmp_path):
    wrong = tmp_path / "check-hacks.yml"
    wrong.write_text(WORKFLOW.read_text(encoding="utf-8").replace("runner.temp", "runner.tmp"), encoding="utf-8")

    assert [found["kind"] for found in actionlint(wrong)] == ["expression"]


# The python test of Classroom 50


@pytest.mark.real
def test_the_cases_split_the_points_and_run_nothing_of_the_submissions(tmp_path):
    (test,) = json.loads((TEMPLATES / "classroom50" / "python-test.json").read_text(encoding="utf-8"))
    shutil.copytree(GOOD, tmp_path / "checkout")
    for name in ("conftest.py", "pytest.py", "checker.py"):
        (tmp_path / "checkout" / name).write_text(f"open({str(tmp_path / 'taken')!r}, 'w')\nraise SystemExit(0)\n")
    (tmp_path / "checkout" / "pytest.ini").write_text("[pytest]\naddopts = --collect-only\n")
    server = tmp_path / "checkout" / "server.py"
    server.write_text(
        server.read_text(encoding="utf-8")
        .replace("Access-Control", "Access-Denied")
        .replace("CORS(app", "(lambda *_, **__: 0)(app")
    )
    words = test["run"].split()

    ran = subprocess.run(
        [*private_network(), sys.executable, *words[1:], "-rfE"],
        cwd=tmp_path / "checkout",
        env=surroundings(tmp_path),
        capture_output=True,
        text=True,
        timeout=RUN_LIMIT,
        check=False,
    )

    assert "18 passed" in ran.stdout, ran.stdout + ran.stderr
    assert "2 failed" in ran.stdout
    assert {"cors_open-1-of-2", "cors_open-2-of-2"} <= set(re.findall(r"test_holds\[(.*?)\]", ran.stdout))
    assert not (tmp_path / "taken").exists()
