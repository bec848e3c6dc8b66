"""`check-hacks report`, from a gradebook to pages in a folder."""

import os

import pytest
from click.testing import CliRunner

from checker.cli import class_pages
from checker.cli.report import command
from checker.errors import ConfigError
from checker.gradebook import Gradebook, Graded
from checker.students import Handin, Source, Student
from tests.builders import evidence
from tests.report.reports import MIXED, report

NAMES = {"canvas:1": "Rosa Quince", "folder:../../x": "Theo", "folder:CON": "Mina", "folder:Lee": "Lee", "folder:lee": "lee"}


@pytest.fixture
def gradebook(tmp_path):
    """A book of five, each with a submission and a report of their own."""
    path = tmp_path / "gradebook.db"
    with Gradebook.open(str(path)) as book:
        run = book.begin_run("web-server", "sandbox", "0.1.0")
        for number, (key, name) in enumerate(NAMES.items()):
            digest = f"sha256:{number:064x}"
            found = (MIXED if number == 1 else report())._replace(digest=digest, isolation="sandbox")
            student = Student(key=key, name=name, ids=(("email", "somebody@example.com"),))
            handin = Handin(students=(student,), source=Source("somewhere"), label=name, match="folder")
            seen = evidence()._replace(handed=evidence().handed._replace(digest=digest))
            book.keep(run, handin, Graded(digest, "sha256:plan", seen, found, fingerprint=tuple(range(20)), records=("5f5f",)))
        book.override("canvas:1", "web-server", 12, comment="Shown in class.", who="teacher", criterion="record_added")
        book.end_run(run)
    return path


def asked(*arguments):
    return CliRunner().invoke(command, [*map(str, arguments)], standalone_mode=False)


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_everybody_has_a_page_and_the_class_has_one(gradebook, tmp_path):
    folder = tmp_path / "reports"
    said = asked("--gradebook", gradebook, "--output", folder)
    lees = [name for name in files(folder) if name.startswith("students/folder-lee-")]

    assert said.exception is None
    assert "5 pages for students" in said.output
    assert files(folder) == [
        "index.html",
        *sorted(["students/canvas-1.html", "students/folder-con.html", "students/folder-x.html", *lees]),
    ]
    assert len(lees) == 2
    assert not list(tmp_path.glob("x*"))


def test_every_link_of_the_class_page_leads_to_a_page(gradebook, tmp_path):
    asked("--gradebook", gradebook, "--output", tmp_path / "reports")
    index = (tmp_path / "reports/index.html").read_text(encoding="utf-8")

    for page in (tmp_path / "reports/students").iterdir():
        assert f'href="students/{page.name}"' in index
    assert "@example.com" not in index
    assert "Shown in class." in (tmp_path / "reports/students/canvas-1.html").read_text(encoding="utf-8")


def test_no_students_page_names_another_one(gradebook, tmp_path):
    asked("--gradebook", gradebook, "--output", tmp_path / "reports")
    theo = (tmp_path / "reports/students/folder-x.html").read_text(encoding="utf-8")

    assert ">Theo<" in theo
    assert not [name for name in ("Rosa Quince", "Mina", "index.html", "somebody@") if name in theo]


def test_a_second_time_replaces_the_pages_and_nothing_else(gradebook, tmp_path):
    folder = tmp_path / "reports"
    asked("--gradebook", gradebook, "--output", folder)
    first = {name: (folder / name).read_bytes() for name in files(folder)}
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    (folder / "index.html").write_text("old", encoding="utf-8")
    asked("--gradebook", gradebook, "--output", folder)

    assert {name: (folder / name).read_bytes() for name in files(folder)} == {**first, "notes.txt": b"mine"}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps other people out by other means")
def test_the_folder_is_private_and_a_link_in_it_is_not_written_through(gradebook, tmp_path):
    folder, elsewhere = tmp_path / "reports", tmp_path / "elsewhere"
    elsewhere.write_text("precious", encoding="utf-8")
    folder.mkdir()
    (folder / "index.html").symlink_to(elsewhere)
    asked("--gradebook", gradebook, "--output", folder)

    assert elsewhere.read_text(encoding="utf-8") == "precious"
    assert not (folder / "index.html").is_symlink()
    assert (folder / "students").stat().st_mode & 0o077 == 0


def test_without_a_gradebook_none_is_made(tmp_path):
    said = asked("--gradebook", tmp_path / "none.db", "--output", tmp_path / "reports")

    assert isinstance(said.exception, ConfigError)
    assert "check-hacks grade" in str(said.exception)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(gradebook, tmp_path):
    (tmp_path / "reports").write_text("a file", encoding="utf-8")
    said = asked("--gradebook", gradebook, "--output", tmp_path / "reports" / "below")

    assert isinstance(said.exception, ConfigError)
    assert "another place: --output folder" in str(said.exception).lower()


@pytest.mark.parametrize("opens", [True, False])
def test_the_class_page_is_opened_when_asked_for(gradebook, tmp_path, monkeypatch, opens):
    opened = []
    monkeypatch.setattr("webbrowser.open", lambda address: opened.append(address) or opens)
    said = asked("--gradebook", gradebook, "--output", tmp_path / "reports", "--open")

    assert opened == [(tmp_path / "reports/index.html").as_uri()]
    assert ("No browser opened by itself" in said.output) != opens


def test_an_interruption_leaves_the_old_page_whole(tmp_path, monkeypatch):
    page = tmp_path / "index.html"
    page.write_text("old", encoding="utf-8")
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))

    with pytest.raises(KeyboardInterrupt):
        class_pages._replace(page, "new")
    assert page.read_text(encoding="utf-8") == "old"
