"""What stands on a student's own screen as Python said it, and nowhere else."""

from __future__ import annotations

import json

import pytest

from checker.cli.output import render
from checker.evidence import Environment
from checker.load import load_assignment, load_rubric
from checker.pipeline import regrade
from checker.reader import STUDENT, TEACHER
from checker.report.terminal import render as terminal
from checker.report.text import in_columns
from tests.builders import answer, boot, evidence, handed
from tests.causes.situations import crashed_log
from tests.printed.test_tracebacks import PYTHONS, RECORDED

LESSON = load_assignment("web-server")
RUBRIC = load_rubric(LESSON)
ERROR = "ValueError: Rosa Quince is no number"


def report_of(reader=STUDENT, **differences):
    seen = evidence(**differences)
    where = Environment(python="3.13.1", flask="3.1.3", platform="linux", isolation="host", reader=reader)
    return regrade(seen._replace(environment=where), assignment=LESSON, rubric=RUBRIC)


def died(log, reader=STUDENT, **differences):
    first = boot(outcome="exited", exit_code=1, stop=None, log=log, listeners=(), port=None)
    return report_of(reader, boots=(first,), **differences)


@pytest.mark.parametrize("python", PYTHONS)
def test_pythons_words_stand_as_they_are(python):
    shown = terminal(died(RECORDED[python]["name_in_single_underscores"]))
    assert '  File "server.py", line 2, in <module>\n' in shown
    assert "app = Flask(_name_)\n" in shown
    assert "NameError: name '_name_' is not defined. Did you mean: '__name__'?\n" in shown


@pytest.mark.parametrize("python", PYTHONS)
def test_carets_stand_under_what_they_mean(python):
    lines = terminal(died(RECORDED[python]["hyphen_in_an_import"])).splitlines()
    place = next(number for number, line in enumerate(lines) if "from flask-cors" in line)
    assert lines[place].index("-") == lines[place + 1].index("^")


def test_the_error_of_what_failed_first_is_shown():
    log = crashed_log("/", ERROR) + crashed_log("/api/data", "KeyError: 'people'")
    broken = answer("oh", status=500)
    shown = terminal(report_of(home=broken, routes={"/api/data": broken}, first={"log": log}))
    assert ERROR in shown
    assert "'people'" not in shown


@pytest.mark.parametrize("format_", ["json", "html", "markdown"])
def test_what_others_read_is_masked(format_):
    found = report_of(home=answer("oh", status=500), first={"log": crashed_log("/", ERROR)})
    assert "Rosa" not in render(found, format_, to_file=True)
    assert "Rosa" not in render(found, format_, to_file=False)


def test_a_terminals_report_in_a_file_is_masked_and_so_is_a_runners_log(monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    found = report_of(home=answer("oh", status=500), first={"log": crashed_log("/", ERROR)})
    assert "Rosa" in render(found, "terminal", to_file=False)
    assert "Rosa" not in render(found, "terminal", to_file=True)
    monkeypatch.setenv("CI", "true")
    assert "Rosa" not in render(found, "terminal", to_file=False)


def test_a_teacher_reads_it_masked():
    found = report_of(TEACHER, home=answer("oh", status=500), first={"log": crashed_log("/", ERROR)})
    assert found.last_words == ()
    assert "Rosa" not in json.dumps(found.last_words) + terminal(found)


def test_a_cell_is_named_and_not_the_file_that_we_made_of_it():
    cell = handed(form="notebook", entry="lesson.ipynb", cell=3, cell_name="cell In [9]")
    found = died(RECORDED["3.11"]["name_in_single_underscores"], handed=cell)
    assert found.last_words[0] == '  File "cell In [9]", line 2, in <module>'


def test_a_file_is_named_as_it_was_handed_in():
    log = RECORDED["3.11"]["own_file_without_that_name"].replace("/work/server.py", "/work/site/server.py")
    found = died(log, handed=handed(entry="server.py", names=("server.py", "site/server.py")))
    assert found.last_words[0].startswith('  File "site/server.py"')


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("ImportError: no 'x' (/opt/x y/lib/python3.12/site-packages/flask/app.py)", "ImportError: no 'x' (flask/app.py)"),
        ("FileNotFoundError: '/home/rosa/work/people.json'", "FileNotFoundError: 'people.json'"),
        ("FileNotFoundError: '/home/rosa/people.json'", "FileNotFoundError: '/home/rosa/people.json'"),
        ("KeyError: '/'", "KeyError: '/'"),
    ],
)
def test_folders_that_are_ours_say_nothing(said, shown):
    log = f'Traceback (most recent call last):\n  File "/home/rosa/work/server.py", line 2, in <module>\n    x\n{said}\n'
    assert died(log).last_words[-1] == shown


def test_nothing_is_shown_where_nothing_failed():
    assert report_of(first={"log": crashed_log("/elsewhere", ERROR)}).last_words == ()


@pytest.mark.parametrize("log", ["", "Traceback", 'File "x", line 1\n', "KeyboardInterrupt\n", "\x1b[31m\x00\n"])
def test_logs_without_an_error(log):
    assert died(log).last_words == ()


@pytest.mark.parametrize(
    ("lines", "room", "shown"),
    [
        pytest.param(("    x = 1", "        ^"), 40, ("    x = 1", "        ^"), id="short"),
        pytest.param(("    " + "a" * 60, "    ^"), 40, ("    " + "a" * 33 + "...", "    ^"), id="long"),
        pytest.param(
            ("    " + "a" * 60 + "?" + "b" * 60, " " * 64 + "^"),
            40,
            ("    ..." + "a" * 13 + "?" + "b" * 16 + "...", " " * 20 + "^"),
            id="far to the right",
        ),
        pytest.param(("KeyError: " + "a" * 60,), 40, ("KeyError: " + "a" * 60,), id="words are not cut"),
    ],
)
def test_program_text_stays_under_its_carets(lines, room, shown):
    assert in_columns(lines, room) == shown
