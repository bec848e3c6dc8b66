"""`check-hacks new-assignment ID`: what it writes grades at once, and nothing is written over."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import new_assignment
from checker.cli.commands import check_hacks
from checker.errors import ConfigError
from checker.lint import lint
from checker.load import load_assignment, load_assignments, load_rubric
from tests.cli import command_line

ROOT = Path(__file__).parents[2]
TO_DO = ("home_page_edited", "record_added")


@pytest.fixture
def make(tmp_path, monkeypatch):
    """`make("quiz", ...)` in tmp_path/material, with what the starter was seen to miss said beforehand: no server is started."""
    monkeypatch.setattr(new_assignment, "_to_do", lambda _: TO_DO)

    def run(*words):
        words = ["new-assignment", *words, "--material", str(tmp_path / "material")]
        return CliRunner().invoke(check_hacks, words, standalone_mode=False)

    return run


@pytest.fixture
def material(tmp_path):
    return tmp_path / "material"


def everything(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_it_writes_has_nothing_to_mend(make, material):
    assert make("quiz").exception is None

    assert lint(material) == ()
    assert load_assignment("quiz", material).title == "Quiz"
    assert load_rubric(load_assignment("quiz", material)).id == "quiz"


def test_it_names_what_it_wrote_and_what_comes_next(make, material):
    said = make("quiz").output

    named = ("assignments.yaml", "rubric/quiz.yaml", "starter/quiz/", "tests/good/quiz/", "tests/test_quiz.py")
    assert [name for name in named if not (material / name).exists() or name not in said] == []
    assert f'export CHECK_HACKS_MATERIAL="{material}"' in said


def test_a_title_may_hold_anything(make, material):
    make("quiz", "--title", 'Say "hi": 7 \\ # {x}')

    assert load_assignment("quiz", material).title == 'Say "hi": 7 \\ # {x}'


def test_another_one_joins_the_first_and_leaves_it_as_it_is(make, material):
    make("quiz")
    before = everything(material)

    assert make("quiz-2", "--from", "quiz").exception is None

    after = everything(material)
    assert {name for name in before if after[name] != before[name]} == {"assignments.yaml"}
    assert after["assignments.yaml"].startswith(before["assignments.yaml"])
    assert lint(material) == ()
    assert (material / "starter/quiz-2/server.py").read_bytes() == (material / "starter/quiz/server.py").read_bytes()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["quiz"], "has an assignment 'quiz' already"),
        (["Quiz 2"], "will not travel"),
        (["quiz-3", "--from", "quizz"], "no assignment 'quizz'"),
    ],
    ids=["taken", "a name with a space", "from nowhere"],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(make, material, words, expected):
    make("quiz")
    before = everything(material)

    refused = make(*words).exception

    assert isinstance(refused, ConfigError)
    assert expected in str(refused)
    assert everything(material) == before


def test_a_file_that_is_in_the_way_is_never_written_over(make, material):
    path = material / "starter" / "quiz" / "server.py"
    path.parent.mkdir(parents=True)
    path.write_text("mine\n", encoding="utf-8")

    assert isinstance(make("quiz").exception, ConfigError)
    assert everything(material) == {"starter/quiz/server.py": b"mine\n"}


def test_an_assignments_file_of_another_make_gets_the_entry_shown(make, material):
    make("quiz")
    path = material / "assignments.yaml"
    entry = "{id: quiz, title: Quiz, starter: starter/quiz, rubric: rubric/quiz.yaml, entries: [server.py], port: 5001}"
    path.write_text(f"assignments: [{entry}]\n", encoding="utf-8")

    refused = make("quiz-2", "--from", "web-server").exception

    assert isinstance(refused, ConfigError)
    assert "  - id: quiz-2\n" in str(refused)


def test_without_good_work_to_copy_its_test_waits_for_the_teachers(make, material, tmp_path):
    make("quiz")
    for path in (material / "tests" / "good" / "quiz").iterdir():
        path.unlink()

    make("quiz-2", "--from", "quiz")

    written = (material / "tests" / "test_quiz_2.py").read_text(encoding="utf-8")
    assert "@pytest.mark.skip" in written
    compile(written, "test_quiz_2.py", "exec")
    assert (material / "tests/good/quiz-2/server.py").read_bytes() == (material / "starter/quiz/server.py").read_bytes()


def test_the_students_readme_names_what_is_asked_for(make, material):
    make("quiz", "--title", "Numbers")

    text = (material / "starter" / "quiz" / "README.md").read_text(encoding="utf-8")
    assert text.startswith("# Numbers\n")
    assert "- Your home page is your own: 10 points" in text
    assert "\ncheck-hacks --assignment quiz\n" in text
    assert "CHECK_HACKS_MATERIAL" in text


@pytest.mark.parametrize("source", [assignment.id for assignment in load_assignments()])
def test_the_students_readme_tells_what_the_other_ones_does(make, material, source):
    make("numbers", "--from", source, "--title", "Numbers")
    make("more-numbers", "--from", "numbers", "--title", "More numbers")

    before = (ROOT / "starter" / source / "README.md").read_text(encoding="utf-8")
    text = (material / "starter/numbers/README.md").read_text(encoding="utf-8")
    again = (material / "starter/more-numbers/README.md").read_text(encoding="utf-8")
    lines = [line for line in before.splitlines()[1:] if "check-hacks" not in line]
    assert [line for line in lines if line not in text] == []
    assert f"--assignment {source}" not in text
    assert again == text.replace("# Numbers", "# More numbers", 1).replace("--assignment numbers", "--assignment more-numbers")
    assert lint(material) == ()


def test_without_a_readme_to_copy_there_is_a_plain_one(make, material):
    make("quiz")
    (material / "starter/quiz/README.md").unlink()

    make("quiz-2", "--from", "quiz")

    text = (material / "starter/quiz-2/README.md").read_text(encoding="utf-8")
    assert text.startswith("# Quiz 2\n")
    assert "python server.py" in text
    assert "- Your home page is your own: 10 points" in text


@pytest.mark.real
def test_its_tests_pass_at_once(tmp_path):
    (tmp_path / "home").mkdir()
    made = command_line.check_hacks("new-assignment", "quiz", cwd=tmp_path, home=tmp_path / "home")
    assert made.returncode == 0, made.stderr

    tests = [*command_line.private_network(), sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "material/tests"]
    environment = command_line.surroundings(tmp_path / "home")
    ran = subprocess.run(tests, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False)

    assert ran.returncode == 0, ran.stdout
    assert "2 passed" in ran.stdout
