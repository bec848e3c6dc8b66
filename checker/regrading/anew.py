"""One stored submission judged by today's rubric, and by as little work as gives the same report as grading it today."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import checker
from checker.judge import judge
from checker.rejudge import digests, rejudge
from checker.score import score

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.evidence import Evidence
    from checker.gradebook import Stored
    from checker.model import Assignment, Report, Rubric

# What findings and exhibits follow from. The version alone would not do: who edits a check wants to see what it changes.
JUDGING = ("checks", "causes", "judge.py", "score.py", "rejudge.py", "advice.py", "wording.py")
SHOWING = ("exhibit.py", "masked_log.py", "mask.py", "shape.py", "causes/clues.py", "causes/readings.py")


def judging(rubric: Rubric) -> str:
    """What a report by this rubric and this code follows from, for `Gradebook.begin_run`."""
    return json.dumps({"judging": _code(JUDGING), "showing": _code(SHOWING), "criteria": digests(rubric)}, sort_keys=True)


@cache
def _code(names: tuple[str, ...]) -> str:
    """A digest of these modules."""
    top, seen = Path(checker.__file__).parent, sha256(checker.__version__.encode())
    for name in names:
        for file in sorted((top / name).glob("*.py")) or [top / name]:
            seen.update(file.read_bytes())
    return seen.hexdigest()


class Judge:
    """Today's rubric. With `only`, no other mark changes, and a report goes on naming the rubric that those came from."""

    def __init__(self, assignment: Assignment, rubric: Rubric, only: tuple[str, ...] = ()) -> None:
        self._assignment, self._rubric, self._only = assignment, rubric, only
        self.judging = "" if only else judging(rubric)
        """What its reports follow from; nothing that could be built on when they are mixed."""
        self._today = json.loads(judging(rubric))
        self._then = cache(_said)

    def needs_evidence(self, stored: Stored) -> bool:
        """Whether there is more to do than to give other points for the same findings."""
        then, report = self._then(stored.judging), stored.report
        if self._only or report is None or report.checker != checker.__version__ or then != self._today:
            return True
        return set(then["criteria"]) != {mark.id for mark in report.marks}

    def report(self, stored: Stored) -> Report:
        """What it shows of the evidence is left out where the report before shows it already. Raises ConfigError as `judge`."""
        before, then = stored.report, self._then(stored.judging)
        if before is not None and self._only:
            return self._mixed(before, stored.evidence())
        if before is None or then.get("showing") != self._today["showing"]:
            seen = stored.evidence()
            return score(seen, self._assignment, self._rubric, judge(seen, self._rubric))
        known = then["criteria"] if then["judging"] == self._today["judging"] else {}
        today = self._today["criteria"]
        return rejudge(before, known, stored.evidence, assignment=self._assignment, rubric=self._rubric, today=today)

    def _mixed(self, before: Report, seen: Evidence) -> Report:
        judged = judge(seen, self._rubric, self._only)
        today = {mark.id: mark for mark in score(seen, self._assignment, self._rubric, judged, before=before).marks}
        marks = {mark.id: mark for mark in before.marks} | {name: today[name] for name in self._only}
        return before._replace(marks=tuple(marks.values()))


def _said(text: str) -> Mapping[str, Any]:
    said: Mapping[str, Any] = json.loads(text) if text else {}
    return said
