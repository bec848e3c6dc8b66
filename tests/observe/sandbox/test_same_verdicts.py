"""In a sandbox the student reads what they would read at home. The golden transcripts are those of tests/test_submissions.py."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from checker.load import load_rubric
from checker.pipeline import regrade
from checker.report.terminal import render
from tests.normalise import normalise
from tests.sandboxed import PLACES, Observer
from tests.test_submissions import CASES, SUBMISSIONS, WIDTH, assignment_of, hand_in


@pytest.fixture(scope="module")
def observer(sandbox):
    with pytest.MonkeyPatch.context() as patch:
        # The `python` that a notebook's %%python cell would find is this one.
        patch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        with Observer() as observer:
            yield observer


@pytest.mark.real
@pytest.mark.parametrize("case", CASES)
def test_the_student_reads_the_same(case, observer, tmp_path):
    assignment = assignment_of(case)
    source = hand_in(SUBMISSIONS / case, tmp_path / "desk", ports={})

    evidence = observer.look(source, assignment=assignment.id, **assignment.limits._asdict())

    report = regrade(evidence, assignment=assignment, rubric=load_rubric(assignment))
    transcript = normalise(render(report, width=WIDTH, colour=False), borrowed={}, desk=tmp_path)
    assert report.isolation == "sandbox"
    assert transcript.replace(*PLACES, 1) == (SUBMISSIONS / case / "expected.txt").read_text(encoding="utf-8")
