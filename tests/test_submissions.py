"""Whole submissions, run for real. The folder's name is the expectation, `expected.txt` is what the student reads.

`submissions/<criterion>.<reason>[__variant]/` or `submissions/all_passed[__variant]/` holds one of
    submission/ or a file submission.*           handed in as it is
    submission.zip/, submission.git/             a folder that the test zips, or commits to a bare repository
    submission.link                              the name of a folder of this repository
These are of the lesson's assignment; `submissions/<assignment>/<criterion>.<reason>[__variant]/` are of another one, and listed
as "<assignment>/<criterion>.<reason>[__variant]".
`make record` writes every expected.txt anew; read what changed before you commit it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from checker.checks import discover
from checker.load import load_assignment, load_rubric
from checker.model import Assignment, Limits, Report, Verdict
from checker.observe.host import HostLauncher
from checker.pipeline import grade
from checker.reader import STUDENT
from checker.report.terminal import render
from tests.normalise import normalise
from tests.ports import answering, borrowed

REPOSITORY = Path(__file__).parents[1]
SUBMISSIONS = Path(__file__).parent / "submissions"
LESSON = "web-server"
CASES = sorted(
    handed.parent.relative_to(SUBMISSIONS).as_posix()
    for depth in ("*", "*/*")
    for handed in SUBMISSIONS.glob(f"{depth}/submission*")
)
WIDTH = 80

# The ports that submissions name; each is swapped for a free one.
STUDENTS_PORTS = re.compile(rb"\b(?:5001|5002|5000|3000|8887)\b")

# It covers its tracks so well that nobody can end it; it goes by itself when it sees its folder gone.
HIDES = "graceful_stop.port_held"

# Where waiting is the point, nobody waits long. The rest get the lesson's limits, for a slow machine's sake.
SHORT = {
    "no_answer": Limits(boot=2),
    "one_byte_a_second": Limits(answer=2),
    "post_hangs": Limits(answer=2),
    "ignored_ctrl_c": Limits(stop=2),
    "second_server_started": Limits(stop=2),
}


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Where one submission is checked: its copy, a temporary folder, and our port -> the student's."""

    folder: Path
    source: str
    ports: dict[int, int]

    @property
    def temporary(self) -> Path:
        return self.folder / "temporary"

    def own(self, students: int) -> int:
        return next(own for own, theirs in self.ports.items() if theirs == students)


@pytest.fixture
def desk(request, tmp_path, monkeypatch):
    case = SUBMISSIONS / request.param
    with borrowed(len(_ports_named_in(case))) as own:
        ports = dict(zip(own, _ports_named_in(case), strict=True))
        (tmp_path / "temporary").mkdir()
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
        # The `python` that a notebook's %%python cell would find is this one.
        monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        yield Desk(folder=tmp_path, source=str(hand_in(case, tmp_path / "desk", ports)), ports=ports)
        _end(_left_over(tmp_path))


@pytest.mark.real
@pytest.mark.parametrize(("case", "desk"), [(case, case) for case in CASES], ids=CASES, indirect=["desk"])
def test_the_student_reads_what_is_true(case, desk, record):
    before = _photograph(desk)

    report = _check(case, desk)

    assert _photograph(desk) == before, "the submission was changed"
    assert _left_over(desk.folder) == [], "a process is left"
    assert _claim(case) == HIDES or not any(map(answering, desk.ports)), "a port is left open"
    assert list(desk.temporary.iterdir()) == [], "a temporary file is left"
    assert _claim(case) in _outcomes(report)
    transcript = _transcript(report, desk)
    for_others = _transcript(report._replace(last_words=()), desk)
    assert [value for value in _values_in(SUBMISSIONS / case) if value in for_others] == []
    golden = SUBMISSIONS / case / "expected.txt"
    if record:
        golden.write_text(transcript, encoding="utf-8")
    assert transcript == golden.read_text(encoding="utf-8")


def test_every_reason_that_the_lesson_can_give_has_a_submission():
    checks = [discover()[criterion.check] for criterion in load_rubric(load_assignment(LESSON)).criteria]
    reasons = {f"{check.name}.{reason.code}" for check in checks for reason in check.reasons}

    assert reasons - {_claim(case) for case in CASES} == set()


def _transcript(report, desk):
    return normalise(render(report, width=WIDTH, colour=False), borrowed=desk.ports, desk=desk.folder)


def _values_in(case):
    """Names, birthdays, homes and addresses as the sources and data files of a submission write them."""
    pattern = re.compile(r"""["'“](?:FirstName|LastName|DOB|Residence|E-?[Mm]ail)["'”]\s*:\s*\\?["'“]([^"'”\\]+)""")
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in _files(case) if path.name != "expected.txt"]
    return {value for text in texts for value in pattern.findall(text.replace('\\"', '"'))}


def _claim(case):
    return case.rpartition("/")[2].partition("__")[0]


def assignment_of(case: str) -> Assignment:
    """The assignment that a case was handed in for, with limits that keep nobody waiting."""
    assignment = load_assignment(case.rpartition("/")[0] or LESSON)
    return assignment._replace(limits=next((limits for word, limits in SHORT.items() if word in case), assignment.limits))


def _outcomes(report: Report) -> set[str]:
    if all(mark.verdict is Verdict.PASSED for mark in report.marks):
        return {"all_passed"}
    return {f"{mark.id}.{mark.reason}" for mark in report.marks if mark.verdict in {Verdict.FAILED, Verdict.ERROR}}


def _check(case: str, desk: Desk) -> Report:
    return grade(
        desk.source, assignment=assignment_of(case)._replace(port=desk.own(5001)), launcher=HostLauncher(), reader=STUDENT
    )


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _handed(case: Path) -> Path:
    [handed] = case.glob("submission*")
    return REPOSITORY / handed.read_text(encoding="utf-8").strip() if handed.suffix == ".link" else handed


def _ports_named_in(case: Path) -> list[int]:
    handed = _handed(case)
    files = _files(handed) if handed.is_dir() else [handed]
    return sorted({5001} | {int(port) for file in files for port in STUDENTS_PORTS.findall(file.read_bytes())})


def hand_in(case: Path, desk: Path, ports: dict[int, int]) -> Path:
    """Copy the submission as the student would hand it in, on ports of our own."""
    handed = _handed(case)
    desk.mkdir()
    copy = desk / ("submission" if handed.is_dir() else handed.name)
    if handed.is_dir():
        shutil.copytree(handed, copy, ignore=shutil.ignore_patterns("__pycache__", ".gitkeep"))
    else:
        shutil.copyfile(handed, copy)
    own = {str(students).encode(): str(own).encode() for own, students in ports.items()}
    for file in _files(desk):
        file.write_bytes(STUDENTS_PORTS.sub(lambda port: own.get(port.group(), port.group()), file.read_bytes()))
    pack = {".zip": _zipped, ".git": _committed}.get(handed.suffix)
    return pack(copy) if pack and handed.is_dir() else copy


def _zipped(folder: Path) -> Path:
    archive = shutil.make_archive(str(folder), "zip", root_dir=folder)
    shutil.rmtree(folder)
    return Path(archive)


def _committed(folder: Path) -> Path:
    """A bare repository, as a class's server keeps it."""
    bare = folder.with_suffix(".git")
    author = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.com", "-c", "commit.gpgsign=false")
    for command in (("init", "--quiet"), ("add", "."), (*author, "commit", "--quiet", "--message", "Hand in")):
        subprocess.run(["git", *command], cwd=folder, check=True)
    subprocess.run(["git", "clone", "--quiet", "--bare", str(folder), str(bare)], check=True)
    shutil.rmtree(folder)
    return bare


def _photograph(desk: Desk) -> dict[str, bytes]:
    return {path.relative_to(desk.folder).as_posix(): path.read_bytes() for path in _files(desk.folder / "desk")}


def _left_over(folder: Path) -> list[psutil.Process]:
    """Processes that work in the test's folder or whose environment names it."""
    return [process for process in psutil.process_iter() if _belongs_to(process, str(folder))]


def _belongs_to(process: psutil.Process, folder: str) -> bool:
    try:
        return process.cwd().startswith(folder) or any(folder in value for value in process.environ().values())
    except (psutil.Error, OSError):
        return False


def _end(processes: list[psutil.Process]) -> None:
    for process in processes:
        process.kill()
    psutil.wait_procs(processes, timeout=5)
