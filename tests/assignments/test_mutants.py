"""Each criterion of the assignments notices what it is there for, and nothing else: good work with one thing spoiled."""

from __future__ import annotations

from collections import Counter

import pytest

from checker.load import load_assignment, load_assignments, load_rubric
from checker.model import Verdict
from tests.assignments import crud_api, login, team_flask, web_server, web_server_2025
from tests.assignments.mutants import REPOSITORY, SHORT, Handed, dependents, handed_in, with_verdict
from tests.ports import borrowed
from tests.sandboxed import entered

TEAM = "team-flask"
TABLES = {
    "web-server": web_server,
    "web-server-2025": web_server_2025,
    "crud-api": crud_api,
    "login": login,
    TEAM: team_flask,
}
ALL = [(assignment, number, mutant) for assignment, table in TABLES.items() for number, mutant in enumerate(table.MUTANTS, 1)]
FIRST = {(assignment, mutant.fails): number for assignment, number, mutant in reversed(ALL)}
"""One mutant of each criterion is run on this computer, too: tests/submissions says that a sandbox sees the same."""


def mutants(*, first):
    return [
        pytest.param(assignment, mutant, id=f"{assignment}-{mutant.fails}-{number}")
        for assignment, number, mutant in ALL
        if (FIRST[assignment, mutant.fails] == number) is first
    ]


FEWEST = 3


@pytest.fixture(scope="module")
def observer():
    with entered() as observer:
        yield observer


@pytest.fixture
def handed(tmp_path):
    """`handed(assignment, mutant)`: good work of it, with one thing spoiled if there is a mutant. `untouched`: what one begins from."""
    with borrowed(1) as (port,):

        def made(assignment, mutant=None, *, untouched=False):
            if assignment == TEAM:
                story = team_flask.UNTOUCHED if untouched else team_flask.GOOD
                source, material = team_flask.handed_in(tmp_path, {port: 8887}, mutant, story)
                return Handed(source, load_assignment(TEAM, material)._replace(port=port))
            folder = REPOSITORY / ("starter" if untouched else "tests/good") / assignment
            return handed_in(assignment, folder, tmp_path, port, mutant)

        yield made


def as_it_must_be(report, mutant, rubric):
    failed = {mutant.fails, *mutant.also}
    assert with_verdict(report, Verdict.FAILED) == failed
    assert with_verdict(report, Verdict.BLOCKED) <= dependents(failed, rubric)
    assert with_verdict(report, Verdict.ERROR) == set()


@pytest.fixture
def spoiled(handed):
    def made(assignment, mutant):
        found = handed(assignment, mutant)
        if mutant.fails != "graceful_stop":
            return found
        limits = found.assignment.limits._replace(stop=SHORT)
        return found._replace(assignment=found.assignment._replace(limits=limits))

    return made


@pytest.mark.real
@pytest.mark.parametrize(("assignment", "mutant"), mutants(first=True))
def test_one_spoiled_line_fails_its_criterion_and_no_other(assignment, mutant, spoiled, observer):
    """On this computer, and in a sandbox."""
    work = spoiled(assignment, mutant)

    here, behind_walls = work.graded_twice(observer)

    as_it_must_be(here, mutant, load_rubric(work.assignment))
    assert verdicts(behind_walls) == verdicts(here)


@pytest.mark.real
@pytest.mark.parametrize(("assignment", "mutant"), mutants(first=False))
def test_so_does_any_other_spoiled_line(assignment, mutant, spoiled, observer):
    """In a sandbox."""
    work = spoiled(assignment, mutant)

    as_it_must_be(work.graded(observer), mutant, load_rubric(work.assignment))


@pytest.mark.parametrize("assignment", TABLES)
def test_every_criterion_has_mutants(assignment):
    number = Counter(mutant.fails for mutant in TABLES[assignment].MUTANTS)

    criteria = [criterion.id for criterion in load_rubric(load_assignment(assignment)).criteria]
    assert {each: number[each] for each in criteria if number[each] < FEWEST} == {}
    assert set(number) <= set(criteria)


def test_every_assignment_has_mutants():
    assert set(TABLES) == {assignment.id for assignment in load_assignments()}


@pytest.mark.real
@pytest.mark.parametrize("assignment", TABLES)
def test_good_work_passes_everything(assignment, handed, observer):
    good = handed(assignment)

    here, behind_walls = good.graded_twice(observer)

    assert with_verdict(here, Verdict.PASSED) == {mark.id for mark in here.marks}
    assert verdicts(behind_walls) == verdicts(here)


@pytest.mark.real
@pytest.mark.parametrize("assignment", TABLES)
def test_the_untouched_starter_leaves_just_its_edits_to_do(assignment, handed, observer):
    starter = handed(assignment, untouched=True)

    here, behind_walls = starter.graded_twice(observer)

    assert {mark.id for mark in here.marks if mark.verdict is not Verdict.PASSED} == TABLES[assignment].TO_DO
    assert with_verdict(here, Verdict.ERROR) == set()
    assert verdicts(behind_walls) == verdicts(here)


def verdicts(report):
    return [(mark.id, mark.verdict, mark.reason, mark.blocked_by) for mark in report.marks]
