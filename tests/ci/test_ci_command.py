"""`check-hacks ci` as a step of a workflow, in a scratch repository, on a port 5001 of its own."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import psutil
import pytest

from tests.ci.classroom_reporter import environment, report
from tests.ci.runner_step import run_step
from tests.cli.command_line import private_network, surroundings

pytestmark = pytest.mark.real
SUBMISSIONS = Path(__file__).parents[1] / "submissions"
HOSTILE_SERVER = '''\
import os, sys
from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")
HOSTILE = """%0A::error::owned ]]> | ` </details> @all
::error::owned
  ::set-output name=score::100
##[error]owned
::stop-commands::owned
::add-mask::e
"""
for stream in (sys.stdout, sys.stderr):
    print(HOSTILE, file=stream, flush=True)
    stream.buffer.write(b"\\r::error::owned\\x85::error::owned\\xff\\xed\\xa0\\x80\\n")
print("TOLD", sorted(name for name in os.environ if "GITHUB" in name or "TOKEN" in name), flush=True)


@app.route("/api/data")
def data():
    return jsonify([{"FirstName": "Rosa", HOSTILE: [HOSTILE]}])


@app.route("/api/::error::owned")
def other():
    raise ValueError(HOSTILE)


@app.route("/")
def home():
    return f"<title>{HOSTILE}</title>{HOSTILE}"


app.run(port=5001)
'''
ENDLESS = "import time\nprint('here', flush=True)\nwhile True: time.sleep(0.1)\nfrom flask import Flask\napp = Flask(__name__)\napp.run(port=5001)\n"


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "home"
    folder.mkdir()
    yield folder
    for process in left_over(folder):
        process.kill()


@pytest.fixture
def repository(tmp_path):
    """An empty git repository in a folder with a space in its name."""
    folder = tmp_path / "my hacks"
    folder.mkdir()
    git(folder, "init", "-q")
    return folder


def git(folder, *arguments):
    who = ("-c", "user.name=Rosa", "-c", "user.email=rosa@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder, submission="(none)", **files):
    for path in SUBMISSIONS.glob(f"{submission}/submission*"):
        shutil.copytree(path, folder, dirs_exist_ok=True) if path.is_dir() else shutil.copy(path, folder)
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "hand in")


def left_over(home):
    """Living processes whose environment names this test's home."""
    return [process for process in psutil.process_iter() if marked(process, str(home))]


def marked(process, home):
    try:
        return process.status() != psutil.STATUS_ZOMBIE and home in process.environ().get("TMPDIR", "")
    except psutil.Error:
        return False


def runs_it(process):
    try:
        return "server.py" in process.cmdline()
    except psutil.Error:
        return False


def step(folder, home, *arguments, meanwhile=lambda _: None, **told):
    # -I: a check-hacks that was installed does not look for its modules where the student's files lie.
    argv = [*private_network(), sys.executable, "-I", "-m", "checker", "ci", *arguments]
    told = {**surroundings(home), "GITHUB_TOKEN": "ghs_secret", **told}
    return run_step(argv, cwd=folder, environment=told, folder=home.parent, meanwhile=meanwhile)


def test_good_work_in_a_detached_shallow_clone_is_green_everywhere(repository, home, tmp_path):
    commit(repository, "all_passed")
    commit(repository, notes="")
    clone = tmp_path / "my clone"
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), str(clone))
    git(clone, "checkout", "-q", "--detach")

    done = step(clone, home, "--output", str(tmp_path / "my reports"))

    assert (done.code, done.stderr, done.annotations()) == (0, "", [])
    assert (done.outputs["score"], done.outputs["max_score"], done.outputs["complete"]) == ("100", "100", "true")
    assert report("cors", environment({"cors": done.outputs["cors_open_result"]})).notice == "Points 10/10"
    assert "| ✅ |" in done.summary
    assert "❌" not in done.summary
    suite = ET.parse(tmp_path / "my reports" / "junit.xml").getroot().find("testsuite")
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("9", "0", "0")
    assert json.loads((tmp_path / "my reports" / "report.json").read_text())["complete"] is True
    assert "ghs_secret" not in done.stdout


@pytest.mark.parametrize(
    ("fail_on", "code"), [pytest.param("not-passed", 1, id="by default"), pytest.param("error", 0, id="only what is ungraded")]
)
def test_what_is_wrong_in_a_folder_is_annotated_at_its_line(fail_on, code, repository, home):
    broken = "record_added.broken__missing_jsonify_import"
    shutil.copytree(SUBMISSIONS / broken / "submission", repository / "period 3" / "ana")
    commit(repository)

    done = step(repository, home, "period 3/ana", "--fail-on", fail_on)

    (found,) = done.annotations()
    assert done.code == code
    assert (found.name, found.properties["file"]) == ("error", "period 3/ana/server.py")
    line = (repository / "period 3/ana/server.py").read_text().splitlines()[int(found.properties["line"]) - 1]
    assert "jsonify(" in line
    assert done.outputs["complete"] == "true"


def test_a_notebooks_annotation_names_the_cell(repository, home):
    commit(repository, "server_boots.syntax_error__in_a_notebook_cell")

    done = step(repository, home)

    (found,) = done.annotations()
    assert (done.code, "line" in found.properties) == (1, False)
    assert found.properties["file"].endswith(".ipynb")
    assert found.text.startswith("The cell that begins with `%%python --bg`, line 15: ")


def test_a_hostile_server_says_nothing_that_a_runner_obeys(repository, home):
    commit(repository, server=HOSTILE_SERVER)

    done = step(repository, home, "--output", str(home.parent / "reports"))

    names = [each.name for each in done.commands]
    assert done.code == 1
    assert set(names) == {"stop-commands", "group", "endgroup", "error"}
    assert not [each for each in done.commands if each.text.startswith("owned")]
    assert all(each.properties["file"] == "server.py" for each in done.annotations())
    assert int(done.outputs["score"]) < 100
    assert "set-output" not in done.outputs
    assert "TOLD []" in done.stdout
    assert done.summary.count("</details>") == 1
    ET.parse(home.parent / "reports" / "junit.xml")


def test_an_empty_repository_is_the_students_to_fill(repository, home):
    done = step(repository, home)

    assert (done.code, done.outputs["score"], done.outputs["complete"]) == (1, "0", "true")
    assert [each.name for each in done.annotations()] == ["error"]
    assert "file" not in done.annotations()[0].properties


@pytest.mark.parametrize(("fail_on", "code"), [("not-passed", 1), ("never", 0)])
def test_a_runner_without_its_files_costs_two_lines_and_nothing_else(fail_on, code, repository, home):
    commit(repository, server="import nothing_of_that_name\n")

    done = step(repository, home, "--fail-on", fail_on, GITHUB_OUTPUT=None, GITHUB_STEP_SUMMARY=str(home))

    assert done.code == code
    assert done.stderr.count("\n") == 2
    assert [each.name for each in done.commands if each in done.annotations()] == ["error", "warning", "warning"]
    assert "Traceback" not in done.stderr


def test_an_end_half_way_leaves_a_report_in_which_nothing_passed(repository, home, tmp_path):
    commit(repository, server=ENDLESS)

    seen = []

    def end_when_it_runs(process):
        until = time.monotonic() + 30
        while not seen and time.monotonic() < until:
            time.sleep(0.05)
            seen.extend(each for each in psutil.Process(process.pid).children(recursive=True) if runs_it(each))
        process.send_signal(signal.SIGTERM)

    done = step(repository, home, "--fail-on", "never", "--output", str(tmp_path / "reports"), meanwhile=end_when_it_runs)

    written = json.loads((tmp_path / "reports" / "report.json").read_text())
    assert done.code == 130
    assert seen
    assert [each for each in seen if each.is_running() and each.status() != psutil.STATUS_ZOMBIE] == []
    assert {mark["verdict"] for mark in written["marks"]} == {"error"}
    assert (written["complete"], written["score"], done.outputs["complete"]) == (False, 0, "false")
    assert "ended before it was through" in done.summary
    assert report("all", environment({"all": done.outputs["result"]})).failed


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("nowhere",), id="a path that is not there"),
        pytest.param(("x\n::error::owned",), id="a path that would like to be a command"),
        pytest.param(("--only", "cors_opne"), id="an unknown criterion"),
        pytest.param(("--assignment", "web-sever"), id="an unknown assignment"),
        pytest.param(("--host", "travis"), id="an unknown host"),
        pytest.param(("--output", "server.py"), id="a file where reports should go"),
    ],
)
def test_a_wrong_call_is_one_message_and_no_outputs(arguments, repository, home):
    commit(repository, server="print()\n")

    done = step(repository, home, *arguments, "--fail-on", "never")

    assert (done.code, done.commands, done.outputs, done.summary) == (2, (), {}, "")
    assert "Traceback" not in done.stderr
