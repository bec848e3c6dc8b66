"""In a sandbox the student reads what they would read at home. The golden transcripts are those of tests/test_submissions.py."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from checker.load import load_rubric
from checker.pipeline import regrade
from checker.reader import STUDENT
from checker.report.terminal import render
from tests.normalise import normalise
from tests.sandboxed import Observer
from tests.test_submissions import CASES, SUBMISSIONS, WIDTH, assignment_of, hand_in

ISOLATIONS = ("sandbox", "warm")
VARIANT = "__"
"""Behind it stands what tells a submission from another one with the same reasons."""
ROWS = [
    pytest.param(isolation, case, id=f"{isolation}-{case}")
    for isolation in ISOLATIONS
    for case in CASES
    if isolation == "warm" or VARIANT not in case
]
"""All of them where an interpreter is ready; where each starts one of its own, as at home, each reason once."""


@pytest.fixture(scope="module")
def observer(sandbox, request):
    with pytest.MonkeyPatch.context() as patch:
        # The `python` that a notebook's %%python cell would find is this one.
        patch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        with Observer(request.param) as observer:
            yield request.param, observer


def at_home(evidence):
    """The same, told to a student: a sandbox is a class's."""
    return evidence._replace(environment=evidence.environment._replace(reader=STUDENT, installs="python -m pip install"))


@pytest.mark.real
@pytest.mark.parametrize(("observer", "case"), ROWS, indirect=["observer"])
def test_the_student_reads_the_same(case, observer, tmp_path):
    assignment = assignment_of(case)
    source = hand_in(SUBMISSIONS / case, tmp_path / "desk", ports={})

    isolation, looking = observer
    evidence = looking.look(source, assignment=assignment.id, **assignment.limits._asdict())

    report = regrade(at_home(evidence), assignment=assignment, rubric=load_rubric(assignment))
    assert report.isolation == isolation
    at_their_own = render(report._replace(isolation="host"), width=WIDTH, colour=False)
    assert normalise(at_their_own, borrowed={}, desk=tmp_path) == (SUBMISSIONS / case / "expected.txt").read_text(
        encoding="utf-8"
    )
