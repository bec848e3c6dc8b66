"""Several processes share a book, and any of them may be killed at any instant."""

import random
import subprocess
import sys
import textwrap
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from checker.evidence import OBSERVER
from checker.gradebook import Gradebook
from tests.gradebook.conftest import ASSIGNMENT, graded, handin

pytestmark = pytest.mark.real
ROOT = Path(__file__).parents[2]
ID = ASSIGNMENT.id
PATIENCE = 60

# Keeps submissions for ever (or as many as it is told), each by a student of its own, and says each when it is kept.
WRITER = """
    import sys
    from checker.gradebook import Gradebook
    from tests.gradebook.conftest import graded, handin
    url, name, most = sys.argv[1], sys.argv[2], int(sys.argv[3])
    one = graded()
    with Gradebook.open(url) as book:
        run = book.begin_run("web-server", "host", "0")
        for number in range(most):
            digest = f"sha256:{name}{number}"
            report = one.report._replace(digest=digest)
            book.keep(run, handin(f"{name}{number}"), one._replace(submission_digest=digest, report=report))
            print(number, flush=True)
"""


@contextmanager
def writer(url, name, most=1_000_000):
    command = [sys.executable, "-c", textwrap.dedent(WRITER), url, name, str(most)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def test_two_writers_and_a_reader_get_along(url):
    with writer(url, "a", 15) as first, writer(url, "b", 15) as second, Gradebook.open(url) as book:
        while first.poll() is None or second.poll() is None:
            seen = len(list(book.entries(ID)))
        assert (first.wait(PATIENCE), second.wait(PATIENCE)) == (0, 0)

        assert seen <= 30
        assert len(list(book.entries(ID))) == 30


def test_a_writer_killed_at_any_instant_leaves_a_whole_book(url):
    instants, told = random.Random(5), 0
    for life in range(8):
        with writer(url, f"w{life}-") as process:
            process.stdout.readline()
            time.sleep(instants.uniform(0, 0.2))
            process.kill()
            told += 1 + len(process.stdout.read().splitlines())

    with Gradebook.open(url) as book, book._reading() as connection:
        lines = list(book.entries(ID))
        counts = {
            name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar()
            for name in ("students", "submissions", "evidences", "reports", "handins", "hands", "exhibits", "particulars")
        }
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []

    assert set(counts.values()) == {len(lines)}
    # What was told is there; of each life at most one was kept and could not be told any more.
    assert told <= len(lines) <= told + 8
    assert all(entry.report is not None and entry.score == 100 for entry in lines)


def test_a_book_is_made_once_by_those_who_open_it_together(url):
    writers = [writer(url, name, 1) for name in "abcd"]
    with writers[0] as a, writers[1] as b, writers[2] as c, writers[3] as d:
        assert [process.wait(PATIENCE) for process in (a, b, c, d)] == [0, 0, 0, 0]

    with Gradebook.open(url) as book:
        assert {entry.label for entry in book.entries(ID)} == {"a0", "b0", "c0", "d0"}


def test_what_was_killed_goes_on_where_it_stopped(book, run):
    number = book.keep(run, handin("rosa"), graded("a"))
    again = book.begin_run(ID, "host", "0")

    assert book.known("sha256:a", "sha256:plan", OBSERVER) == number
    book.link(again, handin("rosa"), number)
    assert [entry.score for entry in book.entries(ID)] == [100]
