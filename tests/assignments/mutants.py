"""A good submission with one thing spoiled, and what must fail then.

A table is a tuple of mutants of `tests/good/<assignment>/server.py`; tests/assignments/test_mutants.py runs them all.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.load import load_assignment, load_rubric
from checker.needs import companions, needs
from checker.observe.host import HostLauncher
from checker.pipeline import grade, regrade

if TYPE_CHECKING:
    from checker.model import Assignment, Report, Rubric, Verdict
    from tests.sandboxed import Observer

REPOSITORY = Path(__file__).parents[2]
PORT = "port=5001"
SHORT = 1.0
"""Seconds for a server to end; where it is to be seen that it does not, nobody waits long."""


class Mutant(NamedTuple):
    """`old` becomes `new`, and exactly the criterion `fails` and those in `also` fail; what needs one of them, or comes after it in a journey, is blocked."""

    fails: str
    old: str
    new: str
    also: tuple[str, ...] = ()
    file: str = "server.py"

    def spoil(self, program: str) -> str:
        assert program.count(self.old) == 1, f"{self.old!r} stands {program.count(self.old)} times in it"
        return program.replace(self.old, self.new)


class Handed(NamedTuple):
    """What was handed in, and for which assignment."""

    source: Path
    assignment: Assignment

    def graded(self, observer: Observer) -> Report:
        """In a sandbox."""
        self._begin(observer)
        return self._end(observer)

    def graded_twice(self, observer: Observer) -> tuple[Report, Report]:
        """On this computer, and meanwhile in a sandbox."""
        self._begin(observer)
        here = grade(str(self.source), assignment=self.assignment, launcher=HostLauncher())
        return here, self._end(observer)

    def _begin(self, observer: Observer) -> None:
        assignment, limits = self.assignment, self.assignment.limits._asdict()
        observer.begin(self.source, assignment=assignment.id, port=assignment.port, material=assignment.root, **limits)

    def _end(self, observer: Observer) -> Report:
        return regrade(observer.end(), assignment=self.assignment, rubric=load_rubric(self.assignment))


def handed_in(assignment: str, folder: Path, desk: Path, port: int, mutant: Mutant | None = None) -> Handed:
    """A copy of `folder` on a port of its own, in `desk`."""
    copy = shutil.copytree(folder, desk / "submission", ignore=shutil.ignore_patterns("__pycache__", "*.db"))
    server = copy / "server.py"
    program = server.read_text(encoding="utf-8")
    program = mutant.spoil(program) if mutant else program
    server.write_text(program.replace(PORT, f"port={port}").replace("else 5001", f"else {port}"), encoding="utf-8")
    return Handed(copy, load_assignment(assignment)._replace(port=port))


def with_verdict(report: Report, verdict: Verdict) -> set[str]:
    return {mark.id for mark in report.marks if mark.verdict is verdict}


def dependents(failed: set[str], rubric: Rubric) -> set[str]:
    """All that goes a way with one of these, that needs one, or something that does."""
    found = failed | {other.id for each in rubric.criteria if each.id in failed for other in companions(each, rubric)}
    for _ in rubric.criteria:
        found |= {each.id for each in rubric.criteria if any(need.id in found for need in _all_needs(each, rubric))}
    return found - failed


def _all_needs(criterion, rubric):
    """A criterion may need one that the rubric leaves out, and so whatever that needs."""
    direct = needs(criterion, rubric)
    return [*direct, *(more for each in direct for more in needs(each, rubric))]
