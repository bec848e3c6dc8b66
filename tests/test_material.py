"""Whose assignments are used: those of the folder that somebody named, else ours; never those that happen to lie around."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli.commands import check_hacks
from checker.errors import ConfigError
from checker.load import load_assignment, load_rubric, material, material_of, refuse_within, starter_programs
from checker.load.material import VARIABLE, shipped, using

ROOT = Path(__file__).parents[1]
LESSON = "id: web-server"


@pytest.fixture
def own(tmp_path):
    """A teacher's own folder with one assignment, `quiz`, whose rubric is worth 90."""
    folder = tmp_path / "own"
    shutil.copytree(ROOT / "rubric", folder / "rubric")
    shutil.copytree(ROOT / "starter", folder / "starter")
    text = (ROOT / "assignments.yaml").read_text(encoding="utf-8")
    (folder / "assignments.yaml").write_text(text.replace(LESSON, "id: quiz", 1), encoding="utf-8")
    rubric = folder / "rubric" / "web-server.yaml"
    rubric.write_text(rubric.read_text(encoding="utf-8").replace("points: 20", "points: 10", 1), encoding="utf-8")
    server = folder / "starter" / "web-server" / "server.py"
    server.write_text(server.read_text(encoding="utf-8") + "# the teacher's\n", encoding="utf-8")
    return folder


def run(*arguments):
    return CliRunner().invoke(check_hacks, list(arguments), standalone_mode=False, prog_name="check-hacks")


def test_without_a_word_it_is_ours(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)

    assert material() == shipped() == ROOT


def test_what_lies_in_the_current_folder_is_never_used(own, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.chdir(own)

    assert material() == ROOT
    assert "quiz" not in run("list").output


def test_the_command_line_names_a_folder_for_one_command(own):
    assert "quiz: Internet - Web Server (90 points" in run("list", "--material", str(own)).output
    assert material() == ROOT


def test_the_environment_names_a_folder(own, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(own))

    assert "quiz: " in run("list").output


def test_the_command_line_outweighs_the_environment(own, monkeypatch, tmp_path):
    monkeypatch.setenv(VARIABLE, str(tmp_path / "nothing"))

    assert "quiz: " in run("list", "--material", str(own)).output


def test_a_relative_folder_in_the_environment_is_refused_because_it_would_move_with_us(own, monkeypatch):
    monkeypatch.setenv(VARIABLE, "own")
    monkeypatch.chdir(own.parent)

    with pytest.raises(ConfigError, match="whole path"):
        material()


def test_an_assignment_remembers_its_folder(own):
    with using(str(own)):
        assignment = load_assignment("quiz")

    assert material_of(assignment) == own
    assert sum(criterion.points for criterion in load_rubric(assignment).criteria) == 90
    assert starter_programs(assignment)[0].endswith("# the teacher's\n")


def test_explain_and_init_take_it_too(own, tmp_path):
    assert " 10  record_added" in run("explain", "--material", str(own)).output
    assert run("init", str(tmp_path / "mine"), "--material", str(own)).exception is None
    assert "# the teacher's" in (tmp_path / "mine" / "server.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("place", [".", ".."], ids=["it is the submission", "it lies in the submission"])
def test_material_that_a_student_could_have_written_is_refused(own, place, monkeypatch):
    monkeypatch.chdir(own)

    for words in (("check", place), ("ci", place), ("grade", place)):
        refused = run(*words, "--material", str(own)).exception
        assert isinstance(refused, ConfigError), words
        assert "put it elsewhere" in str(refused)


def test_a_submission_in_the_material_is_welcome(own):
    refuse_within(str(own / "starter" / "web-server"), load_assignment(root=own))


def test_an_address_is_no_place_in_which_it_could_lie(own):
    refuse_within("https://example.com/rosa/work.git", load_assignment(root=own))
