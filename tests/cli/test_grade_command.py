"""`check-hacks grade`: a class from a folder into a gradebook, as a teacher sees it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import psutil
import pytest

from checker.batch.class_run import Step
from checker.cli.class_words import ending, stopped
from checker.cli.progress import Tally
from checker.gradebook import Gradebook
from checker.intake import Intake
from checker.judge import judge
from checker.load import load_assignment, load_rubric
from checker.model import Verdict
from checker.score import score
from checker.students import Handin, Source, Student
from tests import builders
from tests.batch.conftest import BROKEN, GOOD, sandboxed
from tests.cli.command_line import RUN_LIMIT, check_hacks, surroundings
from tests.processes import command_line, descendants

ASSIGNMENT = load_assignment(None)
RUBRIC = load_rubric(ASSIGNMENT)
HANGS = "import time\ntime.sleep(600)\n" + GOOD


@pytest.fixture
def class_of(tmp_path):
    """`class_of(rosa=GOOD)`: a folder with a folder for each student."""

    def made(**texts):
        for name, text in texts.items():
            folder = tmp_path / "class" / name
            folder.mkdir(parents=True)
            if text is not None:
                (folder / "server.py").write_text(text.replace("PORT", "5001"), encoding="utf-8")
        return tmp_path / "class"

    return made


@pytest.fixture
def home(tmp_path):
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def grade(tmp_path, home):
    """In sandboxes, which bring their own network."""

    def run(*arguments, **more):
        words = [sys.executable, "-m", "checker", "grade", *map(str, arguments)]
        return subprocess.run(
            words, cwd=tmp_path, env=surroundings(home) | more, capture_output=True, text=True, timeout=RUN_LIMIT, check=False
        )

    return run


def entries(tmp_path):
    with Gradebook.open(str(tmp_path / "gradebook.db"), must_exist=True) as book:
        return {entry.label: entry for entry in book.entries("web-server")}


@pytest.mark.real
def test_a_class_goes_into_a_gradebook_and_is_not_run_twice(grade, class_of, tmp_path):
    sandboxed()
    folder = class_of(rosa=GOOD, ben=BROKEN, mia=None)
    first = grade(folder, "--jobs", "2")
    again = grade(folder, "--isolation", "sandbox")

    assert (first.returncode, again.returncode) == (0, 0), first.stderr + again.stderr
    assert "Graded 3 of 3" in first.stdout
    assert "in a warm sandbox" in first.stdout
    assert "3  of them were looked at before" in again.stdout
    found = entries(tmp_path)
    assert {entry.report.isolation for entry in found.values()} == {"warm"}
    assert [found[name].report.marks[0].reason for name in ("rosa", "ben", "mia")] == [None, "syntax_error", "no_program"]


@pytest.mark.real
def test_an_address_that_git_cannot_fetch_is_ungraded_with_what_git_said(grade, tmp_path):
    sandboxed()
    (tmp_path / "urls.csv").write_text(f"github,url\nada,file://{tmp_path}/nowhere\n", encoding="utf-8")
    done = grade("urls.csv")

    assert done.returncode == 3
    assert "nowhere: We could not read what was handed in, so this is not graded. (fatal: " in done.stdout


@pytest.mark.real
def test_a_log_shows_counts_and_no_name(grade, class_of):
    sandboxed()
    told = grade(class_of(rosa_quince=BROKEN)).stderr

    assert "1 of 1 done, 1 failed, 0 ungraded" in told
    assert "rosa" not in told


@pytest.mark.real
def test_without_a_sandbox_the_warning_cannot_be_overlooked(class_of, tmp_path, home):
    done = check_hacks(
        "grade", str(class_of(rosa=GOOD, ben=BROKEN)), "--isolation", "host", "--jobs", "4", cwd=tmp_path, home=home
    )

    assert done.returncode == 0, done.stderr
    assert "WARNING: NO SANDBOX" in done.stderr
    assert "WITHOUT A SANDBOX" in done.stdout
    assert {entry.report.isolation for entry in entries(tmp_path).values()} == {"host"}


@pytest.mark.real
def test_a_sandbox_that_is_asked_for_and_not_there_is_an_error(grade, class_of, tmp_path):
    done = grade(class_of(rosa=GOOD), "--isolation", "sandbox", PATH=str(tmp_path))

    assert done.returncode == 2
    assert "there is no sandbox on this computer" in done.stderr
    assert not (tmp_path / "gradebook.db").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(("nowhere",), "nowhere", id="no such folder"),
        pytest.param((".", "--only", "nonsense"), "nonsense", id="no such criterion"),
        pytest.param(("home",), "nothing to grade", id="an empty folder"),
        pytest.param((".", "--jobs", "0"), "--jobs", id="no jobs"),
        pytest.param((".", "--assignment", "other"), "other", id="no such assignment"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_runs(grade, tmp_path, arguments, words):
    (tmp_path / "rosa").mkdir()
    done = grade(*arguments, "--isolation", "host")

    assert done.returncode == 2
    assert words in done.stderr
    assert not (tmp_path / "gradebook.db").exists()


@pytest.mark.real
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_stopped_in_the_middle_nothing_is_left_running_and_the_rest_is_done_the_next_time(class_of, tmp_path, home, number):
    sandboxed()
    folder = class_of(ben=BROKEN, rosa=HANGS)
    words = [sys.executable, "-m", "checker", "grade", str(folder), "--jobs", "2"]
    running = subprocess.Popen(
        words, cwd=tmp_path, env=surroundings(home), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    book = tmp_path / "gradebook.db"
    until(lambda: book.exists() and "ben" in entries(tmp_path) and runs_a_server(running.pid))
    family = psutil.Process(running.pid).children(recursive=True)
    running.send_signal(number)
    told, _ = running.communicate(timeout=RUN_LIMIT)

    assert running.returncode == 130
    assert "1 of 2 are in gradebook.db" in told
    assert psutil.wait_procs(family, timeout=10)[1] == []
    assert set(entries(tmp_path)) == {"ben"}


def runs_a_server(pid):
    return any("server.py" in command_line(process) for process in descendants(pid))


def until(condition):
    ends = time.monotonic() + RUN_LIMIT
    while not condition():
        assert time.monotonic() < ends, "it did not come about"
        time.sleep(0.02)


@pytest.mark.real
def test_on_a_terminal_a_bar_shows_how_far_it_is(class_of, tmp_path, home):
    sandboxed()
    ours, theirs = os.openpty()
    words = [sys.executable, "-m", "checker", "grade", str(class_of(ben=BROKEN)), "--jobs", "1"]
    environment = surroundings(home) | {"TERM": "xterm", "COLUMNS": "120"}
    done = subprocess.run(
        words, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=theirs, timeout=RUN_LIMIT, check=False
    )
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)

    assert done.returncode == 0
    assert "1 of 1 done, 1 failed" in shown
    assert "\x1b[" in shown


def report(**differences):
    seen = builders.evidence(**differences)
    return score(seen, ASSIGNMENT, RUBRIC, judge(seen, RUBRIC))


def handin(label):
    return Handin((Student(f"folder:{label}"),), Source(label), label, "folder")


@pytest.fixture
def tally():
    made = Tally(4)
    made.count(Step(handin("rosa"), report()))
    made.count(Step(handin("ben"), report(home="closed"), known=True))
    made.count(Step(handin("mia"), report(trouble="lost", boots=())))
    return made


def test_a_tally_counts_what_is_ungraded_apart(tally):
    assert tally.counts() == {"done": 3, "passed": 1, "failed": 1, "ungraded": 1, "known": 1}
    assert all(mark.verdict is Verdict.PASSED for mark in report().marks)
    assert tally.line().startswith("3 of 4 done, 1 failed, 1 ungraded")


def test_the_end_lists_what_needs_the_teachers_eye(tally):
    intake = Intake(
        handins=(),
        unmatched=("stray.zip",),
        missing=(Student("sid:7", name="Leo Vance"),),
        duplicates=(("canvas:5", ("ben-1", "ben-2")),),
        skipped=(("notes.docx", "no form that we read"),),
        notes=("a note",),
    )
    said = ending(intake, tally, "period 3.db", isolation="host", left=2)

    for words in (
        "stray.zip",
        "Leo Vance",
        "ben-1, ben-2",
        "notes.docx: no form that we read",
        "a note",
        "mia: Looking at",
        "2  left",
    ):
        assert words in said
    assert "check-hacks report --gradebook 'period 3.db'" in said
    assert "WITHOUT A SANDBOX" in said


def test_the_end_says_how_many_were_looked_at_again_and_why(tally):
    for again in (
        ("crashed",),
        ("crashed",),
        ("paused", "paused"),
        ("paused", "out_of_time"),
        ("not_stopped",),
        ("no_answer",),
        ("lost",),
    ):
        tally.count(Step(handin("leo"), report(), looked_again=again))
    said = ending(Intake(handins=()), tally, "p.db", isolation="sandbox", left=0)

    assert [line for line in said.splitlines() if "looked at again" in line] == [
        "     2  looked at again: they had ended by themselves beside others",
        "     1  looked at again: they had given no answer beside others",
        "     1  looked at again: they had run into a time limit beside others",
        "     1  looked at again: they had not stopped beside others",
        "     1  looked at again: nothing had come back of them",
        "     2  looked at again: this computer had stood still meanwhile",
    ]


@pytest.mark.parametrize(
    ("match", "command"),
    [
        ("canvas", "check-hacks export canvas --gradebook p.db"),
        ("moodle", "check-hacks export moodle --fill WORKSHEET.csv --gradebook p.db"),
        ("gradescope", "check-hacks export gradescope --output results --gradebook p.db"),
        ("classroom50", "check-hacks export classroom50 --fill scores.json --output results --gradebook p.db"),
        ("folder", "check-hacks export csv --gradebook p.db"),
    ],
)
def test_the_way_back_is_to_where_most_hand_ins_came_from(tally, match, command):
    intake = Intake(handins=(*[handin("rosa")._replace(match=match)] * 2, handin("ben")._replace(match="manifest")))

    assert command in ending(intake, tally, "p.db", isolation="sandbox", left=0)


def test_the_teacher_is_told_why_a_repository_could_not_be_had(tally):
    tally.count(Step(handin("zoe"), report(trouble="unreadable", boots=()), detail="fatal: repository not found"))

    assert "zoe: We could not read what was handed in, so this is not graded. (fatal: repository not found)" in ending(
        Intake(handins=()), tally, "gradebook.db", isolation="sandbox", left=0
    )


def test_a_label_cannot_talk_to_the_terminal(tally):
    said = ending(Intake(handins=(), unmatched=("\x1b[2Jx\n::set-output",)), tally, "gradebook.db", isolation="sandbox", left=0)

    assert "?[2Jx?::set-output" in said
    assert "\x1b" not in said


def test_a_long_list_is_cut(tally):
    intake = Intake(handins=(), unmatched=tuple(f"number {number}" for number in range(60)))

    assert "... and 10 more" in ending(intake, tally, "gradebook.db", isolation="sandbox", left=0)


def test_who_stops_it_is_told_how_to_go_on(tally):
    assert "3 of 4 are in gradebook.db" in stopped(tally, "gradebook.db")
    assert "same command" in stopped(tally, "gradebook.db")
