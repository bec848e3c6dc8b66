"""Points for judgements, in the words that the student reads. Pure.

With `judge` the boundary behind which evidence is read: what cannot be put into words or shown costs only itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker import __version__
from checker.advice import advice
from checker.encodable import encodable
from checker.exhibit import exhibits, masked_log
from checker.faults import contained
from checker.judge import broken
from checker.model import Mark, Report, Verdict
from checker.own_screen import last_words
from checker.packages import LESSON
from checker.places import place_facts
from checker.reader import STUDENT, TEACHER
from checker.wording import filled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.evidence import Evidence, Probe
    from checker.judge import Judgement
    from checker.model import Assignment, Facts, Rubric
    from checker.packages import Packages


def score(
    evidence: Evidence, assignment: Assignment, rubric: Rubric, judgements: tuple[Judgement, ...], *, before: Report | None = None
) -> Report:
    """The report. Full points for what passed, none for what did not; what is ungraded says so in its verdict.

    With the report `before`, made from the same evidence by this version, what a reader sees of the evidence is taken
    from there, and so are the marks of the rubric's criteria that have no judgement.
    """
    handed, environment = evidence.handed, evidence.environment
    shown = before.exhibits if before else tuple(exhibit for _, exhibit in exhibits(evidence))
    new = _marks(evidence, judgements)
    marks = _kept(before, new, rubric) if before else new
    report = Report(
        assignment_id=assignment.id,
        assignment_title=assignment.title,
        submission_id=handed.id,
        digest=handed.digest,
        form=handed.form,
        entry=handed.entry,
        cell=handed.cell,
        cell_name=handed.cell_name,
        marks=marks,
        advice=advice(evidence, rubric, marks),
        python=environment.python,
        flask=environment.flask,
        isolation=environment.isolation,
        observer=environment.observer,
        checker=__version__,
        boot_ms=evidence.boots[0].milliseconds if evidence.boots else 0,
        total_ms=evidence.total_milliseconds,
        rubric_id=rubric.id,
        rubric_digest=rubric.digest,
        exhibits=shown,
        log=before.log if before else masked_log(evidence),
        interpreter=environment.interpreter,
        packages=_packages(environment.packages),
        last_words=last_words(evidence, judgements) if environment.reader == STUDENT else (),
    )
    return encodable(report)


def _packages(packages: Packages) -> str:
    """With which packages it ran; empty for those that its Python has."""
    if packages.name == LESSON:
        return ""
    return f"{packages.name}, as of {packages.as_of}" if packages.as_of else packages.name


def repriced(report: Report, assignment: Assignment, rubric: Rubric) -> Report:
    """The same findings with the points, the order and the title of today."""
    return report._replace(
        assignment_id=assignment.id,
        assignment_title=assignment.title,
        marks=_kept(report, (), rubric),
        rubric_id=rubric.id,
        rubric_digest=rubric.digest,
    )


def _places(evidence: Evidence) -> dict[Probe, int]:
    """Where the exhibit of each probe stands: at its first exchange."""
    return {exchange.probe: index for index, exchange in reversed(list(enumerate(evidence.told)))}


def _marks(evidence: Evidence, judgements: tuple[Judgement, ...]) -> tuple[Mark, ...]:
    places, reader = _places(evidence), evidence.environment.reader
    return tuple(_mark(judgement, places, _place(judgement, evidence), reader) for judgement in judgements)


def _kept(before: Report, new: tuple[Mark, ...], rubric: Rubric) -> tuple[Mark, ...]:
    """In the rubric's order: the new marks, and those of the report before where there is no new one."""
    known = {mark.id: mark for mark in (*before.marks, *new)}
    marks = [(known[criterion.id], criterion.points) for criterion in rubric.criteria if criterion.id in known]
    return tuple(mark._replace(points=points, score=_earned(mark.verdict, points)) for mark, points in marks)


def _earned(verdict: Verdict, points: int) -> int:
    return points if verdict is Verdict.PASSED else 0


def _place(judgement: Judgement, evidence: Evidence) -> Facts:
    return contained(lambda: place_facts(judgement, evidence), lambda _: ())


def _mark(judgement: Judgement, places: Mapping[Probe, int], place: Facts, reader: str) -> Mark:
    """The judgement in words; one that cannot be put into words is ungraded, as everything at which we break."""
    return contained(
        lambda: _worded(judgement, places, place, reader),
        lambda fault: _worded(judgement._replace(finding=broken(fault), cause=None), {}, (), reader),
    )


def _worded(judgement: Judgement, places: Mapping[Probe, int], place: Facts, reader: str) -> Mark:
    criterion, finding, reason = judgement.criterion, judgement.finding, judgement.finding.reason
    hint = (reason.for_teachers if reader == TEACHER else "") or reason.hint if reason else ""
    return Mark(
        id=criterion.id,
        check=criterion.check,
        title=judgement.title,
        verdict=finding.verdict,
        score=_earned(finding.verdict, criterion.points),
        points=criterion.points,
        reason=reason.code if reason else None,
        message=filled(reason.message, finding.facts) if reason else "",
        hint=filled(hint, finding.facts),
        cause=judgement.cause,
        facts=tuple({**dict(finding.facts), **dict(place)}.items()),
        blocked_by=finding.blocked_by,
        exhibits=tuple(sorted({places[probe] for probe in finding.probes if probe in places})),
    )
