"""One stored submission judged by today's rubric, and by as little work as gives the same report as grading it today."""

from __future__ import annotations

import json
import re
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import checker
from checker.judge import judge
from checker.rejudge import digests, rejudge
from checker.score import score

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.evidence import Evidence
    from checker.gradebook import Stored
    from checker.model import Assignment, Report, Rubric

OUR_NAME = "check-hacks"
_NAME = r"[A-Za-z0-9._-]+"


def judging(rubric: Rubric) -> str:
    """What a report by this rubric, this code and this Python with its packages follows from, for `Gradebook.begin_run`."""
    return json.dumps({"code": code(), "criteria": digests(rubric)}, sort_keys=True)


@cache
def code() -> str:
    """A digest of all our modules and of what they run on. The version alone would not do: who edits a check wants to see what it changes."""
    top, seen = Path(checker.__file__).parent, sha256(repr((sys.version_info[:2], tuple(_parts()))).encode())
    for file in sorted(top.rglob("*.py")):
        seen.update(file.relative_to(top).as_posix().encode() + b"\0" + file.read_bytes())
    return seen.hexdigest()


def _parts() -> Iterator[tuple[str, str]]:
    """The packages that we are built on, with their versions: another reader of HTML may see another page."""
    try:
        needs = metadata.requires(OUR_NAME) or ()
    except metadata.PackageNotFoundError:  # run from a folder
        return
    for need in needs:
        found = re.match(_NAME, need)
        if found and "extra ==" not in need:
            with suppress(metadata.PackageNotFoundError):
                yield found[0], metadata.version(found[0])


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
        if before is None or then.get("code") != self._today["code"]:
            seen = stored.evidence()
            return score(seen, self._assignment, self._rubric, judge(seen, self._rubric))
        today = self._today["criteria"]
        return rejudge(before, then["criteria"], stored.evidence, assignment=self._assignment, rubric=self._rubric, today=today)

    def _mixed(self, before: Report, seen: Evidence) -> Report:
        judged = judge(seen, self._rubric, self._only)
        today = {mark.id: mark for mark in score(seen, self._assignment, self._rubric, judged, before=before).marks}
        marks = {mark.id: mark for mark in before.marks} | {name: today[name] for name in self._only}
        return before._replace(marks=tuple(marks.values()))


def _said(text: str) -> Mapping[str, Any]:
    said: Mapping[str, Any] = json.loads(text) if text else {}
    return said
