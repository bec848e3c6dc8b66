"""Judge evidence by a rubric: order, blocking, fault isolation. Pure; which facts hold is the checks' business."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker import causes
from checker.checks import STALE, discover
from checker.errors import ConfigError
from checker.model import Case, Criterion, Finding, Reason, Verdict
from checker.needs import companions, needs
from checker.obstacles import OBSTACLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.checks import Check
    from checker.evidence import Evidence
    from checker.model import Facts, Rubric

PORT_BUSY = Reason(
    code="port_busy",
    message="We could not start your server: another program ({program}) already uses port {port}.",
    hint="It may be an older copy of your server. `check-hacks stop` shows who it is and can end it. Then check again.",
)
OUT_OF_TIME = Reason(
    code="out_of_time",
    message="The time for the whole check was up before we could look at this.",
    hint="Something before this took very long. Look at what else we found, then check again.",
)
UNREADABLE = Reason(
    code="unreadable",
    message="We could not read what was handed in, so this is not graded.",
    hint="Check that the files can be opened on this computer, then check again.",
)
CANNOT_START = Reason(
    code="cannot_start",
    message="We could not start a program on this computer, so this is not graded.",
    hint="This is not about your code. `check-hacks doctor` looks at what the computer lacks.",
)
LOST = Reason(
    code="lost",
    message="Looking at this submission broke off before there was anything to judge, so it is not graded.",
    hint="This is not about your points. Teacher: grade the class again; only what is ungraded is looked at once more.",
)
NOT_ENDED = Reason(
    code="not_ended",
    message="Something that your server started was still running at the end and could not be stopped, so this is not graded.",
    hint="Does your program start other programs? A server of this lesson needs none.",
)
CHECKER_FAULT = Reason(
    code="checker_fault",
    message="Something in check-hacks itself broke here ({fault}), so this is not graded.",
    hint="This is not about your code. Please tell your teacher, with this line.",
)
CIRCLE = "the criteria of the rubric need each other in a circle: {ids}"
BLOCKED = Reason(
    code="blocked",
    message="We look at this as soon as the step before it holds: {needed}.",
    hint="One thing at a time: look at that step first.",
)
TROUBLES = {
    "port_held": PORT_BUSY,
    "out_of_time": OUT_OF_TIME,
    "unreadable": UNREADABLE,
    "cannot_start": CANNOT_START,
    "lost": LOST,
    "not_ended": NOT_ENDED,
    **OBSTACLES,
}
GENERIC = (*TROUBLES.values(), STALE, CHECKER_FAULT, BLOCKED)


class Judgement(NamedTuple):
    """A criterion, its finding, and the code of the cause whose words the finding's reason took (None: the check's own)."""

    criterion: Criterion
    title: str
    finding: Finding
    cause: str | None = None


def judge(evidence: Evidence, rubric: Rubric, only: tuple[str, ...] = ()) -> tuple[Judgement, ...]:
    """One judgement for each criterion of the rubric, in its order; `only` names the ids that are wanted, none means all.

    A check that others need is judged even where the rubric or `only` leaves it out, and then not shown.
    Raises ConfigError for an unknown id in `only` and for what checks find wrong with the rubric itself.
    """
    _refuse_unknown(only, rubric)
    judged: dict[str, Judgement] = {}
    for criterion in _to_judge(rubric, only):
        judged[criterion.id] = _judgement(criterion, evidence, rubric, judged)
    return tuple(judged[criterion.id] for criterion in rubric.criteria if not only or criterion.id in only)


def case_of(criterion: Criterion, evidence: Evidence, rubric: Rubric) -> Case:
    return Case(evidence, rubric.baselines, criterion.params, rubric.schemas, rubric.templates)


def _refuse_unknown(only: tuple[str, ...], rubric: Rubric) -> None:
    known = [criterion.id for criterion in rubric.criteria]
    for name in only:
        if name not in known:
            message = f"the rubric {rubric.id!r} has no criterion {name!r} (it has: {', '.join(known)})"
            raise ConfigError(message)


def _to_judge(rubric: Rubric, only: tuple[str, ...]) -> tuple[Criterion, ...]:
    """What is wanted and what that needs, in the order in which all would be judged."""
    every = _needs_first(rubric, rubric.criteria)
    if not only:
        return every
    asked = [each for each in rubric.criteria if each.id in only]
    asked += [other for each in asked for other in companions(each, rubric)]
    wanted = {each.id for each in _needs_first(rubric, asked)}
    return tuple(each for each in every if each.id in wanted)


def _needs_first(rubric: Rubric, wanted: Iterable[Criterion]) -> tuple[Criterion, ...]:
    """The wanted criteria in their order, each behind those that it needs; absent ones join in silently."""
    ordered: dict[str, Criterion] = {}

    def add(criterion: Criterion, above: tuple[str, ...]) -> None:
        if criterion.id in above:
            raise ConfigError(CIRCLE.format(ids=", ".join(above)))
        for needed in needs(criterion, rubric):
            if needed.id not in ordered:
                add(needed, (*above, criterion.id))
        ordered[criterion.id] = criterion

    for criterion in wanted:
        add(criterion, ())
    return tuple(ordered.values())


def _judgement(criterion: Criterion, evidence: Evidence, rubric: Rubric, before: Mapping[str, Judgement]) -> Judgement:
    check, case = discover()[criterion.check], case_of(criterion, evidence, rubric)
    first = [before[each.id] for each in needs(criterion, rubric)]
    held_up = [each for each in first if each.finding.verdict is not Verdict.PASSED]
    finding = _held_up(held_up) if held_up else _find(check, case)
    if finding.verdict is Verdict.BLOCKED and not held_up:
        finding = _on_the_way(finding, [before[each.id] for each in companions(criterion, rubric) if each.id in before])
    judgement = Judgement(criterion=criterion, title=criterion.title or check.title, finding=finding)
    explicable = finding.verdict is Verdict.FAILED or (finding.reason is PORT_BUSY and not held_up)
    return _explained(judgement, case) if explicable else judgement


def _held_up(needed: list[Judgement]) -> Finding:
    """Blocked by a failure; ungraded like an error, for what nobody could look at is not the student's fault."""
    for judgement in needed:
        if judgement.finding.verdict is Verdict.ERROR:
            return judgement.finding
    first = needed[0]
    root = first.finding.blocked_by or first.criterion.id
    facts = dict(first.finding.facts) if first.finding.blocked_by else {"needed": first.title}
    return Finding(verdict=Verdict.BLOCKED, reason=BLOCKED, facts=(("needed", facts["needed"]),), blocked_by=root)


def _on_the_way(finding: Finding, companions: list[Judgement]) -> Finding:
    """A journey ended before this: blocked by the criterion at which it did; if no criterion looked there, this one failed."""
    ended = [each for each in companions if each.finding.verdict is not Verdict.PASSED]
    return _held_up(ended) if ended else finding._replace(verdict=Verdict.FAILED)


def _find(check: Check, case: Case) -> Finding:
    """The check's answer, or why it cannot be asked."""
    evidence = case.evidence
    if not check.boots and evidence.history is not None:
        return _ask(check, case)
    if evidence.trouble and (not evidence.boots or evidence.trouble != "out_of_time"):
        return _trouble(evidence)
    sent = [case.seen(probe) for probe in check.probes(case.params)]
    unseen = _ungraded(OUT_OF_TIME if evidence.trouble else STALE)
    walks = [case.walked(journey) for journey in check.journeys(case.params)]
    if not _was_observed(evidence) or not all(sent) or None in walks or 0 < len(evidence.boots) < check.boots:
        return unseen
    finding = _ask(check, case)
    if any(walk and any(stride.failure == "unsent" for stride in walk.strides) for walk in walks) and _not_passed(finding):
        return _ungraded(OUT_OF_TIME)
    if finding.verdict is Verdict.FAILED and any(exchange.failure == "unsent" for exchanges in sent for exchange in exchanges):
        return _ungraded(OUT_OF_TIME)
    return unseen if finding.reason is STALE else finding


def _not_passed(finding: Finding) -> bool:
    return finding.verdict in {Verdict.FAILED, Verdict.BLOCKED}


def _was_observed(evidence: Evidence) -> bool:
    """A server was started, or reading what was handed in shows why none could be."""
    return bool(evidence.boots or evidence.handed.problem or evidence.source.syntax)


def _ask(check: Check, case: Case) -> Finding:
    try:
        return check.rule(case)
    except ConfigError:
        raise
    except Exception as fault:  # noqa: BLE001 - one broken check must not cost a student the others; it is said, as ungraded
        return _ungraded(CHECKER_FAULT, fault=type(fault).__name__)


def _trouble(evidence: Evidence) -> Finding:
    if evidence.trouble != "port_held":
        detail = evidence.environment.packages.detail
        return _ungraded(TROUBLES.get(evidence.trouble or "", CANNOT_START), **({"detail": detail} if detail else {}))
    holder = next(iter(evidence.holders), None)
    program = f"{holder.name}, process {holder.pid}" if holder and holder.pid else "we cannot see which"
    return _ungraded(PORT_BUSY, program=program, port=holder.port if holder else evidence.port)


def _ungraded(reason: Reason, **facts: str | int) -> Finding:
    return Finding(verdict=Verdict.ERROR, reason=reason, facts=tuple(facts.items()))


def _explained(judgement: Judgement, case: Case) -> Judgement:
    """The first situation that explains the failure lends its words; the verdict stays."""
    finding = judgement.finding
    assert finding.reason is not None
    failure = f"{judgement.criterion.check}.{finding.reason.code}"
    for cause in causes.discover():
        facts = recognise(cause, case) if failure in cause.explains else None
        if facts is not None:
            reason = finding.reason._replace(message=cause.message or finding.reason.message, hint=cause.hint)
            merged: Mapping[str, str | int] = {**dict(finding.facts), **dict(facts)}
            return judgement._replace(finding=finding._replace(reason=reason, facts=tuple(merged.items())), cause=cause.code)
    return judgement


def recognise(cause: causes.Cause, case: Case) -> Facts | None:
    """The facts of a situation that holds. One that cannot be looked at is not recognised: it only costs a better hint."""
    try:
        return cause.finds(case)
    except Exception:  # noqa: BLE001 - as in `_ask`, and here nothing is lost but words
        return None
