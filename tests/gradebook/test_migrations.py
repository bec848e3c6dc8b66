"""Old books become books of today, once, and lose nothing on the way."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text, insert, inspect

from checker.errors import ConfigError
from checker.gradebook import Gradebook, tables
from checker.gradebook.migrations import is_of_today, migrate
from checker.gradebook.steps import STEPS
from tests.gradebook.conftest import ASSIGNMENT, UNEDITED, graded, handin

VERSION_1 = Path(__file__).parent / "version_1.sql"


def notes(connection):
    """A step that somebody may take one day: a table more, filled from one that was there."""
    more = Table("notes", MetaData(), Column("id", Integer, primary_key=True), Column("words", Text))
    more.create(connection)
    keys = connection.execute(tables.students.select()).scalars().all()
    for key in keys:
        connection.execute(insert(more).values(words=f"about {key}"))


def test_the_steps_make_the_tables_that_are_read(book):
    with book._reading() as connection:
        eyes = inspect(connection)
        made = {name: {column["name"] for column in eyes.get_columns(name)} for name in eyes.get_table_names()}

    assert made == {name: {column.name for column in table.columns} for name, table in tables.BOOK.tables.items()}


def test_a_step_is_taken_once_and_what_was_there_stays(book, run):
    book.keep(run, handin("rosa"), graded())
    steps = (*STEPS, notes)
    for _ in range(2):
        with book._writing() as connection:
            migrate(connection, "today", steps)

    with book._reading() as connection:
        assert is_of_today(connection, steps)
        assert connection.exec_driver_sql("SELECT words FROM notes").scalars().all() == ["about 1"]
        assert connection.exec_driver_sql("SELECT id FROM migrations").scalars().all() == [1, 2]
    assert [entry.score for entry in book.entries(ASSIGNMENT.id)] == [100]


def test_a_step_that_fails_leaves_the_book_as_it_was(book, run):
    def broken(connection):
        notes(connection)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), book._writing() as connection:
        migrate(connection, "today", (*STEPS, broken))

    with book._reading() as connection:
        assert "notes" not in inspect(connection).get_table_names()
        assert is_of_today(connection)


def test_who_knows_fewer_steps_does_not_touch_the_book(book):
    with book._writing() as connection:
        migrate(connection, "today", (*STEPS, notes))

    with pytest.raises(ConfigError, match=r"form 2, we know 1"):
        Gradebook.open(book._url)


def test_a_book_of_version_1_still_opens_with_all_that_is_in_it(url):
    with sqlite3.connect(url) as old:
        old.executescript(VERSION_1.read_text(encoding="utf-8"))
    old.close()

    with Gradebook.open(url) as book:
        entries = {entry.student.key: entry for entry in book.entries(ASSIGNMENT.id)}
        number = book.keep(book.begin_run(ASSIGNMENT.id, "host", "0"), handin("new"), graded("new"))
        kinds = [event.kind for event in book.history("folder:rosa", ASSIGNMENT.id)]

        assert {key: entry.score for key, entry in entries.items()} == {"folder:ali": 80, "folder:rosa": 95}
        assert entries["folder:rosa"].report.exhibits
        assert kinds == ["handed_in", "grade", "override", "override", "undo"]
        kept = graded("b", **UNEDITED).evidence
        assert book.evidence(number - 1) == kept._replace(environment=kept.environment._replace(observer="1"))
