"""`check-hacks lint`: one line for each thing, a last line, an exit code; and baselines, recorded by running the starter."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli.commands import check_hacks
from tests.cli import command_line

ROOT = Path(__file__).parents[2]
PORT = "port: 5001"
BASELINE = "rubric/baselines/quiz.json"


@pytest.fixture
def material(tmp_path):
    """A folder with the assignment `quiz`, as the lesson is."""
    folder = tmp_path / "material"
    shutil.copytree(ROOT / "starter" / "web-server", folder / "starter")
    (folder / "rubric" / "baselines").mkdir(parents=True)
    for name in ("infodb.schema.json", "baselines/lesson-hello.json", "baselines/lesson-hellox.json"):
        shutil.copy(ROOT / "rubric" / name, folder / "rubric" / name)
    shutil.copy(ROOT / "rubric" / "baselines" / "web-server.json", folder / BASELINE)
    rubric = (ROOT / "rubric" / "web-server.yaml").read_text(encoding="utf-8").replace("web-server.json", "quiz.json")
    (folder / "rubric" / "quiz.yaml").write_text(rubric, encoding="utf-8")
    entry = "{id: quiz, title: Quiz, starter: starter, rubric: rubric/quiz.yaml, entries: [server.py], port: 5001}"
    (folder / "assignments.yaml").write_text(f"assignments:\n  - {entry}\n", encoding="utf-8")
    return folder


def lint(material):
    result = CliRunner().invoke(check_hacks, ["lint", "--material", str(material)], standalone_mode=False)
    assert result.exception is None
    return result.return_value, result.output


@pytest.fixture
def record(tmp_path):
    """On a port 5001 of its own."""

    def run(material):
        (tmp_path / "home").mkdir(exist_ok=True)
        return command_line.check_hacks(
            "lint", "--material", str(material), "--record-baselines", cwd=tmp_path, home=tmp_path / "home"
        )

    return run


def test_what_is_fine_is_said_to_be(material):
    assert lint(material) == (0, "Nothing to mend.\n")


def test_each_thing_has_a_line_and_their_number_comes_last(material):
    path = material / "rubric" / "quiz.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("points: 20", "points: twenty"), encoding="utf-8")

    code, said = lint(material)

    *things, last = said.splitlines()
    assert code == 1
    assert [thing.startswith("rubric/quiz.yaml:") for thing in things] == [True, True]
    assert last == "2 things to mend."


@pytest.mark.real
def test_a_changed_starter_is_run_and_what_it_serves_is_written_down(material, record):
    before = json.loads((material / BASELINE).read_text(encoding="utf-8"))
    server = material / "starter" / "server.py"
    server.write_text(server.read_text(encoding="utf-8").replace("Hello, World!", "Hello, numbers!"), encoding="utf-8")
    assert lint(material)[0] == 1

    said = record(material)

    assert (said.returncode, said.stdout) == (0, "Nothing to mend.\n"), said.stderr
    after = json.loads((material / BASELINE).read_text(encoding="utf-8"))
    assert "Hello, numbers!" in after["home"]
    assert after["records"] == before["records"]
    assert after["recorded_from"] != before["recorded_from"]
    assert lint(material)[0] == 0


@pytest.mark.real
def test_a_starter_that_does_not_start_leaves_the_baseline_as_it_was(material, record):
    before = (material / BASELINE).read_bytes()
    (material / "starter" / "server.py").write_text(
        "from flask import Flask\napp = Flask(__name__\napp.run(port=5001)\n", encoding="utf-8"
    )

    said = record(material)

    assert said.returncode == 1
    assert "starter: no baseline could be recorded: the starter does not start" in said.stdout
    assert (material / BASELINE).read_bytes() == before


@pytest.mark.real
def test_a_starter_that_passes_everything_holds_the_answers(material, record):
    shutil.copy(ROOT / "tests" / "good" / "web-server" / "server.py", material / "starter" / "server.py")
    rubric = (
        "id: quiz\nbaselines: [quiz.json]\ncriteria:\n  - {check: server_boots, points: 50}\n  - {check: restarts, points: 50}\n"
    )
    (material / "rubric" / "quiz.yaml").write_text(rubric, encoding="utf-8")
    for name in ("infodb.schema.json", "baselines/lesson-hello.json", "baselines/lesson-hellox.json"):
        (material / "rubric" / name).unlink()

    said = record(material)

    assert said.returncode == 1
    assert said.stdout.startswith("starter: the untouched starter passes everything")
    assert said.stdout.endswith("1 thing to mend.\n")


@pytest.mark.real
def test_a_material_that_cannot_be_read_is_not_run(material, record):
    (material / "assignments.yaml").write_text("assignments: [", encoding="utf-8")

    said = record(material)

    assert said.returncode == 1
    assert "this is not YAML" in said.stdout
