"""Each criterion of the assignments notices what it is there for, and nothing else: good work with one thing spoiled."""

from __future__ import annotations

from collections import Counter

import pytest

from checker.load import load_assignment, load_rubric
from checker.model import Verdict
from tests.assignments import crud_api, login, web_server, web_server_2025
from tests.assignments.mutants import REPOSITORY, dependents, graded, with_verdict

TABLES = {"web-server": web_server, "web-server-2025": web_server_2025, "crud-api": crud_api, "login": login}
MUTANTS = [
    pytest.param(assignment, mutant, id=f"{assignment}-{mutant.fails}-{number}")
    for assignment, table in TABLES.items()
    for number, mutant in enumerate(table.MUTANTS, 1)
]
FEWEST = 3


@pytest.mark.real
@pytest.mark.parametrize(("assignment", "mutant"), MUTANTS)
def test_one_spoiled_line_fails_its_criterion_and_no_other(assignment, mutant, tmp_path):
    report = graded(assignment, REPOSITORY / "tests/good" / assignment, tmp_path, mutant)

    failed = {mutant.fails, *mutant.also}
    assert with_verdict(report, Verdict.FAILED) == failed
    assert with_verdict(report, Verdict.BLOCKED) <= dependents(failed, load_rubric(load_assignment(assignment)))
    assert with_verdict(report, Verdict.ERROR) == set()


@pytest.mark.parametrize("assignment", TABLES)
def test_every_criterion_has_mutants(assignment):
    number = Counter(mutant.fails for mutant in TABLES[assignment].MUTANTS)

    criteria = [criterion.id for criterion in load_rubric(load_assignment(assignment)).criteria]
    assert {each: number[each] for each in criteria if number[each] < FEWEST} == {}
    assert set(number) <= set(criteria)


@pytest.mark.real
@pytest.mark.parametrize("assignment", TABLES)
def test_good_work_passes_everything(assignment, tmp_path):
    report = graded(assignment, REPOSITORY / "tests/good" / assignment, tmp_path)

    assert with_verdict(report, Verdict.PASSED) == {mark.id for mark in report.marks}


@pytest.mark.real
@pytest.mark.parametrize("assignment", TABLES)
def test_the_untouched_starter_leaves_just_its_edits_to_do(assignment, tmp_path):
    report = graded(assignment, REPOSITORY / "starter" / assignment, tmp_path)

    assert {mark.id for mark in report.marks if mark.verdict is not Verdict.PASSED} == TABLES[assignment].TO_DO
    assert with_verdict(report, Verdict.ERROR) == set()
