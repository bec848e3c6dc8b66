"""`check-hacks [PATH]`, from outside."""

import json
import os
import re
import shutil
import signal
import subprocess
import time

import psutil
import pytest

from tests.cli.command_line import GOOD, RUN_LIMIT, check_hacks, command, surroundings

pytestmark = pytest.mark.real
OUR_FRAMES = re.compile(r'File ".*checker/')


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "home"
    folder.mkdir()
    yield folder
    for process in left_over(folder):
        process.kill()


@pytest.fixture
def work(tmp_path):
    return shutil.copytree(GOOD, tmp_path / "work")


def left_over(home):
    """Living processes whose environment names this test's home."""
    return [process for process in psutil.process_iter() if marked(process, str(home))]


def environment_of(process):
    """Empty for one that ended meanwhile."""
    try:
        return process.environ()
    except psutil.Error:
        return {}


def marked(process, home):
    try:
        return process.status() != psutil.STATUS_ZOMBIE and home in process.environ().get("TMPDIR", "") + process.cwd()
    except psutil.Error:
        return False


def test_good_work_in_this_folder_passes(work, home):
    run = check_hacks(cwd=work, home=home)

    assert run.returncode == 0, run.stdout + run.stderr
    assert "100" in run.stdout
    assert run.stderr == ""


def test_what_is_piped_has_no_colour_codes(work, home):
    assert "\x1b" not in check_hacks(cwd=work, home=home).stdout


def test_one_criterion_alone_is_marked(work, home):
    run = check_hacks("--only", "record_valid", "--only", "cors_open", "--format", "json", cwd=work, home=home)

    report = json.loads(run.stdout)
    assert run.returncode == 0
    assert [mark["id"] for mark in report["marks"]] == ["record_valid", "cors_open"]
    assert (report["score"], report["max_score"]) == (30, 30)


def test_the_report_goes_to_a_file_and_nothing_else_is_touched(work, home, tmp_path):
    before = {path.name: path.read_bytes() for path in work.iterdir()}

    run = check_hacks("--format", "html", "--output", str(tmp_path / "report.html"), cwd=work, home=home)

    assert (run.returncode, run.stdout) == (0, "")
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert {path.name: path.read_bytes() for path in work.iterdir()} == before
    assert list(home.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(("--only", "cors_opne"), "cors_open", id="an unknown criterion names the ones there are"),
        pytest.param(("nowhere.py",), "nowhere.py", id="a path that is not there"),
        pytest.param(("--assignment", "web-sever"), "web-server", id="an unknown assignment names the ones there are"),
        pytest.param(("--format", "pdf"), "html", id="an unknown format"),
        pytest.param(("--output", "missing/report.txt"), "cannot be written", id="a file that cannot be written"),
        pytest.param(("--colour",), "--help", id="an unknown option"),
    ],
)
def test_a_wrong_call_gets_one_message_and_code_2(arguments, words, work, home):
    run = check_hacks(*arguments, cwd=work, home=home)

    assert run.returncode == 2, run.stdout + run.stderr
    assert words in run.stderr
    assert "Traceback" not in run.stderr


def test_a_held_port_hinders_nobody_and_its_holder_lives_on(work, home):
    """The program gets another one, and the report speaks of the one that it asks for."""
    holder = (
        "import socket,sys,subprocess; s=socket.create_server(('127.0.0.1',5001)); code=subprocess.run(sys.argv[1:]).returncode; "
    )
    holder += "socket.create_connection(s.getsockname()); s.settimeout(0); s.accept(); sys.exit(code)"
    arguments = command("--format", "json")
    at = arguments.index("-m") - 1
    run = subprocess.run(
        [*arguments[:at], arguments[at], "-c", holder, *arguments[at:]],
        cwd=work,
        env=surroundings(home),
        capture_output=True,
        text=True,
        timeout=RUN_LIMIT,
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr
    assert json.loads(run.stdout)["score"] == 100


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
@pytest.mark.parametrize("after", [0.1, 0.4, 0.7, 1.0, 1.3])
def test_an_interruption_at_any_moment_leaves_nothing(number, after, work, home):
    with subprocess.Popen(
        command(),
        cwd=work,
        env=surroundings(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as run:
        time.sleep(after)  # the instant is the point: wherever the check is by then
        os.killpg(run.pid, number)
        _, said = run.communicate(timeout=RUN_LIMIT)

    assert left_over(home) == []
    assert list(home.iterdir()) == []
    assert OUR_FRAMES.search(said) is None  # Python itself, still waking up, may print one


def test_an_interruption_while_the_server_hangs_ends_with_130(tmp_path, home):
    (tmp_path / "server.py").write_text("from flask import Flask\napp = Flask(__name__)\nwhile True: pass\napp.run(port=5001)\n")
    with subprocess.Popen(
        command(str(tmp_path / "server.py")),
        cwd=tmp_path,
        env=surroundings(home),
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as run:
        deadline = time.monotonic() + RUN_LIMIT
        while not [one for one in left_over(home) if "CHECK_HACKS_RUN" in environment_of(one)] and time.monotonic() < deadline:
            time.sleep(0.05)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=RUN_LIMIT)

    assert (run.returncode, left_over(home)) == (130, [])
    assert "Nothing is left running" in said
