"""`check-hacks grade` where programs need packages: planned, installed from an index in a folder, and told when they cannot be."""

from __future__ import annotations

import csv
import os
import subprocess
import sys

import pytest

from tests.batch.conftest import BROKEN, GOOD, sandboxed
from tests.cli.command_line import RUN_LIMIT, surroundings
from tests.ports import borrowed
from tests.wheels import FLASK, made_up, packed_again

pytestmark = pytest.mark.real
ROCKETS = "import flask_rockets\n" + GOOD
IN_A_VIEW = GOOD.replace("    return jsonify([])", "    import flask_rockets\n    return jsonify([])")


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")
    for name in FLASK:
        packed_again(folder, name)
    made_up(folder, "Flask-Rockets", "1.2", content="VALUE = 1\n")
    return folder


@pytest.fixture
def port():
    with borrowed(1) as (port,):
        yield port


@pytest.fixture
def classroom(tmp_path, port):
    """rosa needs nothing, ben and mia list what they import in two spellings, ada only in a view, ole has a slip of his own."""
    lists = {"ben": "Flask\nFlask_Rockets\n", "mia": "# mine\nflask-rockets\nflask\n", "ada": "flask.rockets\nflask\n"}
    for name, text in (("rosa", GOOD), ("ben", ROCKETS), ("mia", ROCKETS), ("ada", IN_A_VIEW), ("ole", BROKEN)):
        folder = tmp_path / "class" / name
        folder.mkdir(parents=True)
        (folder / "server.py").write_text(text.replace("PORT", str(port)), encoding="utf-8")
        if name in lists:
            (folder / "requirements.txt").write_text(lists[name], encoding="utf-8")
    (tmp_path / "home").mkdir()
    return tmp_path


@pytest.fixture
def check_hacks(classroom):
    def run(*words, **more):
        command = [sys.executable, "-m", "checker", *map(str, words)]
        environ = surroundings(classroom / "home") | {"PIP_CONFIG_FILE": os.devnull, **more}
        return subprocess.run(command, cwd=classroom, env=environ, capture_output=True, text=True, timeout=RUN_LIMIT, check=False)

    return run


def table(check_hacks, classroom):
    done = check_hacks("export", "csv", "--output", "marks.csv")
    assert done.returncode == 0, done.stdout + done.stderr
    with (classroom / "marks.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["key"].removeprefix("folder:"): row for row in csv.DictReader(file)}


def test_what_they_list_and_import_is_installed_once_for_all_that_want_it(check_hacks, classroom, index):
    sandboxed()
    done = check_hacks("grade", "class", "--jobs", "2", PIP_FIND_LINKS=str(index))

    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 environment for 3 submissions with packages of their own: about " in done.stderr
    assert "Environment 1 of 1: flask, flask-rockets ..." in done.stderr
    assert "wait for packages" not in done.stdout
    rows = table(check_hacks, classroom)
    assert {name: row["complete"] for name, row in rows.items()} == dict.fromkeys(("rosa", "ben", "mia", "ada", "ole"), "true")
    assert rows["ben"]["score"] == rows["mia"]["score"] == rows["rosa"]["score"] == rows["ada"]["score"]

    again = check_hacks("grade", "class", "--rerun", PIP_FIND_LINKS="/nowhere")
    assert "all of them there already" in again.stderr
    assert table(check_hacks, classroom) == rows


def test_without_an_index_the_rest_is_graded_and_the_end_says_who_waits_for_what(check_hacks, classroom, index):
    sandboxed()
    done = check_hacks("grade", "class")

    assert done.returncode == 3
    assert done.stdout.splitlines()[-1] == (
        "3 submissions wait for packages that could not be installed: flask-rockets. "
        "When that is sorted out: check-hacks grade class --environment auto"
    )
    rows = table(check_hacks, classroom)
    assert {
        name: (row["complete"], row["score"]) for name, row in rows.items() if name in {"ben", "mia", "ada"}
    } == dict.fromkeys(("ben", "mia", "ada"), ("false", ""))
    assert rows["rosa"]["complete"] == rows["ole"]["complete"] == "true"
    assert rows["ben"]["server_boots"] == ""
    assert rows["ada"]["server_boots"] == "10"

    again = check_hacks("grade", "class", "--environment", "auto", PIP_FIND_LINKS=str(index))
    assert again.returncode == 0, again.stdout + again.stderr
    assert "2  of them were looked at before" in again.stdout
    assert {row["complete"] for row in table(check_hacks, classroom).values()} == {"true"}


def test_the_lessons_packages_are_the_teachers_choice(check_hacks, index):
    sandboxed()
    done = check_hacks("grade", "class", "--environment", "lesson", PIP_FIND_LINKS=str(index))

    assert done.returncode == 3
    assert "environment for" not in done.stderr
    assert (
        done.stdout.splitlines()[-1]
        == "3 submissions wait for packages: flask-rockets. This installs them: check-hacks grade class --environment auto"
    )


@pytest.mark.parametrize("isolation", ["auto", "cold", "host"])
def test_wherever_it_runs_the_verdicts_are_the_same(check_hacks, classroom, index, isolation):
    if isolation != "host":
        sandboxed()
    done = check_hacks("grade", "class", "--isolation", isolation, PIP_FIND_LINKS=str(index))
    assert done.returncode == 0, done.stdout + done.stderr
    assert {
        name: (row["score"], row["reasons"]) for name, row in table(check_hacks, classroom).items() if name != "ole"
    } == dict.fromkeys(
        ("rosa", "ben", "mia", "ada"),
        (table(check_hacks, classroom)["rosa"]["score"], table(check_hacks, classroom)["rosa"]["reasons"]),
    )
