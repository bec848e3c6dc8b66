"""A whole book judged again: as if it had been graded today, without running anything, and no more often than needed."""

import json
import shutil
from pathlib import Path

import pytest

from checker.errors import CheckerError, ConfigError
from checker.gradebook import Gradebook, Stored
from checker.model import Criterion
from checker.pipeline import regrade
from checker.regrading import anew, judging, regrade_book, sharing
from tests.gradebook.conftest import ASSIGNMENT, RUBRIC, UNEDITED, graded, handin

ID = ASSIGNMENT.id
DEARER = RUBRIC._replace(
    digest="sha256:dearer", criteria=tuple(each._replace(points=each.points + 1) for each in RUBRIC.criteria)
)
STRICTER = RUBRIC._replace(
    digest="sha256:stricter",
    criteria=tuple(each._replace(params={"words": 500}) if each.id == "home_page_added" else each for each in RUBRIC.criteria),
)
SHORTER = RUBRIC._replace(digest="sha256:shorter", criteria=RUBRIC.criteria[:-1])
ASKING_MORE = RUBRIC._replace(
    digest="sha256:more",
    criteria=(*RUBRIC.criteria, Criterion("far_cors", "cors_open", 7, {"origins": ("https://far.example.org",)})),
)
WORK = {"good": graded("good"), "bare": graded("bare", **UNEDITED)}


@pytest.fixture
def book(tmp_path):
    with Gradebook.open(str(tmp_path / "book.db")) as book:
        run = book.begin_run(ID, "host", "0", judging=judging(RUBRIC))
        for name, work in WORK.items():
            book.keep(run, handin(name), work)
        yield book


def entries(book):
    return {entry.student.name.lower(): entry for entry in book.entries(ID)}


def reports(book):
    with book._reading() as connection:
        return connection.exec_driver_sql("SELECT count(*) FROM reports").scalar()


@pytest.mark.parametrize(
    "rubric", [RUBRIC, DEARER, STRICTER, SHORTER, ASKING_MORE], ids=["same", "dearer", "stricter", "shorter", "asking_more"]
)
@pytest.mark.parametrize("changed", ["nothing", "code", "unknown"])
def test_every_report_is_as_if_graded_today(book, rubric, changed, monkeypatch):
    if changed == "code":
        monkeypatch.setattr(anew, "code", lambda: "edited")
    if changed == "unknown":
        book.keep(book.begin_run(ID, "host", "0"), handin("bare"), WORK["bare"])

    list(regrade_book(book, ASSIGNMENT, rubric))

    assert {name: entry.report for name, entry in entries(book).items()} == {
        name: regrade(work.evidence, assignment=ASSIGNMENT, rubric=rubric) for name, work in WORK.items()
    }


def test_a_rubric_of_other_points_needs_no_evidence(book, monkeypatch):
    def unreadable(stored):
        raise CheckerError

    monkeypatch.setattr("checker.gradebook.Stored.evidence", unreadable)

    list(regrade_book(book, ASSIGNMENT, DEARER))

    assert entries(book)["good"].score == 109


def test_a_changed_check_is_judged_again_although_the_version_is_the_same(book, monkeypatch):
    asked = []
    real = Stored.evidence
    monkeypatch.setattr("checker.gradebook.Stored.evidence", lambda stored: asked.append(stored.number) or real(stored))
    monkeypatch.setattr(anew, "code", lambda: "edited")

    list(regrade_book(book, ASSIGNMENT, RUBRIC))

    assert asked == [1, 2]


def test_an_unchanged_rubric_adds_no_report(book):
    before = reports(book)
    changes = [each.moves for each in regrade_book(book, ASSIGNMENT, RUBRIC)]

    assert changes == [(), ()]
    assert reports(book) == before


def test_forth_and_back_keeps_all_three_reports(book):
    list(regrade_book(book, ASSIGNMENT, DEARER))
    list(regrade_book(book, ASSIGNMENT, RUBRIC))

    scores = [event.score for event in book.history("folder:good", ID) if event.kind in {"grade", "regrade"}]

    assert scores == [100, 109, 100]


def test_a_dry_run_says_the_same_and_keeps_nothing(book):
    before = reports(book)
    dry = list(regrade_book(book, ASSIGNMENT, STRICTER, keep=False))
    assert reports(book) == before

    assert [each.after for each in regrade_book(book, ASSIGNMENT, STRICTER)] == [each.after for each in dry]


def test_stopped_in_the_middle_it_leaves_the_book_as_it_was(book):
    before = reports(book)
    regrading = regrade_book(book, ASSIGNMENT, DEARER)
    next(regrading)
    regrading.close()

    assert reports(book) == before
    assert entries(book)["good"].score == 100


def test_only_one_criterion_moves_and_the_report_names_its_old_rubric(book):
    mixed = STRICTER._replace(criteria=tuple(each._replace(points=each.points + 1) for each in STRICTER.criteria))
    moved = {each.entries[0].student.name: each.moves for each in regrade_book(book, ASSIGNMENT, mixed, ("home_page_added",))}

    assert [move.after.id for move in moved["Good"]] == ["home_page_added"]
    assert (entries(book)["good"].score, entries(book)["good"].report.rubric_digest) == (90, RUBRIC.digest)
    assert entries(book)["good"].report.exhibits == WORK["good"].report.exhibits


def test_after_only_one_a_full_regrade_judges_the_rest(book):
    list(regrade_book(book, ASSIGNMENT, STRICTER, ("cors_open",)))
    list(regrade_book(book, ASSIGNMENT, STRICTER))

    assert entries(book)["good"].report == regrade(WORK["good"].evidence, assignment=ASSIGNMENT, rubric=STRICTER)


def test_a_criterion_that_is_not_there_is_refused(book):
    with pytest.raises(ConfigError, match="no criterion 'nothing'"):
        list(regrade_book(book, ASSIGNMENT, RUBRIC, ("nothing",)))


def test_what_was_never_sent_is_stale_and_costs_nothing(book):
    list(regrade_book(book, ASSIGNMENT, ASKING_MORE))

    entry = entries(book)["good"]

    assert [mark.reason for mark in entry.report.marks if mark.id == "far_cors"] == ["stale"]
    assert entry.score is None
    assert entry.report.score == 100


def test_older_work_is_judged_again_too_and_is_nobodys_line(book):
    book.keep(book.begin_run(ID, "host", "0"), handin("bare"), WORK["good"])

    regraded = list(regrade_book(book, ASSIGNMENT, DEARER))

    assert [sorted(entry.student.name for entry in each.entries) for each in regraded] == [["Bare", "Good"], []]


def test_many_submissions_are_judged_by_several_processes_as_by_one(book):
    run = book.begin_run(ID, "host", "0", judging=judging(RUBRIC))
    for number in range(sharing.ALONE * 2):
        digest = f"sha256:{number}"
        for name, work in WORK.items():
            evidence = work.evidence._replace(handed=work.evidence.handed._replace(digest=digest + name))
            report = work.report._replace(digest=digest + name)
            kept = work._replace(submission_digest=digest + name, evidence=evidence, report=report)
            book.keep(run, handin(f"{name}{number}"), kept)

    regraded = list(regrade_book(book, ASSIGNMENT, STRICTER))

    assert len(regraded) == sharing.ALONE * 4 + 2
    for each in regraded:
        work = WORK[each.entries[0].student.name.lower().rstrip("0123456789")]
        expected = regrade(work.evidence, assignment=ASSIGNMENT, rubric=STRICTER)
        assert each.after._replace(digest="", exhibits=(), log="") == expected._replace(digest="", exhibits=(), log="")
    assert len({each.after.digest for each in regraded}) == len(regraded)


@pytest.mark.parametrize(
    "part",
    ["judge.py", "needs.py", "places.py", "ancestry.py", "checks/pages.py", "causes/ports.py", "mask.py", "report/text.py"],
)
def test_any_line_of_our_code_is_in_what_judged(part, tmp_path, monkeypatch):
    copy = tmp_path / "checker"
    shutil.copytree(Path(anew.checker.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(anew.checker, "__file__", str(copy / "__init__.py"))
    before = anew.code.__wrapped__()
    assert before == anew.code()
    with (copy / part).open("a", encoding="utf-8") as file:
        file.write("# edited\n")
    assert anew.code.__wrapped__() != before


@pytest.mark.parametrize("package", ["selectolax", "jsonschema"])
def test_another_reader_of_pages_or_schemas_is_in_what_judged(package, monkeypatch):
    before, real = anew.code.__wrapped__(), anew.metadata.version
    monkeypatch.setattr(anew.metadata, "version", lambda name: "0.0" if name == package else real(name))
    assert anew.code.__wrapped__() != before


def test_a_folder_that_nobody_installed_is_known_by_its_code(monkeypatch):
    monkeypatch.setattr(anew, "OUR_NAME", "no-such-distribution")
    assert len(anew.code.__wrapped__()) == 64


def test_what_judged_is_said_without_the_points():
    assert judging(RUBRIC) == judging(DEARER)
    assert judging(RUBRIC) != judging(STRICTER)
    assert set(json.loads(judging(RUBRIC))["criteria"]) == {criterion.id for criterion in RUBRIC.criteria}
