"""One assignment that asks for each fact once, graded for real: a server that has it all, and one that has none of it.

`<server>/expected.txt` is what its student reads; `pytest --record` writes it anew.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from checker.checks import discover
from checker.cli.grading import exit_code
from checker.load import load_assignment, load_assignments, load_rubric
from checker.model import Verdict
from checker.observe.host import HostLauncher
from checker.pipeline import grade, regrade
from checker.report import FORMATS, renderer
from checker.report.terminal import render
from tests.normalise import normalise
from tests.ports import borrowed
from tests.sandboxed import PLACES, entered

HERE = Path(__file__).parent
MATERIAL = HERE / "material"
WHAT_THE_BAD_ONE_LACKS = {
    "page_title": "other_title",
    "text_added": "too_little",
    "form_present": "missing_input",
    "links_work": "dead_link",
    "routes_answer": "breaks",
    "route_status": "other_status",
    "header_sent": "no_header",
    "content_type": "other_type",
    "json_matches": "not_unique",
    "redirects_to": "elsewhere",
    "static_file": "a_page",
    "answers_within": "slow",
    "log_lacks": "broke",
    "files_present": "missing",
    "files_absent": "there",
    "source_uses": "not_called",
}


@pytest.fixture(scope="module")
def observer():
    with entered() as observer:
        yield observer


@pytest.fixture
def graded(tmp_path, record):
    """`graded(name)`: the report on that server, after its words were compared."""

    def look(name):
        with borrowed(1) as (port,):
            folder = handed_in(name, tmp_path, port)
            assignment = load_assignment("tasks", MATERIAL)._replace(port=port)
            report = grade(str(folder), assignment=assignment, launcher=HostLauncher())
        words = transcript(report, tmp_path, {port: 5001})
        if record:
            (HERE / name / "expected.txt").write_text(words, encoding="utf-8")
        assert words == expected(name)
        return report

    return look


def handed_in(name, desk, port=5001):
    folder = shutil.copytree(HERE / name, desk / name, ignore=shutil.ignore_patterns("expected.txt", "__pycache__"))
    program = folder / "server.py"
    program.write_text(program.read_text(encoding="utf-8").replace("5001", str(port)), encoding="utf-8")
    return folder


def transcript(report, desk, ports):
    words = normalise(render(report, width=80, colour=False), borrowed=ports, desk=desk)
    return re.sub(r"took \d\.\d seconds", "took 1.0 seconds", words)


def expected(name):
    return (HERE / name / "expected.txt").read_text(encoding="utf-8")


def test_the_rubric_asks_for_each_of_them_once():
    asked = [criterion.check for criterion in load_rubric(load_assignment("tasks", MATERIAL)).criteria]
    assert asked == [*dict.fromkeys(asked)]
    assert set(asked) == {"server_boots", "manual", *WHAT_THE_BAD_ONE_LACKS}


def test_every_other_check_is_asked_for_by_an_assignment_of_ours():
    rubrics = [load_rubric(load_assignment("tasks", MATERIAL)), *map(load_rubric, load_assignments())]

    assert set(discover()) - {criterion.check for rubric in rubrics for criterion in rubric.criteria} == set()


@pytest.mark.real
def test_a_server_that_has_it_all_lacks_only_the_teachers_word(graded):
    report = graded("good")

    assert {mark.id: mark.reason for mark in report.marks if mark.verdict is not Verdict.PASSED} == {"manual": "by_hand"}
    assert (report.score, report.by_hand, report.looked_through, exit_code(report)) == (17, 1, True, 0)
    assert "17 of 17 points so far. Your teacher has 1 more to give." in renderer("terminal")(report)


@pytest.mark.real
def test_a_server_that_has_none_of_it_hears_what_we_saw(graded):
    report = graded("bad")

    assert {mark.id: mark.reason for mark in report.marks if mark.verdict is Verdict.FAILED} == WHAT_THE_BAD_ONE_LACKS
    assert exit_code(report) == 1
    assert not any("Quince" in renderer(name)(report) for name in FORMATS)


@pytest.mark.real
def test_what_other_courses_ask_for_can_be_said_in_a_rubric(tmp_path):
    with borrowed(1) as (port,):
        folder = handed_in("elsewhere", tmp_path, port)
        assignment = load_assignment("elsewhere", MATERIAL)._replace(port=port)
        report = grade(str(folder), assignment=assignment, launcher=HostLauncher())

    assert [(mark.id, mark.reason, mark.message) for mark in report.marks if mark.verdict is not Verdict.PASSED] == []
    assert report.max_score == 100


@pytest.mark.real
@pytest.mark.parametrize("name", ["good", "bad"])
def test_in_a_sandbox_the_student_reads_the_same(name, observer, tmp_path):
    assignment = load_assignment("tasks", MATERIAL)
    evidence = observer.look(handed_in(name, tmp_path), assignment="tasks", material=MATERIAL)

    report = regrade(evidence, assignment=assignment, rubric=load_rubric(assignment))
    assert report.isolation == "warm"
    assert transcript(report, tmp_path, {}).replace(*PLACES, 1) == expected(name)
