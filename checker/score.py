"""Points for judgements, in the words that the student reads. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker import __version__
from checker.advice import advice
from checker.exhibit import exhibits, masked_log
from checker.model import Mark, Report, Verdict
from checker.wording import filled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.evidence import Evidence, Probe
    from checker.judge import Judgement
    from checker.model import Assignment, Rubric


def score(evidence: Evidence, assignment: Assignment, rubric: Rubric, judgements: tuple[Judgement, ...]) -> Report:
    """The report. Full points for what passed, none for what did not; what is ungraded says so in its verdict."""
    shown = exhibits(evidence)
    places = {probe: index for index, (probe, _) in reversed(list(enumerate(shown)))}
    handed, environment = evidence.handed, evidence.environment
    return Report(
        assignment_id=assignment.id,
        assignment_title=assignment.title,
        submission_id=handed.id,
        digest=handed.digest,
        form=handed.form,
        entry=handed.entry,
        cell=handed.cell,
        marks=tuple(_mark(judgement, places) for judgement in judgements),
        advice=advice(evidence, rubric, judgements),
        python=environment.python,
        flask=environment.flask,
        isolation=environment.isolation,
        observer=environment.observer,
        checker=__version__,
        boot_ms=evidence.boots[0].milliseconds if evidence.boots else 0,
        total_ms=evidence.total_milliseconds,
        rubric_id=rubric.id,
        rubric_digest=rubric.digest,
        exhibits=tuple(exhibit for _, exhibit in shown),
        log=masked_log(evidence),
    )


def _mark(judgement: Judgement, places: Mapping[Probe, int]) -> Mark:
    criterion, finding, reason = judgement.criterion, judgement.finding, judgement.finding.reason
    return Mark(
        id=criterion.id,
        check=criterion.check,
        title=judgement.title,
        verdict=finding.verdict,
        score=criterion.points if finding.verdict is Verdict.PASSED else 0,
        points=criterion.points,
        reason=reason.code if reason else None,
        message=filled(reason.message, finding.facts) if reason else "",
        hint=filled(reason.hint, finding.facts) if reason else "",
        cause=judgement.cause,
        facts=finding.facts,
        blocked_by=finding.blocked_by,
        exhibits=tuple(sorted({places[probe] for probe in finding.probes if probe in places})),
    )
