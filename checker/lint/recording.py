"""Record baselines: run each starter, and write down the home page and the records that it serves.

The starter is the teacher's own program, so it runs as any program of theirs does.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from checker.checks.pages import HOME
from checker.checks.records import ROUTES, listings
from checker.collect import collect
from checker.lint.baselines import RECORDED_FROM, fingerprint, place_of
from checker.load import load_assignments
from checker.load.complaints import Complaint, Complaints
from checker.model import Case, Plan, Verdict
from checker.observe import Visit, observe
from checker.observe.host import HostLauncher
from checker.pipeline import grade
from checker.replace_file import write_where_named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from checker.evidence import Evidence
    from checker.model import Assignment, Submission


def record_baselines(root: Path) -> tuple[Complaint, ...]:
    """Write the baseline of every starter that holds a program; what kept us from it, and what a starter should not pass.

    What keeps the material from being read is left for `lint` to say.
    """
    try:
        assignments = load_assignments(root)
    except Complaints:
        return ()
    return tuple(complaint for assignment in assignments for complaint in _of(assignment, root))


def _of(assignment: Assignment, root: Path) -> Iterator[Complaint]:
    submission = _entering(collect(str(root / assignment.starter), entries=assignment.entries), assignment)
    if submission.program is None:
        return
    trouble = _record(submission, assignment, root)
    if trouble:
        yield Complaint(assignment.starter, None, f"no baseline could be recorded: {trouble}")
        return
    with suppress(Complaints):
        yield from _untouched(assignment, root)


def _entering(submission: Submission, assignment: Assignment) -> Submission:
    """With the program that the assignment names, though another one of the starter may show more of the assignment."""
    programs = filter(None, (submission.program, *submission.others))
    named = next((each for each in programs if each.file in assignment.entries and each.cell is None), submission.program)
    return submission._replace(program=named)


def _record(submission: Submission, assignment: Assignment, root: Path) -> str:
    """Write its baseline; or what kept us from it."""
    plan = Plan(api_path=assignment.api_path, probes=(HOME, ROUTES), boots=1)
    evidence = observe(submission, Visit(assignment.port, assignment.limits, planned=lambda: plan), HostLauncher())
    trouble = _trouble(evidence)
    if not trouble:
        baseline = {**_served(evidence), RECORDED_FROM: fingerprint(submission)}
        path = root / place_of(assignment)
        path.parent.mkdir(parents=True, exist_ok=True)
        written = json.dumps(baseline, indent=2, ensure_ascii=False) + "\n"
        write_where_named(str(path), written.encode("utf-8", "backslashreplace"))
    return trouble


def _trouble(evidence: Evidence) -> str:
    if evidence.holders:
        return f"port {evidence.holders[0].port} is taken by another program; stop that first"
    if not evidence.boots or evidence.boots[0].outcome != "answered":
        outcome = evidence.boots[0].outcome if evidence.boots else evidence.trouble
        return f"the starter does not start ({outcome}); try it with `check-hacks STARTER`"
    return ""


def _served(evidence: Evidence) -> dict[str, Any]:
    case = Case(evidence)
    pages = [exchange.answer.body for exchange in case.way(HOME)[-1:] if exchange.answer]
    records = {json.dumps(record, sort_keys=True): dict(record) for listing in listings(case) for record in listing.records}
    return {"home": pages[0].decode("utf-8", "replace") if pages else "", "records": list(records.values())}


def _untouched(assignment: Assignment, root: Path) -> Iterator[Complaint]:
    """What a starter should not do: pass everything, or be ungraded."""
    report = grade(str(root / assignment.starter), assignment=assignment, launcher=HostLauncher())
    if all(mark.verdict is Verdict.PASSED or mark.by_hand for mark in report.marks):
        yield Complaint(
            assignment.starter, None, "the untouched starter passes everything: it holds the answers, or nothing is asked for"
        )
    for mark in report.marks:
        if mark.verdict is Verdict.ERROR and not mark.by_hand:
            yield Complaint(assignment.starter, None, f"the untouched starter is ungraded in {mark.id}: {mark.message}")
