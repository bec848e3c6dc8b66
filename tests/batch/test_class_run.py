"""One run over a class: what is known is not run, what may have been a neighbour's fault is run again alone, nothing is lost."""

from __future__ import annotations

import json

import pytest

from checker.batch.bundle import pack_evidence, unpack
from checker.batch.class_run import ClassRun
from checker.batch.desk import Desk, identity
from checker.batch.task import Look
from checker.evidence import OBSERVER
from checker.gradebook import Gradebook
from checker.model import Submission, Verdict
from tests import builders
from tests.batch.conftest import BROKEN, GOOD


class Crew:
    """Answers every task as `answer(task, at_once)` says: evidence, or None for a worker that broke."""

    def __init__(self, answer, *, accompanied=False):
        self.answer = answer
        self.accompanied = accompanied
        self.looked = []

    def looks(self, tasks, *, at_once=None):
        for task in tasks:
            self.looked.append((task.handin.label, at_once))
            seen = self.answer(task, at_once)
            packed = None if seen is None else pack_evidence(seen._replace(handed=task.note.handed))
            yield Look(task, packed, accompanied=self.accompanied and at_once is None)


def perfect(task, at_once):
    return builders.evidence(port=unpack(task.bundle).port)


@pytest.fixture
def book(tmp_path):
    with Gradebook.open(str(tmp_path / "book.db")) as book:
        yield book


@pytest.fixture
def graded(book, desk):
    """`graded(handins, crew, ...)`: a run, and what it told of each: {label: step}."""

    def run(handins, crew, **options):
        steps = []
        run = ClassRun(desk, book, book.begin_run("web-server", "host", "0"), steps.append)
        run.grade(handins, crew, **options)
        run.grade_postponed(crew)
        assert len({step.handin.label for step in steps}) == len(steps)
        return {step.handin.label: step for step in steps}

    return run


def ungraded(step):
    return {mark.reason for mark in step.report.marks if mark.verdict is Verdict.ERROR}


def test_what_was_looked_at_before_is_not_run_again(graded, class_folder):
    handins = class_folder(rosa=GOOD, ben=BROKEN)
    graded(handins, Crew(perfect))
    again = Crew(perfect)
    steps = graded([*handins, *class_folder(mia=GOOD + "#")], again)

    assert again.looked == [("mia", None)]
    assert {label: step.known for label, step in steps.items()} == {"rosa": True, "ben": True, "mia": False}


def test_with_rerun_it_is(graded, class_folder):
    handins = class_folder(rosa=GOOD)
    graded(handins, Crew(perfect))
    again = Crew(perfect)
    graded(handins, again, rerun=True)

    assert again.looked == [("rosa", None)]


def test_a_changed_file_is_run_again(graded, class_folder, tmp_path):
    handins = class_folder(rosa=GOOD)
    graded(handins, Crew(perfect))
    (tmp_path / "class" / "rosa" / "server.py").write_text(BROKEN, encoding="utf-8")
    again = Crew(perfect)
    graded(handins, again)

    assert again.looked == [("rosa", None)]


def test_the_same_files_are_run_once_and_count_for_everybody(graded, book, class_folder):
    crew = Crew(perfect)
    steps = graded(class_folder(rosa=GOOD, ben=GOOD, mia=None, leo=None), crew)

    assert len(crew.looked) == 2
    assert set(steps) == {"rosa", "ben", "mia", "leo"}
    assert len(list(book.entries("web-server"))) == 4


def test_with_a_limit_the_rest_is_left_and_done_the_next_time(graded, class_folder):
    handins = class_folder(rosa=GOOD, ben=BROKEN, mia=GOOD + "#")
    first, second = Crew(perfect), Crew(perfect)

    assert set(graded(handins, first, limit=2)) == {"rosa", "ben"}
    assert set(graded(handins, second, limit=2)) == {"rosa", "ben", "mia"}
    assert second.looked == [("mia", None)]


def slow_beside_others(task, at_once):
    return builders.evidence(home="timed_out") if at_once is None else builders.evidence()


def test_what_ran_into_a_limit_beside_others_is_looked_at_once_more_alone_and_that_counts(graded, class_folder):
    crew = Crew(slow_beside_others, accompanied=True)
    steps = graded(class_folder(rosa=GOOD), crew)

    assert crew.looked == [("rosa", None), ("rosa", 1)]
    assert steps["rosa"].report.marks[1].verdict is Verdict.PASSED
    assert steps["rosa"].looked_again == ("out_of_time",)


@pytest.mark.parametrize(
    ("first", "why"),
    [
        ({"first": {"outcome": "exited", "exchanges": (), "stop": None}, "again": False}, "crashed"),
        ({"first": {"outcome": "silent", "exchanges": (), "stop": None}, "again": False}, "no_answer"),
        ({"first": {"stop": builders.stop(ended=False)}, "again": False}, "not_stopped"),
        (None, "lost"),
    ],
)
def test_what_crashed_did_not_boot_or_did_not_stop_beside_others_is_too(graded, class_folder, first, why):
    def spoiled(task, at_once):
        return (first and builders.evidence(**first)) if at_once is None else builders.evidence()

    [step] = graded(class_folder(rosa=GOOD), Crew(spoiled, accompanied=True)).values()

    assert {mark.verdict for mark in step.report.marks} == {Verdict.PASSED}
    assert step.looked_again == (why,)


def test_what_ran_into_a_limit_alone_is_not(graded, class_folder):
    crew = Crew(slow_beside_others, accompanied=False)
    steps = graded(class_folder(rosa=GOOD), crew)

    assert crew.looked == [("rosa", None)]
    assert steps["rosa"].report.marks[1].verdict is not Verdict.PASSED


def test_the_first_look_is_not_kept_before_the_second_is_there(graded, book, class_folder, desk):
    [handin] = class_folder(rosa=GOOD)

    def stopped(task, at_once):
        if at_once == 1:
            raise KeyboardInterrupt
        return slow_beside_others(task, at_once)

    with pytest.raises(KeyboardInterrupt):
        graded([handin], Crew(stopped, accompanied=True))

    assert book.known(desk.note(desk.collect(handin)).identity, desk.plan_digest, OBSERVER) is None


def nothing_came_back(_task, _at_once):
    return None


def test_a_lost_worker_is_ungraded_and_looked_at_the_next_time(graded, class_folder):
    handins = class_folder(rosa=GOOD)
    lost = graded(handins, Crew(nothing_came_back))["rosa"]
    again = graded(handins, Crew(perfect))["rosa"]

    assert ungraded(lost) == {"lost"}
    assert lost.report.isolation == "host"
    assert (again.known, ungraded(again)) == (False, set())


def test_an_answer_that_cannot_be_read_is_ungraded(graded, class_folder):
    class Mumbling(Crew):
        def looks(self, tasks, **_):
            yield from (Look(task, json.dumps({"version": 99}).encode(), accompanied=False) for task in tasks)

    assert ungraded(graded(class_folder(rosa=GOOD), Mumbling(perfect))["rosa"]) == {"lost"}


def test_what_is_gone_is_ungraded_and_costs_nobody_else(graded, class_folder, tmp_path):
    gone, there = class_folder(gone=None, there=GOOD)
    (tmp_path / "class" / "gone").rmdir()
    steps = graded(
        [gone, there],
        Crew(
            lambda task, at_once: (
                builders.evidence(trouble="unreadable", boots=()) if task.handin is gone else perfect(task, at_once)
            )
        ),
    )

    assert ungraded(steps["gone"]) == {"unreadable"}
    assert ungraded(steps["there"]) == set()


def test_two_without_a_program_are_only_the_same_for_the_same_reason():
    empty = Submission(id="", form="python", digest="sha256:00", problem="empty")

    assert identity(empty) != identity(empty._replace(problem="damaged", detail="a.zip"))
    assert identity(empty) == identity(empty._replace(id="another name"))


def test_no_more_than_one_task_is_made_before_it_is_asked_for(graded, class_folder, desk, monkeypatch):
    collected = []
    collect = type(desk).collect
    monkeypatch.setattr(type(desk), "collect", lambda self, handin: collected.append(handin.label) or collect(self, handin))
    ahead = []

    def answer(task, at_once):
        ahead.append(len(collected) - len(ahead))
        return perfect(task, at_once)

    graded(class_folder(**{f"number_{number}": GOOD + f"# {number}" for number in range(5)}), Crew(answer))

    assert set(ahead) == {1}


def test_only_narrows_what_is_counted_and_not_what_the_book_keeps(book, assignment, class_folder):
    steps = []
    run = ClassRun(Desk(assignment, "host", ("server_boots",)), book, book.begin_run("web-server", "host", "0"), steps.append)
    run.grade(class_folder(rosa=GOOD), Crew(perfect))
    [entry] = book.entries("web-server")
    assert [mark.id for mark in steps[0].report.marks] == ["server_boots"]
    assert entry.report.max_score == 100
