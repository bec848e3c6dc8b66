"""A book, and what can be put into it."""

from __future__ import annotations

import pytest

from checker.gradebook import Gradebook, Graded
from checker.load import load_assignment, load_rubric
from checker.pipeline import regrade
from checker.students import Handin, Source, Student
from tests import builders

ASSIGNMENT = load_assignment("web-server")
RUBRIC = load_rubric(ASSIGNMENT)
PLAN = "sha256:plan"


def student(name="rosa", **differences):
    return Student(key=f"folder:{name}", name=name.title(), ids=(("email", f"{name}@example.com"),))._replace(**differences)


def handin(*names, label="", **differences):
    members = tuple(each if isinstance(each, Student) else student(each) for each in names)
    return Handin(members, Source("nowhere"), label or "+".join(map(str, names)), "folder")._replace(**differences)


def graded(files="a", *, plan=PLAN, rubric=RUBRIC, **differences):
    """A perfect submission whose files have the digest `files`; `differences` as in builders.evidence."""
    digest = f"sha256:{files}"
    evidence = builders.evidence(handed=builders.handed(digest=digest), **differences)
    report = regrade(evidence, assignment=ASSIGNMENT, rubric=rubric)
    return Graded(digest, plan, evidence, report, (3, 2**63), ("record",))


UNEDITED = {"home": builders.answer(builders.HELLOX)}


@pytest.fixture
def url(tmp_path):
    return str(tmp_path / "book.db")


@pytest.fixture
def book(url):
    with Gradebook.open(url) as book:
        yield book


@pytest.fixture
def run(book):
    return book.begin_run(ASSIGNMENT.id, "host", "0")
