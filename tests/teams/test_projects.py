"""Whole projects of teams, made and run for real. The folder's name is the expectation, `expected.txt` is what the team reads.

`projects/<check>.<reason>[__variant]/` or `projects/all_passed[__variant]/` holds
    story.json   how it came to be handed in: `begin` (see building.BEGINNINGS), `remote`, `people`, `commits`; which files stayed
                 the template's (`kept`) and which were deleted (`without`)
    changes/     files in which it differs from the good work in work/
`make record` writes every expected.txt anew; read what changed before you commit it.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest

from checker.load import load_assignment, load_rubric
from checker.model import Verdict
from checker.observe.host import HostLauncher
from checker.pipeline import grade, regrade
from checker.report.terminal import render
from tests.normalise import normalise
from tests.ports import answering, borrowed
from tests.sandboxed import PLACES, entered
from tests.teams.building import Scene, read
from tests.test_submissions import CASES as SUBMISSIONS

PROJECTS = Path(__file__).parent / "projects"
CASES = sorted(folder.name for folder in PROJECTS.iterdir())
STUDENTS_PORTS = (3000, 8887)
WIDTH = 80


@pytest.fixture
def desk(request, tmp_path, monkeypatch):
    """(source, assignment, our port -> the team's)."""
    with borrowed(len(STUDENTS_PORTS)) as own:
        ports = dict(zip(own, STUDENTS_PORTS, strict=True))
        (tmp_path / "temporary").mkdir()
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
        source, material = laid_out(request.param, tmp_path, ports)
        yield source, load_assignment("team-flask")._replace(root=str(material), port=own[1]), ports


@pytest.fixture(scope="module")
def observer():
    with entered() as observer:
        yield observer


@pytest.mark.real
@pytest.mark.parametrize(("case", "desk"), [(case, case) for case in CASES], ids=CASES, indirect=["desk"])
def test_the_team_reads_what_is_true(case, desk, record, tmp_path):
    source, assignment, ports = desk

    report = grade(str(source), assignment=assignment, launcher=HostLauncher())

    assert not any(map(answering, ports)), "a port is left open"
    assert case.partition("__")[0] in _outcomes(report)
    transcript = normalise(render(report, width=WIDTH, colour=False), borrowed=ports, desk=tmp_path)
    golden = PROJECTS / case / "expected.txt"
    if record:
        golden.write_text(transcript, encoding="utf-8")
    assert transcript == golden.read_text(encoding="utf-8")


@pytest.mark.real
@pytest.mark.parametrize("case", CASES)
def test_the_team_reads_the_same_in_a_sandbox(case, observer, tmp_path):
    source, material = laid_out(case, tmp_path)
    assignment = load_assignment("team-flask", material)

    evidence = observer.look(source, assignment=assignment.id, material=material, port=assignment.port)

    report = regrade(evidence, assignment=assignment, rubric=load_rubric(assignment))
    transcript = normalise(render(report, width=WIDTH, colour=False), borrowed={}, desk=tmp_path)
    assert report.isolation == "warm"
    assert transcript.replace(*PLACES, 1) == (PROJECTS / case / "expected.txt").read_text(encoding="utf-8")


def test_there_are_enough_of_them():
    """Together with the submissions whose checks are journeys."""
    cases = [*CASES, *(case.rpartition("/")[2] for case in SUBMISSIONS if "/" in case)]
    good = [case for case in cases if case.startswith("all_passed")]

    assert len(good) >= 8
    assert len(cases) - len(good) >= 30


def laid_out(case, folder, ports=None):
    """(what the team of this case hands in, a folder of material), on ports of our own where some are given."""
    scene = Scene.laid_out(folder, ports or {})
    story = json.loads((PROJECTS / case / "story.json").read_text(encoding="utf-8"))
    return scene.handed_in(folder / "desk" / "project", story, read(PROJECTS / case / "changes", ports)), scene.material


def _outcomes(report):
    if all(mark.verdict is Verdict.PASSED for mark in report.marks):
        return {"all_passed"}
    return {f"{mark.check}.{mark.reason}" for mark in report.marks if mark.verdict in {Verdict.FAILED, Verdict.ERROR}}
