"""One assignment that asks for each fact once, graded for real: a server that has it all, and one that has none of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker.cli.grading import exit_code
from checker.load import load_assignment, load_rubric
from checker.model import Verdict
from checker.observe.host import HostLauncher
from checker.pipeline import grade
from checker.report import FORMATS, renderer
from tests.ports import borrowed

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


@pytest.fixture
def graded(tmp_path):
    def look(name):
        with borrowed(1) as (port,):
            folder = shutil.copytree(HERE / name, tmp_path / name)
            program = folder / "server.py"
            program.write_text(program.read_text(encoding="utf-8").replace("5001", str(port)), encoding="utf-8")
            assignment = load_assignment("tasks", MATERIAL)._replace(port=port)
            return grade(str(folder), assignment=assignment, launcher=HostLauncher())

    return look


def test_the_rubric_asks_for_each_of_them_once():
    asked = [criterion.check for criterion in load_rubric(load_assignment("tasks", MATERIAL)).criteria]
    assert asked == [*dict.fromkeys(asked)]
    assert set(asked) == {"server_boots", "manual", *WHAT_THE_BAD_ONE_LACKS}


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
