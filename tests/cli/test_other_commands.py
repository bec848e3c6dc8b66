"""init, list, explain, doctor and the help pages."""

import re
import signal
import subprocess
import threading

import pytest
from click.testing import CliRunner

from checker.checks import discover
from checker.cli import COMMANDS
from checker.cli.commands import check_hacks
from checker.errors import ConfigError
from checker.load import load_assignment, load_rubric
from checker.load.param_words import param_words
from tests.cli import command_line


def run(*arguments):
    return CliRunner().invoke(check_hacks, list(arguments), standalone_mode=False, prog_name="check-hacks")


def test_list_names_each_assignment_with_its_points():
    assert "web-server: " in run("list").output
    assert "100 points, port 5001" in run("list").output


def test_explain_alone_lists_every_criterion_with_its_title():
    said = run("explain").output
    criteria = load_rubric(load_assignment(None)).criteria

    assert [each for each in criteria if each.id not in said or discover()[each.check].title not in said] == []


def test_explain_can_list_every_check_with_its_title_and_params():
    said = run("explain", "--checks").output

    assert [name for name, check in discover().items() if name not in said or check.title not in said] == []
    assert "words (count)" in said


@pytest.mark.parametrize("name", sorted(name for name, check in discover().items() if check.params))
def test_explain_tells_what_every_param_of_a_check_means(name):
    said = " ".join(run("explain", name).output.split())

    words = param_words(name)
    assert words.keys() == discover()[name].params.keys()
    assert [param for param in words if f"{param} (" not in said or words[param] not in said] == []
    assert not any("check-hacks explain" in each for each in words.values())


@pytest.mark.parametrize("name", sorted(discover()))
def test_explain_tells_every_reason_of_a_check(name):
    said = run("explain", name).output

    assert [reason.code for reason in discover()[name].reasons if reason.message not in said or reason.hint not in said] == []


def test_explaining_what_is_not_there_names_what_is():
    assert isinstance(run("explain", "cors").exception, ConfigError)
    assert "did you mean 'cors_open'?" in str(run("explain", "cors").exception)
    assert "did you mean 'record_deleted'?" in str(run("explain", "record_delete").exception)


def test_init_hands_out_the_starter(tmp_path):
    result = run("init", str(tmp_path / "mine"))

    assert result.exception is None
    assert {"server.py", "lesson.ipynb", "frontend.html", "requirements.txt", "README.md", ".gitignore", ".devcontainer"} <= {
        path.name for path in (tmp_path / "mine").iterdir()
    }
    assert "check-hacks" in result.output


def test_init_never_writes_over_a_file(tmp_path):
    (tmp_path / "server.py").write_text("mine")

    error = run("init", str(tmp_path)).exception

    assert isinstance(error, ConfigError)
    assert "server.py" in str(error)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("server.py", "mine")]


def test_init_where_nothing_may_be_written_is_refused(tmp_path):
    (tmp_path / "file").write_text("no folder")

    assert isinstance(run("init", str(tmp_path / "file")).exception, ConfigError)


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_there_and_holds_an_example(name):
    result = run(*filter(None, [name]), "--help")

    assert result.exception is None
    assert re.search(r"Examples?:\n\s+check-hacks", result.output)


def test_the_first_help_page_shows_the_options_and_every_command():
    said = run("--help").output

    assert [word for word in (*COMMANDS, "--only", "--format", "--open") if word not in said] == []


def test_the_version_is_told():
    assert run("--version").output.startswith("check-hacks, version ")


@pytest.mark.real
def test_the_doctor_looks_at_python_packages_port_and_isolation(tmp_path):
    said = command_line.check_hacks("doctor", cwd=tmp_path, home=tmp_path)

    assert said.returncode == 0, said.stdout + said.stderr
    assert [
        word
        for word in ("Python 3.", "flask ", "flask-cors ", "Port 5001 is free", "on a copy", "sandbox", "ready")
        if word not in said.stdout
    ] == []


@pytest.mark.real
def test_the_untouched_starter_says_what_to_do_first(tmp_path):
    run("init", str(tmp_path / "mine"))

    said = command_line.check_hacks(cwd=tmp_path / "mine", home=tmp_path)

    assert said.returncode == 1, said.stdout + said.stderr
    assert "home page" in said.stdout


@pytest.mark.real
def test_watch_checks_again_after_a_save_and_ends_with_ctrl_c(tmp_path):
    server = tmp_path / "work" / "server.py"
    server.parent.mkdir()
    server.write_text("app = Flask(__name__\n")
    with subprocess.Popen(
        command_line.command("watch", "--only", "server_boots"),
        cwd=server.parent,
        env=command_line.surroundings(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as watching:
        never = threading.Timer(command_line.RUN_LIMIT, watching.kill)
        never.start()
        first = until_watching(watching)
        server.write_text("print('no server yet'\n")
        second = until_watching(watching)
        watching.send_signal(signal.SIGINT)
        assert watching.wait(command_line.RUN_LIMIT) == 130
        never.cancel()

    assert "line 1" in first + second
    assert first != second


def until_watching(process):
    lines = []
    for line in process.stdout:
        lines.append(line)
        if line.startswith("Watching."):
            break
    return "".join(lines)
