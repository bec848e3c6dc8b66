"""What may be wrong with a book, and what its teacher is told to do."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from checker.errors import CheckerError, ConfigError
from checker.gradebook import Gradebook
from tests.conftest import lacking
from tests.gradebook.conftest import ASSIGNMENT, graded, handin

ROOT = Path(__file__).parents[2]


def open_and_close(url, **options):
    Gradebook.open(str(url), **options).close()


@pytest.mark.parametrize("size", [1, 2, 15, 16, 100, 511, 512, 1500])
def test_a_file_of_another_kind_is_refused_and_not_touched(tmp_path, size):
    file = tmp_path / "notes.db"
    file.write_text(("not a database " * 100)[:size])

    with pytest.raises(ConfigError, match="file of another kind"):
        open_and_close(file)

    assert file.read_text() == ("not a database " * 100)[:size]
    assert [path.name for path in tmp_path.iterdir()] == ["notes.db"]


def test_a_database_of_somebody_else_is_refused_and_not_touched(tmp_path):
    file = tmp_path / "photos.db"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE photos (id)")
    other.close()
    before = hashlib.sha256(file.read_bytes()).hexdigest()

    with pytest.raises(ConfigError, match="no gradebook of check-hacks"):
        open_and_close(file)

    assert hashlib.sha256(file.read_bytes()).hexdigest() == before
    assert [path.name for path in tmp_path.iterdir()] == ["photos.db"]


def test_a_book_of_a_newer_version_is_refused(book, url):
    with book._writing() as connection:
        connection.exec_driver_sql("INSERT INTO migrations (id, at) VALUES (99, 'tomorrow')")

    with pytest.raises(ConfigError, match=r"newer check-hacks.*update"):
        open_and_close(url)


@pytest.mark.parametrize(
    ("where", "said"),
    [
        pytest.param("", "Is it a file", id="a folder"),
        pytest.param("no/such/folder/book.db", "No such file", id="in a folder that is not there"),
        pytest.param("nosuch://host/book", "path of a file", id="a database that SQLAlchemy does not know"),
        pytest.param("://", "path of a file", id="no URL"),
    ],
)
def test_where_no_book_can_be_it_is_said(tmp_path, where, said):
    with pytest.raises(ConfigError, match=said):
        open_and_close(where if "://" in where else tmp_path / where)


def test_to_read_a_book_that_is_not_there_makes_none(tmp_path):
    with pytest.raises(ConfigError, match="there is no gradebook"):
        open_and_close(tmp_path / "book.db", must_exist=True)

    assert list(tmp_path.iterdir()) == []


def test_a_password_is_never_repeated():
    with pytest.raises(ConfigError) as refused:
        open_and_close("nosuch://me:secret@host/book")

    assert "secret" not in str(refused.value)


def test_a_book_that_may_only_be_read_can_be_read_and_not_written(book, run, url):
    book.keep(run, handin("rosa"), graded())

    with Gradebook.open(f"sqlite:///file:{url}?mode=ro&uri=true") as only:
        assert [entry.score for entry in only.entries(ASSIGNMENT.id)] == [100]
        with pytest.raises(ConfigError, match="may only be read"):
            only.begin_run(ASSIGNMENT.id, "host", "0")


def test_a_book_that_another_program_keeps_locked_is_given_up_in_time(book, url):
    with sqlite3.connect(url, isolation_level=None) as other, Gradebook.open(url, patience=0.2) as late:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CheckerError, match="in use by another program"):
            late.begin_run(ASSIGNMENT.id, "host", "0")
        assert list(late.entries(ASSIGNMENT.id)) == []
    other.close()


def test_a_damaged_book_is_said_to_be_damaged(book, run, url):
    book.keep(run, handin("rosa"), graded())
    book.close()
    content = bytearray(Path(url).read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    Path(url).write_bytes(content)

    with pytest.raises(ConfigError, match="damaged"):
        open_and_close(url)


FILL = """
    import sys
    from checker.errors import CheckerError
    from checker.gradebook import Gradebook
    from tests.gradebook.conftest import graded, handin
    with Gradebook.open(sys.argv[1]) as book:
        run, kept = book.begin_run("web-server", "host", "0"), 0
        try:
            while True:
                book.keep(run, handin(f"s{kept}"), graded(str(kept)))
                kept += 1
        except CheckerError as error:
            assert "Make room" in str(error), error
        assert kept == len(list(book.entries("web-server"))) > 0, kept
"""


@pytest.mark.real
@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk of its own")
def test_a_full_disk_is_said_and_what_is_in_the_book_is_whole(tmp_path):
    mounting = ("unshare", "--map-root-user", "--mount", "sh", "-c", 'mount -t tmpfs -o size=600k small "$0" && exec "$@"')
    if not shutil.which("unshare") or subprocess.run([*mounting, tmp_path, "true"], capture_output=True, check=False).returncode:
        lacking("A mount namespace", "sudo apt-get install -y util-linux, and allow user namespaces")

    filling = subprocess.run(
        [*mounting, tmp_path, sys.executable, "-c", textwrap.dedent(FILL), tmp_path / "book.db"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert filling.returncode == 0, filling.stderr
