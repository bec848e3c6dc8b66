"""The way of a submission through both boundaries; at anything that breaks on it, even where only a hint is lost, the test fails."""

from __future__ import annotations

import json
from itertools import cycle
from pathlib import Path

import pytest

from checker.codec import from_json, to_json
from checker.evidence import Evidence
from checker.export import EXPORTS, exporter
from checker.judge import judge
from checker.load import load_assignment, load_rubric
from checker.plan import plan
from checker.report import FORMATS, renderer
from checker.report.classroom import class_page, student_page
from checker.report.json import from_dict
from checker.score import score
from checker.similarity import fingerprint, record_digests
from checker.students import Entry, Student
from tests.export.books import REQUEST
from tests.export.test_formats import FILLS
from tests.observe.pretended import HURRY, Pretended, observed

MATERIAL = Path(__file__).parents[1] / "vocabulary/material"
LESSON = load_assignment()
TASKS = load_assignment("tasks", MATERIAL)
ASSIGNMENTS = (LESSON, TASKS, *map(load_assignment, ("web-server-2025", "crud-api", "login")))
RUBRICS = {each.id: (each, load_rubric(each)) for each in ASSIGNMENTS}
LIMITS = HURRY._replace(boot=0.05, body=30_000, log=30_000)


class BrokeError(BaseException):
    """What a boundary would have contained. No Exception, so that it gets out of all of them."""


@pytest.fixture(autouse=True)
def nothing_is_contained(monkeypatch):
    def loud(error):
        raise BrokeError(repr(error)[:300]) from error

    monkeypatch.setattr("checker.faults.fault_code", loud)


def seen(name, answers, **program):
    """The evidence of a server that gives one of these answers (bytes) after the other, whatever it is asked."""
    assignment, rubric = RUBRICS[name]
    following = cycle(answers or [b""])
    launcher = Pretended(lambda _: next(following), **program.pop("said", {}))
    evidence = observed(launcher, plan(assignment, rubric), limits=LIMITS, **program)
    assert from_json(Evidence, json.loads(json.dumps(to_json(evidence)))) == evidence
    return evidence


def judged(name, evidence):
    """The report. Nobody hears that we made a mistake."""
    assignment, rubric = RUBRICS[name]
    report = score(evidence, assignment, rubric, judge(evidence, rubric))
    assert [mark.id for mark in report.marks] == [criterion.id for criterion in rubric.criteria]
    assert "checker_fault" not in {mark.reason for mark in report.marks}
    fingerprint(evidence.handed.entry or "", ())
    record_digests(evidence, rubric.baselines)
    return report


def written(report):
    """In every format, as UTF-8; what stands in the JSON is the report."""
    for name in FORMATS:
        text = renderer(name)(report)
        text.encode("utf-8")
        if name == "json":
            assert from_dict(json.loads(text)) == report
            str(json.loads(text)).encode("utf-8")


def exported(report):
    """For a class of one, in every format."""
    entry = Entry(Student("canvas:4411", "Rosa", (("canvas", "4411"),), "3"), report, label="rosa", match="canvas")
    for name in EXPORTS:
        found = exporter(name)((entry,), REQUEST._replace(fill=FILLS.get(name)))
        assert not [note for note in found.notes if "could not be written" in note]
    student_page(entry).encode("utf-8")
    class_page((entry,), "x", pages={entry.student.key: "x.html"}).encode("utf-8")
