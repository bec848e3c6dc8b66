"""The environment, the hosts, the files, the log: one small thing each."""

from __future__ import annotations

import ast
import json
import stat
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from checker import observe
from checker.ci import Ran, files, github, plain, somebody_else
from checker.ci.hosts import AUTO, HOSTS, host
from checker.ci.log import for_actions, for_anybody
from checker.ci.repository import file_of
from checker.ci.running import Grading
from checker.ci.surroundings import taken
from checker.errors import ConfigError
from checker.load import load_assignment
from checker.model import Verdict
from tests.ci.runner_step import commands_in, output_values
from tests.examples import examples
from tests.report.hostile import reports
from tests.report.reports import ALL_PASSED, MIXED, report

TOKEN = "ab" * 16
LESSON = load_assignment("web-server")


@pytest.mark.parametrize(
    "name",
    [
        *("GITHUB_OUTPUT", "GITHUB_TOKEN", "ACTIONS_RUNTIME_TOKEN", "RUNNER_TEMP", "CI", "CI_JOB_TOKEN", "GITLAB_CI", "GH_TOKEN"),
        *(
            "CLASSROOM",
            "OWNER",
            "SUBMISSION_TAG",
            "CLASSROOM50_BUNDLE_DIR",
            "npm_token",
            "AWS_SECRET_ACCESS_KEY",
            "SSH_AUTH_SOCK",
        ),
    ],
)
def test_what_the_runner_told_is_kept_frozen_and_gone_from_the_environment(name):
    environ = {name: "x", "PATH": "/bin"}

    told = taken(environ)

    assert environ == {"PATH": "/bin"}
    assert told[name] == "x"
    with pytest.raises(TypeError):
        told[name] = "y"


@pytest.mark.parametrize("name", ["PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT", "VIRTUAL_ENV", "LD_LIBRARY_PATH"])
def test_what_a_program_needs_to_run_stays(name):
    environ = {name: "x"}
    taken(environ)
    assert environ == {name: "x"}


@pytest.mark.parametrize(
    ("environ", "name"),
    [
        pytest.param({}, "plain", id="nothing is known"),
        pytest.param({"GITHUB_ACTIONS": "true"}, "github", id="GitHub"),
        pytest.param({"GITHUB_ACTIONS": "false"}, "plain", id="GitHub says no"),
        pytest.param(
            {"GITHUB_ACTIONS": "true", "CLASSROOM": "csp", "ASSIGNMENT": "a", "SUBMISSION_TAG": "submit/x"},
            "classroom50",
            id="Classroom 50, inside of GitHub",
        ),
    ],
)
def test_the_host_is_found_by_what_it_says_of_itself(environ, name):
    assert host(AUTO, environ).name == name


@pytest.mark.parametrize("name", HOSTS)
def test_a_host_may_be_named(name):
    assert host(name, {}).name == name


def test_github_gets_outputs_and_a_summary_behind_what_is_there(tmp_path):
    out, page = tmp_path / "out", tmp_path / "page"
    out.write_text("before=1", encoding="utf-8")
    page.write_text("# Before", encoding="utf-8")

    missed = github.deliver(Ran(MIXED), {"GITHUB_OUTPUT": str(out), "GITHUB_STEP_SUMMARY": str(page)})

    found = output_values(out.read_text(encoding="utf-8"))
    assert missed == ()
    assert (found["before"], found["score"], found["max_score"], found["complete"]) == ("1", str(MIXED.score), "100", "true")
    assert {f"{mark.id}_result" for mark in MIXED.marks} <= found.keys()
    assert page.read_text(encoding="utf-8").startswith("# Before\n## Internet")


@pytest.mark.parametrize("where", ["", "/nowhere/at/all", "folder", "\0"])
def test_a_file_that_cannot_be_written_is_one_sentence_and_nothing_is_made(where, tmp_path):
    path = str(tmp_path) if where == "folder" else where

    missed = github.deliver(Ran(ALL_PASSED), {"GITHUB_OUTPUT": path, "GITHUB_STEP_SUMMARY": path})

    assert [words.count("\n") for words in missed] == [0, 0]
    assert list(tmp_path.iterdir()) == []


def test_a_summary_that_is_nearly_full_gets_what_still_fits(tmp_path):
    page = tmp_path / "page"
    page.write_bytes(b"x" * (1_000_000 - 2_500))

    github.deliver(Ran(MIXED), {"GITHUB_STEP_SUMMARY": str(page)})

    assert 1_000_000 - 2_500 < page.stat().st_size <= 1_000_001


def test_the_three_files_are_written_and_say_the_same(tmp_path):
    folder = tmp_path / "my reports"
    files.prepare(str(folder))

    assert files.write(Ran(MIXED), str(folder)) == ()

    assert sorted(path.name for path in folder.iterdir()) == ["junit.xml", "report.html", "report.json"]
    assert json.loads((folder / "report.json").read_text())["score"] == MIXED.score
    suite = ET.parse(folder / "junit.xml").getroot().find("testsuite")
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("9", "3", "1")
    assert stat.S_IMODE((folder / "report.json").stat().st_mode) & 0o111 == 0


def test_what_an_earlier_run_left_is_taken_away_before_this_one(tmp_path):
    (tmp_path / "report.json").write_text("{}")
    (tmp_path / "notes.txt").write_text("mine")

    files.prepare(str(tmp_path))

    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_link_in_the_place_of_a_report_is_replaced_and_not_followed(tmp_path):
    folder, victim = tmp_path / "reports", tmp_path / "victim"
    folder.mkdir()
    victim.write_text("untouched")
    (folder / "report.json").symlink_to(victim)

    assert files.write(Ran(MIXED), str(folder)) == ()

    assert victim.read_text() == "untouched"
    assert not (folder / "report.json").is_symlink()


def test_a_folder_that_is_a_link_is_refused_before_and_after_the_run(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "reports").symlink_to("elsewhere")

    with pytest.raises(ConfigError, match="link"):
        files.prepare(str(tmp_path / "reports"))
    assert len(files.write(Ran(MIXED), str(tmp_path / "reports"))) == 3
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_file_where_the_folder_should_be_is_a_wrong_call(tmp_path):
    (tmp_path / "reports").write_text("")
    with pytest.raises(ConfigError, match="cannot be written"):
        files.prepare(str(tmp_path / "reports"))


def test_the_program_is_named_from_the_top_of_the_checkout(tmp_path, monkeypatch):
    (tmp_path / "period 3").mkdir()
    (tmp_path / "period 3" / "server.py").touch()
    monkeypatch.chdir(tmp_path)

    for path in ("period 3", "period 3/server.py", str(tmp_path / "period 3")):
        assert file_of(ALL_PASSED, path, {"GITHUB_WORKSPACE": str(tmp_path)}) == "period 3/server.py"
    assert file_of(ALL_PASSED, ".", {"GITHUB_WORKSPACE": str(tmp_path)}) is None
    assert file_of(ALL_PASSED, "period 3", {"GITHUB_WORKSPACE": str(tmp_path / "other")}) is None
    assert file_of(report(entry=None), "period 3", {}) is None


def test_what_was_broken_off_is_all_ungraded():
    ran = Grading("my work/", LESSON).broken_off()

    assert {mark.verdict for mark in ran.report.marks} == {Verdict.ERROR}
    assert (ran.complete, ran.report.score, ran.report.max_score) == (False, 0, 100)
    assert ran.report.submission_id == "my work"


@given(graded=reports)
@examples(100)
def test_whatever_a_report_says_the_log_holds_our_commands_only(graded):
    commands, _ = commands_in(for_actions(Ran(graded), TOKEN, "server.py"))

    names = [each.name for each in commands]
    assert set(names) <= {"stop-commands", "group", "endgroup", "error", "warning", "notice"}
    assert {each.text for each in commands if each.name == "stop-commands"} == {TOKEN}
    assert {each.text for each in commands if each.name == "group"} <= {"What the server printed"}
    assert names.count("group") == names.count("endgroup") <= 1
    assert sum(name in {"error", "warning", "notice"} for name in names) <= len(graded.marks)
    assert commands_in(for_anybody(Ran(graded)))[0] == []


def test_on_an_unknown_machine_the_log_is_all_there_is(tmp_path):
    assert plain.deliver(Ran(MIXED), {"GITHUB_OUTPUT": str(tmp_path / "out")}) == ()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.real
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no second user")
def late_imports(path: Path) -> set[str]:
    """What the functions of a module import, and not its head."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = (node for function in ast.walk(tree) if isinstance(function, ast.FunctionDef) for node in ast.walk(function))
    return {node.module for node in inner if isinstance(node, ast.ImportFrom) and node.module and not node.level}


def test_behind_the_second_user_everything_is_imported_before_our_own_files_are_covered():
    """Also what observing imports late, so that a student's program starts first; and what others made for us lies beside us."""
    observing = {name for path in Path(observe.__file__).parent.glob("*.py") for name in late_imports(path)}
    lines = ("import sys", "from checker.ci import somebody_else", "somebody_else._import_what_observing_needs()")
    asked = subprocess.run(
        [sys.executable, "-c", "\n".join((*lines, "print(*sys.modules)"))],
        cwd=Path(observe.__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    imported = set(asked.stdout.split())
    pure = [f"checker.{name}" for name in ("forms", "html_tree", "links", "refreshing", "urls")]
    by_others = {name for module in pure for name in late_imports(Path(import_module(module).__file__))}

    assert set(pure) <= imported
    assert by_others == {"ada_url", "selectolax.lexbor"}
    assert by_others <= imported
    wanted = {name for name in observing if name.startswith("checker.")}
    assert wanted - imported <= {"checker.observe", *somebody_else.ELSEWHERE, "checker.observe.sandbox"}
