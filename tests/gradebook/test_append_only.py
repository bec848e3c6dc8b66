"""Whatever is done to a book, no row is ever changed or lost, and a line is what a simple model says."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from checker.gradebook import Gradebook, tables
from checker.pipeline import regrade
from checker.regrading import judging, regrade_book
from tests.examples import examples
from tests.gradebook.conftest import ASSIGNMENT, RUBRIC, UNEDITED, graded, handin

ID = ASSIGNMENT.id
STUDENTS = ("ali", "rosa", "zoe")
TABLES = (*tables.BOOK.tables,)
WORK = {"good": graded("good"), "bare": graded("bare", **UNEDITED), "late": graded("late", trouble="out_of_time")}
RUBRICS = [
    RUBRIC._replace(digest=f"sha256:{more}", criteria=tuple(each._replace(points=each.points + more) for each in RUBRIC.criteria))
    for more in (0, 3)
]


def contents(book):
    """Every row of every table."""
    with book._reading() as connection:
        return {(name, tuple(row)) for name in TABLES for row in connection.exec_driver_sql(f"SELECT * FROM {name}")}


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("change", ["UPDATE {} SET id = id + 1", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_a_row(book, run, table, change):
    book.keep(run, handin("rosa"), graded())
    book.override("folder:rosa", ID, 1, comment="c", who="me")
    book.undo("folder:rosa", ID, who="me")
    book.end_run(run)
    before = contents(book)
    assert any(name == table for name, _ in before)

    with pytest.raises(DBAPIError, match="append-only"), book._writer.begin() as connection:
        connection.exec_driver_sql(change.format(table))

    assert contents(book) == before


keeps = st.tuples(
    st.just("keep"), st.lists(st.sampled_from(STUDENTS), min_size=1, max_size=2, unique=True), st.sampled_from([*WORK])
)
regrades = st.tuples(st.just("regrade"), st.sampled_from([0, 1]))
overrides = st.tuples(
    st.just("override"), st.sampled_from(STUDENTS), st.tuples(st.sampled_from([None, "cors_open"]), st.integers(0, 10))
)
undos = st.tuples(st.just("undo"), st.sampled_from(STUDENTS))


class Model:
    """A book in a dictionary: who handed in what last, what the rubric was when it was judged last, what the teacher said."""

    def __init__(self):
        self.work = {}
        self.rubric = {}
        self.said = {}

    def score(self, name):
        said = {criterion: points for criterion, points, undone in self.said.get(name, []) if not undone}
        if None in said or name not in self.work:
            return said.get(None)
        rubric = RUBRICS[self.rubric[self.work[name]]]
        report = regrade(WORK[self.work[name]].evidence, assignment=ASSIGNMENT, rubric=rubric)
        if any(mark.verdict == "error" and mark.id not in said for mark in report.marks):
            return None
        return sum(said.get(mark.id, mark.score) for mark in report.marks)


def keep(book, run, model, names, work):
    book.keep(run, handin(*names), WORK[work])
    model.rubric[work] = 0
    model.work |= dict.fromkeys(names, work)


def regrade_all(book, run, model, number):
    list(regrade_book(book, ASSIGNMENT, RUBRICS[number]))
    model.rubric = dict.fromkeys(model.rubric, number)


def override(book, run, model, name, word):
    criterion, points = word
    if name in {*model.work, *model.said}:
        book.override(f"folder:{name}", ID, points, comment="c", who="me", criterion=criterion)
        model.said.setdefault(name, []).append((criterion, points, False))


def undo(book, run, model, name):
    holding = [number for number, (*_, undone) in enumerate(model.said.get(name, ())) if not undone]
    if holding:
        book.undo(f"folder:{name}", ID, who="me")
        model.said[name][holding[-1]] = (*model.said[name][holding[-1]][:2], True)


DEEDS = {"keep": keep, "regrade": regrade_all, "override": override, "undo": undo}


@examples(40)
@given(st.lists(st.one_of(keeps, keeps, overrides, undos, regrades), max_size=12))
def test_no_row_is_lost_and_each_line_is_what_a_simple_model_says(deeds):
    model = Model()
    with tempfile.TemporaryDirectory() as folder, Gradebook.open(str(Path(folder) / "book.db")) as book:
        run, rows = book.begin_run(ID, "host", "0", judging=judging(RUBRICS[0])), set()
        for deed, *details in deeds:
            DEEDS[deed](book, run, model, *details)
            now = contents(book)
            assert rows <= now
            rows = now
        lines = {entry.student.name.lower(): entry.score for entry in book.entries(ID)}

    assert lines == {name: model.score(name) for name in {*model.work, *model.said}}
