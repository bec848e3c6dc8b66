"""`check-hacks export`: from a real gradebook to files, and everything a teacher may get wrong."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from checker.cli.commands import check_hacks
from checker.errors import ConfigError
from checker.export import EXPORTS
from checker.gradebook import Gradebook, Graded
from checker.students import Handin, Source
from tests.builders import evidence
from tests.export.books import BOOK, RUIZ

WORKSHEET = "Identifier,Full name,Grade,Feedback comments\nParticipant 312,Ana,,\n"


def keep(book, entries):
    run = book.begin_run("web-server", "host", "0.1.0")
    for number, entry in enumerate(entries):
        handin = Handin((entry.student,), Source("x"), entry.label, entry.match, entry.late, entry.group)
        report = entry.report._replace(submission_id=str(number), digest=f"sha256:{number:064}")
        book.keep(run, handin, Graded(report.digest, "sha256:plan", evidence(), report))
    book.end_run(run)


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A gradebook of those of the made-up class who were graded."""
    path = tmp_path_factory.mktemp("class") / "gradebook.db"
    with Gradebook.open(str(path)) as gradebook:
        keep(gradebook, [entry for entry in BOOK if entry.report])
    return path


@pytest.fixture
def run(book):
    def run(*arguments):
        command = ["export", *map(str, arguments), "--gradebook", str(book)]
        return CliRunner().invoke(check_hacks, command, standalone_mode=False, prog_name="check-hacks")

    return run


def complaint(result):
    assert isinstance(result.exception, ConfigError), result.exception or result.output
    return str(result.exception)


def test_a_gradebook_becomes_a_file_on_standard_output(run):
    result = run("canvas")

    assert "    Points Possible,,,,,100\n" in result.stdout
    assert '"Ruiz, Ana",4412,,,Period 3,45\n' in result.stdout


def test_who_was_left_out_is_said_beside_it_and_the_exit_code_tells(run):
    result = run("canvas")

    assert result.return_value == 1
    assert "github:diaz" not in result.stdout
    assert "  github:diaz (web-server-Diaz): has no Canvas ID" in result.stderr


def test_all_is_well_when_everybody_is_in_it(run, tmp_path):
    result = run("csv", "--bom", "--output", tmp_path / "class.csv")

    assert (result.return_value, result.stdout) == (0, "")
    assert "1 file written" in result.stderr
    assert (tmp_path / "class.csv").read_bytes().startswith(b"\xef\xbb\xbfkey,name,")


def test_a_file_may_be_put_into_a_folder_that_is_there(run, tmp_path):
    run("markdown", "--output", tmp_path)

    assert (tmp_path / "class.md").read_text(encoding="utf-8").startswith("# Internet")


def test_a_worksheet_is_filled_in_and_the_teachers_own_stays(run, tmp_path):
    own = tmp_path / "own.csv"
    own.write_text(WORKSHEET, encoding="utf-8", newline="")
    run("moodle", "--fill", own, "--output", tmp_path / "filled.csv")

    assert own.read_text(encoding="utf-8") == WORKSHEET
    assert (tmp_path / "filled.csv").read_text(encoding="utf-8").splitlines()[1].startswith('Participant 312,Ana,45,"45 of 100')


@pytest.mark.parametrize("name", [name for name, format_ in EXPORTS.items() if format_.folder and name != "classroom50"])
def test_a_file_for_each_student_goes_into_a_folder(run, tmp_path, name):
    run(name, "--output", tmp_path / "new" / "results")
    files = [path for path in (tmp_path / "new").rglob("*") if path.is_file()]

    assert len(files) >= 4
    assert all(json.loads(path.read_text(encoding="utf-8")) for path in files)


@pytest.mark.parametrize("name", [name for name, format_ in EXPORTS.items() if not format_.folder and not format_.needs])
def test_every_other_format_can_be_read_from_standard_output(run, name):
    assert run(name).stdout.endswith("\n")


def test_only_the_json_holds_what_servers_printed(run):
    assert "Serving Flask app" in run("json").stdout
    assert not any("Serving Flask app" in run(name).stdout for name in ("csv", "junit", "ctrf", "markdown"))


@pytest.mark.parametrize("name", [name for name, format_ in EXPORTS.items() if format_.folder])
def test_a_folder_has_to_be_named(run, tmp_path, name):
    (tmp_path / "file").touch()

    assert "name a folder for them with --output" in complaint(run(name))
    assert "name a folder for them with --output" in complaint(run(name, "--output", tmp_path / "file"))


@pytest.mark.parametrize(
    ("name", "option", "able"),
    [
        ("junit", "--scaled", "canvas, moodle, gradescope"),
        ("ctrf", "--bom", "canvas, csv"),
        ("csv", "--title=x", "canvas, classroom50, autolab"),
        ("json", "--replace", "canvas, moodle"),
    ],
)
def test_an_option_that_a_format_has_no_use_for_is_refused(run, name, option, able):
    assert f"{name} does not take {option.partition('=')[0]}; these do: {able}" in complaint(run(name, option))


def test_replacing_is_about_a_file(run):
    assert "give it with --fill" in complaint(run("canvas", "--replace"))


def test_the_teachers_own_file_is_never_written_over(run, tmp_path):
    own = tmp_path / "own.csv"
    own.write_text(WORKSHEET, encoding="utf-8")

    assert "is your own file" in complaint(run("moodle", "--fill", own, "--output", own))
    assert own.read_text(encoding="utf-8") == WORKSHEET


def test_moodle_without_a_worksheet_gets_advice(run):
    assert "give it with --fill" in complaint(run("moodle"))


def test_the_scale_has_to_be_in_the_assignment(run):
    assert "has no scale. Add one" in complaint(run("canvas", "--scaled"))


def test_a_title_that_canvas_drops_is_refused(run):
    assert "Give another with --title" in complaint(run("canvas", "--title", "Final Score"))
    assert ",Hacks\n" in run("canvas", "--column", "Hacks").stdout


def test_an_empty_gradebook_has_nothing_to_export(tmp_path):
    with Gradebook.open(str(tmp_path / "empty.db")):
        pass
    result = CliRunner().invoke(check_hacks, ["export", "csv", "--gradebook", str(tmp_path / "empty.db")], standalone_mode=False)

    assert "holds nobody's work for 'web-server'. Grade it first" in complaint(result)


def test_a_gradebook_that_is_not_there_is_not_made(tmp_path):
    result = CliRunner().invoke(check_hacks, ["export", "csv", "--gradebook", str(tmp_path / "no.db")], standalone_mode=False)

    assert "there is no gradebook" in complaint(result)
    assert not (tmp_path / "no.db").exists()


def test_an_output_that_cannot_be_written_is_named_and_leaves_nothing(run, tmp_path):
    (tmp_path / "file").touch()

    assert "cannot be written" in complaint(run("csv", "--output", tmp_path / "file" / "class.csv"))
    assert not list(tmp_path.rglob("*.part"))


def test_inside_an_autograder_of_classroom_50_the_environment_says_who(tmp_path, monkeypatch):
    environment = {
        "CLASSROOM": "csp",
        "ASSIGNMENT": "flask-intro",
        "SUBMISSION_TAG": "submit/2026-11-20T18-03-11Z-0badcaf",
        "COMMIT_URL": "https://example.com/commit",
        "RELEASE_URL": "https://example.com/release",
    }
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with Gradebook.open(str(tmp_path / "one.db")) as gradebook:
        keep(gradebook, [RUIZ])
    command = ["export", "classroom50", "--gradebook", str(tmp_path / "one.db"), "--output", str(tmp_path / "out")]
    CliRunner().invoke(check_hacks, command, standalone_mode=False)
    data = json.loads((tmp_path / "out" / "ana-ruiz" / "result.json").read_text(encoding="utf-8"))

    assert (data["assignment"], data["score"], data["review"]) == ("flask-intro", 45, "https://example.com/commit")


def test_for_a_class_the_environment_says_nothing(run, tmp_path):
    assert "scores.json with --fill" in complaint(run("classroom50", "--output", tmp_path / "out"))
