"""What is put into the book comes out of it, once."""

import stat
import sys
from pathlib import Path

import pytest

from checker.errors import CheckerError, ConfigError
from checker.evidence import OBSERVER
from checker.gradebook import Gradebook, plan_digest
from checker.model import Limits, Plan
from checker.students import Student
from tests.gradebook.conftest import ASSIGNMENT, PLAN, UNEDITED, graded, handin, student

ID = ASSIGNMENT.id


def only_entry(book):
    (entry,) = book.entries(ID)
    return entry


def rows(book):
    """How many there are in each table."""
    with book._reading() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        return {name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar() for name in names}


def test_all_of_a_graded_submission_comes_back(book, run):
    kept = graded()
    number = book.keep(run, handin("rosa", label="lab.py", late=True), kept)

    entry = only_entry(book)

    assert book.evidence(number) == kept.evidence
    assert entry.report == kept.report
    assert entry.report.exhibits
    assert entry.report.log
    assert (entry.student, entry.label, entry.match, entry.late) == (student("rosa"), "lab.py", "folder", True)
    assert (entry.fingerprint, entry.records) == (kept.fingerprint, kept.records)


def test_to_keep_the_same_again_adds_nothing(book, run):
    first = book.keep(run, handin("rosa"), graded())
    before = rows(book)

    again = book.begin_run(ID, "host", "0")

    assert book.keep(again, handin("rosa"), graded()) == first
    book.link(again, handin("rosa"), first)
    assert rows(book) == {**before, "runs": before["runs"] + 1}


def test_each_member_of_a_group_has_an_entry(book, run):
    book.keep(run, handin("rosa", "ali", group="Team 3"), graded())

    entries = list(book.entries(ID))

    assert [entry.student.name for entry in entries] == ["Ali", "Rosa"]
    assert {entry.group for entry in entries} == {"Team 3"}
    assert entries[0].report == entries[1].report


def test_the_newest_hand_in_is_the_one_that_counts_even_when_it_is_an_old_one_again(book, run):
    first = book.keep(run, handin("rosa"), graded("a"))
    book.keep(run, handin("rosa"), graded("b", **UNEDITED))
    worse = only_entry(book).score
    book.link(run, handin("rosa"), first)

    assert worse < only_entry(book).score == 100


def test_who_handed_in_with_a_group_and_then_alone_rests_on_their_own(book, run):
    book.keep(run, handin("rosa", "ali"), graded("a", **UNEDITED))
    book.keep(run, handin("ali"), graded("b"))

    assert {entry.student.name: entry.score for entry in book.entries(ID)} == {"Ali": 100, "Rosa": 80}


def test_two_students_with_the_same_files_share_their_evidence_and_keep_their_labels(book, run):
    first = book.keep(run, handin("rosa", label="r"), graded())
    second = book.keep(run, handin("ali", label="a"), graded())

    assert first == second
    assert [entry.label for entry in book.entries(ID)] == ["a", "r"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(("sha256:a", PLAN, OBSERVER), True, id="the same"),
        pytest.param(("sha256:b", PLAN, OBSERVER), False, id="other files"),
        pytest.param(("sha256:a", "sha256:other", OBSERVER), False, id="other requests"),
        pytest.param(("sha256:a", PLAN, "an older one"), False, id="another observer"),
    ],
)
def test_what_has_evidence_for_the_same_files_plan_and_observer_is_known(book, run, asked, expected):
    number = book.keep(run, handin("rosa"), graded("a"))

    assert book.known(*asked) == (number if expected else None)


def test_evidence_with_trouble_of_ours_is_kept_and_not_known(book, run):
    troubled = graded("a", trouble="port_held", first=None)
    book.keep(run, handin("rosa"), troubled._replace(evidence=troubled.evidence._replace(boots=())))

    assert book.known("sha256:a", PLAN, OBSERVER) is None
    assert only_entry(book).score is None


def test_after_a_rerun_the_newer_evidence_is_known(book, run):
    book.keep(run, handin("rosa"), graded("a"))
    newer = book.keep(run, handin("rosa"), graded("a", total_milliseconds=901))

    assert book.known("sha256:a", PLAN, OBSERVER) == newer


def test_what_is_said_of_a_student_last_holds(book, run):
    book.keep(run, handin(Student("canvas:1", "rosa q")), graded())
    book.keep(run, handin(Student("canvas:1", "Rosa Quince", (("sis", "77"),), "P3")), graded())

    assert book.students() == (Student("canvas:1", "Rosa Quince", (("sis", "77"),), "P3"),)


def test_names_that_no_file_system_should_hold_are_kept_readable(book, run):
    book.keep(run, handin(Student("folder:\udcff", "\udc80 Zoë\0")), graded())

    assert book.students() == (Student("folder:\\udcff", "\\udc80 Zoë"),)


def test_a_hand_in_of_nobody_is_refused_and_leaves_nothing(book, run):
    before = rows(book)

    with pytest.raises(CheckerError, match="nobody handed in"):
        book.keep(run, handin(label="x"), graded())

    assert rows(book) == before


def test_assignments_do_not_mix(book, run):
    book.keep(run, handin("rosa"), graded())
    book.override("folder:rosa", "other", 3, comment="c", who="me")

    assert only_entry(book).overrides == ()
    assert [(entry.report, entry.score) for entry in book.entries("other")] == [(None, 3)]


def test_evidence_that_is_not_there_is_said(book):
    with pytest.raises(CheckerError, match="no evidence 7"):
        book.evidence(7)


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_nobody_else_may_read_the_book_or_what_lies_beside_it(book, run, url):
    book.keep(run, handin("rosa"), graded())

    for ending in ("", "-wal", "-shm"):
        assert stat.S_IMODE(Path(url + ending).stat().st_mode) == 0o600


def test_an_override_holds_until_it_is_undone_and_both_stay(book, run):
    book.keep(run, handin("rosa"), graded())
    book.override("folder:rosa", ID, 40, comment="late", who="me")
    book.override("folder:rosa", ID, 0, comment="lab", who="me", criterion="cors_open")
    with_both = only_entry(book).score
    undone = book.undo("folder:rosa", ID, 1, who="you")

    entry = only_entry(book)

    assert (with_both, undone.number, entry.score) == (40, 1, 90)
    assert [(each.number, each.undone) for each in entry.overrides] == [(1, True), (2, False)]


@pytest.mark.parametrize("number", [None, 1, 2])
def test_what_does_not_hold_cannot_be_undone(book, run, number):
    book.keep(run, handin("rosa"), graded())
    book.override("folder:rosa", ID, 40, comment="late", who="me")
    book.undo("folder:rosa", ID, who="me")

    with pytest.raises(ConfigError, match="no override"):
        book.undo("folder:rosa", ID, number, who="me")


def test_a_word_about_somebody_unknown_is_refused(book):
    with pytest.raises(ConfigError, match="nobody in this gradebook"):
        book.override("folder:nobody", ID, 4, comment="c", who="me")


def test_history_tells_all_in_order(url):
    seconds = iter(range(100))
    with Gradebook.open(url, now=lambda: f"2026-01-01T00:00:{next(seconds):02}+00:00") as book:
        run = book.begin_run(ID, "sandbox", "0")
        book.keep(run, handin("rosa", label="one"), graded("a", **UNEDITED))
        book.override("folder:rosa", ID, 90, comment="c", who="me")
        book.keep(run, handin("rosa", label="two"), graded("b"))
        book.undo("folder:rosa", ID, who="you")
        book.keep(run, handin("ali"), graded("c"))

        events = book.history("folder:rosa", ID)

    assert [(event.kind, event.label or event.score) for event in events] == [
        ("handed_in", "one"),
        ("grade", 80),
        ("override", 90),
        ("handed_in", "two"),
        ("grade", 100),
        ("undo", None),
    ]
    assert {event.isolation for event in events if event.kind == "grade"} == {"sandbox"}


def test_the_plan_digest_covers_requests_port_and_limits():
    plan, limits = Plan("/api", ()), Limits()
    digests = {
        plan_digest(plan, 5001, limits),
        plan_digest(plan._replace(boots=1), 5001, limits),
        plan_digest(plan, 5002, limits),
        plan_digest(plan, 5001, limits._replace(boot=1)),
    }

    assert len(digests) == 4
    assert plan_digest(plan, 5001, limits) in digests
