"""What is too big, too many, or comes at the wrong moment, for every host."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

from checker.ci import Ran, files, gradescope
from checker.ci.annotations import MOST
from checker.ci.hosts import HOSTS, host
from checker.ci.log import for_actions, for_anybody
from checker.cli.unattended import Wish, _exit_code
from tests.ci.classroom50_validator import LIMIT as RESULT_LIMIT
from tests.ci.classroom50_validator import environment as classroom50
from tests.ci.classroom50_validator import validated
from tests.ci.classroom_reporter import environment, report
from tests.ci.runner_step import SUMMARY_LIMIT, commands_in, output_values
from tests.cli.command_line import GOOD, private_network, surroundings
from tests.report.reports import ALL_PASSED, MIXED, NO_PROGRAM, UNGRADED, failed
from tests.report.reports import report as report_of

WORDY = failed("cors_open", "no_permission", "%0A::error:: ]]> | ` </details> \ud800\n::error::x " * 40, "##[error]\r::x::" * 40)
BIG = report_of(marks=(WORDY,), log="\n::error::owned\r##[error]x\n" * 75_000)
MANY = report_of(marks=tuple(WORDY._replace(id=f"c{number}") for number in range(400)))
LOG_LIMIT = 1024 * 1024
"""A log that is longer is hard to open in a browser; GitHub itself takes more."""


@pytest.fixture(params=[BIG, MANY], ids=["2 MB", "400 failing marks"])
def found(request):
    return request.param


@pytest.fixture
def told(tmp_path, monkeypatch):
    """A runner that is everything at once, with the checkout around us."""
    for name in ("checkout", "results", "submission"):
        (tmp_path / name).mkdir()
    (tmp_path / "submission_metadata.json").write_text("{}")
    monkeypatch.chdir(tmp_path / "checkout")
    return {**classroom50(tmp_path / "checkout", tmp_path), gradescope.ROOT: str(tmp_path)}


@pytest.mark.parametrize("name", HOSTS)
def test_no_host_refuses_it_and_no_point_is_lost(name, found, told, tmp_path):
    missed = host(name, told).deliver(Ran(found), told)

    assert missed == ()
    made = {path.name: path for path in tmp_path.rglob("*") if path.is_file()}
    if name == "classroom50":
        result = validated(made["result.json"].read_bytes(), told)
        assert made["result.json"].stat().st_size < RESULT_LIMIT
        assert (result["score"], result["max-score"]) == (0, found.max_score)
    if name == "github":
        outputs = output_values(made["github_output"].read_text(encoding="utf-8"))
        assert report("all", environment({"all": outputs["result"]})).points == 0
        assert 0 < made["github_step_summary"].stat().st_size < SUMMARY_LIMIT
    if name == "gradescope":
        assert json.loads(made["results.json"].read_text(encoding="utf-8"))["score"] == 0


def test_its_files_can_be_read_and_say_all_of_it(found, tmp_path):
    files.prepare(str(tmp_path / "reports"))

    assert files.write(Ran(found), str(tmp_path / "reports")) == ()

    suite = ET.parse(tmp_path / "reports" / "junit.xml").getroot().find("testsuite")
    assert suite.get("failures") == str(len(found.marks))
    assert len(json.loads((tmp_path / "reports" / "report.json").read_text(encoding="utf-8"))["marks"]) == len(found.marks)
    page = (tmp_path / "reports" / "report.html").read_text(encoding="utf-8")
    assert page.rstrip().endswith("</html>")


def test_its_log_can_be_opened_and_no_line_of_it_is_a_command_of_somebody_elses(found):
    text = for_actions(Ran(found), "ab" * 16, "server.py")

    commands, _ = commands_in(text)
    assert len(text) < LOG_LIMIT
    assert len([each for each in commands if each.name == "error"]) == min(len(found.marks), MOST - 1)
    assert not [each for each in commands if each.text.startswith("owned")]
    assert commands_in(for_anybody(Ran(found)))[0] == []


ENDED = Ran(ALL_PASSED, complete=False)


@pytest.mark.parametrize(
    ("ran", "codes"),
    [
        pytest.param(Ran(ALL_PASSED), (0, 0, 0), id="passed"),
        pytest.param(Ran(MIXED), (1, 0, 0), id="something failed"),
        pytest.param(Ran(NO_PROGRAM), (1, 0, 0), id="no program"),
        pytest.param(Ran(UNGRADED, complete=False), (3, 3, 0), id="something is ungraded"),
        pytest.param(ENDED, (3, 3, 0), id="all passed that was seen, but it did not come to its end"),
    ],
)
def test_the_exit_code_is_what_was_asked_for(ran, codes):
    assert tuple(_exit_code(ran, fail_on) for fail_on in ("not-passed", "error", "never")) == codes
    assert Wish().fail_on == "not-passed"


IN_THE_MIDDLE = """
import os, signal
from {module} import {function} as whole
import {module} as module
def interrupted(*given, **named):
    module.{function} = whole
    os.kill(os.getpid(), signal.{name})
    return whole(*given, **named)
module.{function} = interrupted
from checker.cli.door import main
main()
"""


def ended_in(module, function, name, home):
    """The exit code of a run that gets this signal in the middle of a function of ours, and its report."""
    program = IN_THE_MIDDLE.format(module=module, function=function, name=name)
    argv = [*private_network(), sys.executable, "-I", "-c", program, "ci", "--output", str(home / "reports")]
    done = subprocess.run(argv, cwd=GOOD, env=surroundings(home), capture_output=True, text=True, timeout=60, check=False)
    assert "mistake" not in done.stderr
    return done.returncode, json.loads((home / "reports" / "report.json").read_text(encoding="utf-8"))


@pytest.mark.real
@pytest.mark.parametrize(("name", "code"), [("SIGTERM", -signal.SIGTERM), ("SIGINT", 130)])
def test_a_signal_while_results_are_written_waits_until_they_are(name, code, tmp_path):
    assert ended_in("checker.ci.files", "put", name, tmp_path)[0] == code

    found = {path.name: path.read_bytes() for path in (tmp_path / "reports").iterdir()}
    assert sorted(found) == sorted(files.NAMES)
    assert json.loads(found["report.json"])["score"] == 100


@pytest.mark.real
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
@pytest.mark.parametrize("place", [("checker.export.junit", "_case"), ("checker.ci.running", "import_what_judging_needs")])
def test_a_signal_while_the_report_is_rehearsed_ends_the_run_as_any_other(name, place, tmp_path):
    code, report = ended_in(*place, name, tmp_path)

    assert (code, report["complete"], report["score"]) == (130, False, 0)


@pytest.mark.real
def test_what_may_only_be_read_is_not_written_and_nothing_else_suffers(tmp_path):
    """A file of the kernel's: not even root can write into it."""
    told = {"GITHUB_ACTIONS": "true", "GITHUB_OUTPUT": "/proc/version", "GITHUB_STEP_SUMMARY": "/proc/version"}
    argv = [*private_network(), sys.executable, "-I", "-m", "checker", "ci", str(GOOD)]

    done = subprocess.run(
        argv, cwd=tmp_path, env={**surroundings(tmp_path), **told}, capture_output=True, text=True, timeout=60, check=False
    )

    assert done.returncode == 0
    assert [each.name for each in commands_in(done.stderr)[0]] == ["warning", "warning"]
    assert "Traceback" not in done.stderr
