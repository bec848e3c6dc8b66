"""Projects with packages of their own, and the same projects behind a wall: the same verdicts, whoever looks."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.ports import answering, borrowed
from tests.teams.building import Scene
from tests.teams.test_projects import PROJECTS, STUDENTS_PORTS, laid_out
from tests.wheels import FLASK, made_up, packed_again

LIMIT = 180
FRONT_END = "server_boots.no_program__front_end"
ASKS_FOR_MORE = "server_boots.not_installed"


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    """Flask as it is installed here, and the package that the team asks for."""
    folder = tmp_path_factory.mktemp("index")
    for name in FLASK:
        packed_again(folder, name)
    made_up(folder, "Flask-Rockets", "1.2")
    for name, version, needs in (
        ("fuel", "1", ()),
        ("fuel", "2", ()),
        ("moon-rocket", "1", ("fuel<2",)),
        ("mars-rocket", "1", ("fuel>=2",)),
    ):
        made_up(folder, name, version, needs)
    return folder


@pytest.fixture
def surroundings(index, tmp_path):
    offline = {"PIP_CONFIG_FILE": "/dev/null", "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(index)}
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, **offline, "CHECK_HACKS_CACHE": str(tmp_path / "cache")}


def check_hacks(*words, environ):
    command = [sys.executable, "-m", "checker", *map(str, words)]
    return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=LIMIT, check=False)


def checked(source, material, environ, *words):
    """The report of `check-hacks check`."""
    done = check_hacks(
        "check", source, "--assignment", "team-flask", "--material", material, "--format", "json", *words, environ=environ
    )
    assert done.stdout, done.stderr
    return json.loads(done.stdout)


def verdicts(report):
    return [(mark["id"], mark["verdict"], mark["reason"]) for mark in report["marks"]]


@pytest.mark.real
def test_what_they_list_is_installed_and_then_it_runs(surroundings, tmp_path):
    with borrowed(2) as own:
        ports = dict(zip(own, STUDENTS_PORTS, strict=True))
        source, material = laid_out(ASKS_FOR_MORE, tmp_path, ports)
        before = checked(source, material, surroundings)
        after = checked(source, material, surroundings, "--environment", "requirements")
        again = checked(source, material, {**surroundings, "PIP_FIND_LINKS": "/nowhere"}, "--environment", "requirements")
        left = any(map(answering, ports))

    assert {mark["verdict"] for mark in before["marks"]} == {"passed", "error"}
    assert {mark["verdict"] for mark in after["marks"]} == {"passed"}
    assert verdicts(again) == verdicts(after)
    assert after["environment"]["flask"]
    assert not left


@pytest.mark.real
@pytest.mark.parametrize(
    ("listed", "words"),
    [
        ("flask\nFlask-Rokcets\n", "asks for flask-rokcets, and nothing of that name and version can be found."),
        ("moon-rocket\nmars-rocket\n", "cannot all be installed together: they want different versions of each other."),
        ("\n".join(f"package-{number}" for number in range(500)), "is far too long to be a list of what your server needs."),
    ],
    ids=["a typo", "a conflict", "everything on a computer"],
)
def test_what_cannot_be_installed_costs_nothing_and_is_said_once(surroundings, tmp_path, listed, words):
    source, material = laid_out(ASKS_FOR_MORE, tmp_path)
    (source / "requirements.txt").write_text(listed, encoding="utf-8")
    team = ("--assignment", "team-flask", "--material", material)
    said = check_hacks("check", source, *team, "--environment", "requirements", environ=surroundings).stdout

    text = " ".join(said.split())
    assert text.count(words) == 1, said
    assert text.count("So your server was not started, and this is not graded.") == 1
    assert [said.count(f" {word} ") for word in ("passed", "ungraded", "waiting", "yet")] == [2, 7, 0, 0]
    assert "25 of 25 points so far. 75 more could not be graded" in text
    assert not list((tmp_path / "cache").glob("environments/*")), "something of it was kept"


@pytest.mark.real
@pytest.mark.parametrize("case", ["all_passed__forked", FRONT_END, ASKS_FOR_MORE])
def test_a_ci_run_sees_the_same_behind_its_wall(case, surroundings, tmp_path):
    with borrowed(2) as own:
        ports = dict(zip(own, STUDENTS_PORTS, strict=True))
        source, material = laid_out(case, tmp_path, ports)
        words = ("--environment", "requirements") if case == ASKS_FOR_MORE else ()
        here = checked(source, material, surroundings, *words)
    assignment = ("--assignment", "team-flask", "--material", material)
    done = check_hacks(
        "ci", source, *assignment, "--output", tmp_path / "out", "--fail-on", "never", *words, environ=surroundings
    )
    assert done.returncode == 0, done.stdout + done.stderr
    behind = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))

    assert verdicts(behind) == verdicts(here)
    if behind["environment"]["isolation"] not in {"sandbox", "user"}:
        assert case == FRONT_END or "sandbox" in done.stdout, "no wall, and nobody said so"


@pytest.mark.real
def test_a_class_of_teams_is_graded_and_untouched_twins_are_two(surroundings, tmp_path):
    scene = Scene.laid_out(tmp_path, {})
    story = json.loads((PROJECTS / "own_commits.too_few__untouched" / "story.json").read_text(encoding="utf-8"))
    teams = tmp_path / "teams"
    scene.from_template(teams / "first" / "repo", [], story["remote"])
    scene.fork(teams / "second", [], "https://github.com/moon-team/moon.git")
    book = tmp_path / "book.db"
    grade = ("grade", teams, "--assignment", "team-flask", "--material", scene.material, "--gradebook", book)
    first, again = (check_hacks(*grade, environ=surroundings) for _ in range(2))
    shown = check_hacks(
        "show",
        "folder:second",
        "--assignment",
        "team-flask",
        "--material",
        scene.material,
        "--gradebook",
        book,
        environ=surroundings,
    )

    assert (first.returncode, again.returncode) == (0, 0), first.stdout + first.stderr
    assert "moon-team.github.io" in shown.stdout, shown.stdout + shown.stderr
