"""Judge evidence by a rubric: order, blocking, fault isolation. Pure; which facts hold is the checks' business.

One of the two boundaries where foreign data enters: a criterion at which we break is ungraded, with the fault's code, and the rest
is judged (see docs/decisions/0038). What a check found missing because observing broke there is ungraded, too.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from checker import causes
from checker.checks import STALE, UNSEEN, discover
from checker.errors import ConfigError
from checker.evidence import API_ROUTE, EACH_ROUTE
from checker.faults import contained, fault_of
from checker.itself import Itself
from checker.missing.answers import obstructed
from checker.missing.lacks import ungraded
from checker.model import Case, Criterion, Finding, Verdict
from checker.needs import companions, needs
from checker.troubles import BLOCKED, CANNOT_START, CHECKER_FAULT, OUT_OF_TIME, PORT_BUSY, TROUBLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.checks import Check
    from checker.evidence import Evidence, Exchange, Walk
    from checker.model import Facts, Rubric

CIRCLE = "the criteria of the rubric need each other in a circle: {ids}"
NOTHING_READ = frozenset({"unreadable", "too_big", "lost"})
"""Troubles after which not even what was handed in is known, or not all of it."""
FROM_THE_SOURCE = frozenset({API_ROUTE, EACH_ROUTE})
"""Addresses that only reading the program finds."""


class Judgement(NamedTuple):
    """A criterion, its finding, and the code of the cause whose words the finding's reason took (None: the check's own)."""

    criterion: Criterion
    title: str
    finding: Finding
    cause: str | None = None


class Turn(NamedTuple):
    """A criterion that is to be judged, and those that have to pass first."""

    criterion: Criterion
    needs: tuple[Criterion, ...]


def judge(evidence: Evidence, rubric: Rubric, only: tuple[str, ...] = ()) -> tuple[Judgement, ...]:
    """One judgement for each criterion of the rubric, in its order; `only` names the ids that are wanted, none means all.

    A check that others need is judged even where the rubric or `only` leaves it out, and then not shown.
    Raises ConfigError for an unknown id in `only` and for what checks find wrong with the rubric itself.
    """
    _refuse_unknown(only, rubric)
    judged: dict[str, Judgement] = {}
    for turn in _turns(Itself(rubric), only):
        judged[turn.criterion.id] = _contained(turn, evidence, rubric, judged)
    return tuple(judged[criterion.id] for criterion in rubric.criteria if not only or criterion.id in only)


def case_of(criterion: Criterion, evidence: Evidence, rubric: Rubric) -> Case:
    return Case(evidence, rubric.baselines, criterion.params, rubric.schemas, rubric.templates)


def _refuse_unknown(only: tuple[str, ...], rubric: Rubric) -> None:
    known = [criterion.id for criterion in rubric.criteria]
    for name in only:
        if name not in known:
            message = f"the rubric {rubric.id!r} has no criterion {name!r} (it has: {', '.join(known)})"
            raise ConfigError(message)


# A class is judged by one rubric, one submission after the other.
@lru_cache(maxsize=4)
def _turns(itself: Itself[Rubric], only: tuple[str, ...]) -> tuple[Turn, ...]:
    return tuple(Turn(criterion, needs(criterion, itself.value)) for criterion in _to_judge(itself.value, only))


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


def _contained(turn: Turn, evidence: Evidence, rubric: Rubric, before: Mapping[str, Judgement]) -> Judgement:
    """The criterion's judgement; one at which we break costs nothing but itself."""
    criterion = turn.criterion
    return contained(
        lambda: _judgement(turn, evidence, rubric, before),
        lambda fault: Judgement(criterion, criterion.title or discover()[criterion.check].title, broken(fault)),
    )


def _judgement(turn: Turn, evidence: Evidence, rubric: Rubric, before: Mapping[str, Judgement]) -> Judgement:
    criterion = turn.criterion
    check, case = discover()[criterion.check], case_of(criterion, evidence, rubric)
    first = [before[each.id] for each in turn.needs]
    held_up = [each for each in first if each.finding.verdict is not Verdict.PASSED]
    judgement = Judgement(criterion=criterion, title=criterion.title or check.title, finding=UNSEEN)
    if held_up:
        return _held_up(judgement, held_up, rubric)
    finding = _find(check, case)
    if finding.verdict is Verdict.BLOCKED:
        return _on_the_way(judgement._replace(finding=finding), evidence, rubric, before)
    explicable = finding.verdict is Verdict.FAILED or finding.reason is PORT_BUSY
    judgement = judgement._replace(finding=finding)
    return contained(lambda: _explained(judgement, case), lambda _: judgement) if explicable else judgement


def _held_up(judgement: Judgement, needed: list[Judgement], rubric: Rubric) -> Judgement:
    """Blocked by a failure; ungraded like an error, for what nobody could look at is not the student's fault.

    A failure that the rubric has no line for is said here, or nobody would say it.
    """
    for other in needed:
        if other.finding.verdict is Verdict.ERROR:
            return judgement._replace(finding=other.finding)
    shown = {criterion.id for criterion in rubric.criteria}
    first = next((each for each in needed if each.criterion.id in shown), needed[0])
    if first.criterion.id not in shown and first.finding.verdict is Verdict.FAILED:
        return judgement._replace(finding=first.finding, cause=first.cause)
    root = first.finding.blocked_by or first.criterion.id
    facts = dict(first.finding.facts) if first.finding.blocked_by else {"needed": first.title}
    finding = Finding(verdict=Verdict.BLOCKED, reason=BLOCKED, facts=(("needed", facts["needed"]),), blocked_by=root)
    return judgement._replace(finding=finding)


def _on_the_way(judgement: Judgement, evidence: Evidence, rubric: Rubric, before: Mapping[str, Judgement]) -> Judgement:
    """A journey ended before this: blocked by the criterion at which it did; if no criterion looked there, this one failed."""
    others = companions(judgement.criterion, rubric)
    ended = [before[each.id] for each in others if each.id in before and before[each.id].finding.verdict is not Verdict.PASSED]
    ended += _failed_alone([each for each in others if each.id not in before], evidence, rubric)
    if ended:
        return _held_up(judgement, ended, rubric)
    return judgement._replace(finding=judgement.finding._replace(verdict=Verdict.FAILED))


def _failed_alone(below: list[Criterion], evidence: Evidence, rubric: Rubric) -> list[Judgement]:
    """Those that will fail of themselves, and not because they need another one of these."""
    found = {each.id: _find(discover()[each.check], case_of(each, evidence, rubric)) for each in below}
    failed = [each for each in below if found[each.id].verdict is Verdict.FAILED]
    roots = [each for each in failed if not any(need in failed for need in needs(each, rubric))]
    return [Judgement(each, each.title or discover()[each.check].title, found[each.id]) for each in roots]


def _find(check: Check, case: Case) -> Finding:
    """The check's answer, or why it cannot be asked."""
    return contained(lambda: (_ask if check.boots else _read)(check, case), broken)


def _ask(check: Check, case: Case) -> Finding:
    evidence = case.evidence
    if evidence.trouble and not _says_enough(evidence):
        return _trouble(evidence)
    sent = [(*case.seen(probe), *case.way(probe)[1:]) for probe in check.probes(case.params)]
    walks = [case.walked(journey) for journey in check.journeys(case.params)]
    if not _was_observed(evidence) or not all(sent) or None in walks or 0 < len(evidence.boots) < check.boots:
        return _unseen(check, evidence)
    finding = check.rule(case)
    if finding.reason is STALE:
        return _unseen(check, evidence)
    if finding.verdict in {Verdict.PASSED, Verdict.ERROR}:
        return finding
    return _doubt(check, case, sent, walks) or _obstructed(finding, sent, walks, evidence) or finding


def _says_enough(evidence: Evidence) -> bool:
    """Although observing had its trouble: the time was up on the way, or Python could not have read the program anyway."""
    if evidence.boots:
        return evidence.trouble == "out_of_time"
    return evidence.source.syntax is not None and not _nothing_was_read(evidence)


def _read(check: Check, case: Case) -> Finding:
    """The answer of a check that needs no server, whatever kept one from being started."""
    evidence = case.evidence
    finding = check.rule(case)
    if finding.reason is STALE or (finding.verdict is not Verdict.ERROR and _nothing_was_read(evidence)):
        return _trouble(evidence) if evidence.trouble else _unseen(check, evidence)
    return finding


def _nothing_was_read(evidence: Evidence) -> bool:
    return evidence.trouble in NOTHING_READ or bool(fault_of(evidence.trouble))


def _was_observed(evidence: Evidence) -> bool:
    """A server was started, or reading what was handed in shows why none could be."""
    return bool(evidence.boots or evidence.handed.problem or evidence.source.syntax)


def _unseen(check: Check, evidence: Evidence) -> Finding:
    """Why the evidence does not hold what the check needs: we broke, the time was up, or nobody asked for it then."""
    lives, addresses = evidence.boots[: check.boots or 1], evidence.addresses
    faults = (*(boot.fault for boot in lives), *(fault_of(address.why) for address in addresses), evidence.source.fault)
    fault = next(filter(None, faults), "")
    if fault:
        return broken(fault)
    return ungraded(OUT_OF_TIME) if evidence.trouble else UNSEEN


def _doubt(check: Check, case: Case, sent: Iterable[tuple[Exchange, ...]], walks: Iterable[Walk | None]) -> Finding | None:
    """Why what a check found missing may be there all the same: it was not sent in time, or we broke at it."""
    failures = [stride.failure for walk in walks if walk for stride in walk.strides]
    failures += [exchange.failure for exchanges in sent for exchange in exchanges]
    failures += [stride.exchange.failure for walk in walks if walk for stride in walk.strides if stride.exchange]
    if "unsent" in failures:
        return ungraded(OUT_OF_TIME)
    fault = next(filter(None, (*map(fault_of, failures), *_faults(check, case))), "")
    return broken(fault) if fault else None


def _obstructed(
    finding: Finding, sent: Iterable[tuple[Exchange, ...]], walks: Iterable[Walk | None], evidence: Evidence
) -> Finding | None:
    """Why what did not hold is ungraded: its code lacked something of the environment's."""
    walked = (stride.exchange for walk in walks if walk for stride in walk.strides if stride.exchange)
    return obstructed(finding, (*chain.from_iterable(sent), *walked), evidence)


def _faults(check: Check, case: Case) -> Iterator[str]:
    """What we broke at in what the check rests on beside its requests."""
    evidence = case.evidence
    yield from (boot.fault for boot in evidence.boots[: check.boots] if boot.outcome == "unknown")
    if any(probe.path in FROM_THE_SOURCE for probe in check.probes(case.params)):
        yield evidence.source.fault


def _trouble(evidence: Evidence) -> Finding:
    trouble = evidence.trouble or ""
    if fault_of(trouble):
        return broken(fault_of(trouble))
    if trouble != "port_held":
        detail = evidence.environment.packages.detail
        return ungraded(TROUBLES.get(trouble, CANNOT_START), **({"detail": detail} if detail else {}))
    holder = next(iter(evidence.holders), None)
    program = f"{holder.name}, process {holder.pid}" if holder and holder.pid else "we cannot see which"
    return ungraded(PORT_BUSY, program=program, port=holder.port if holder else evidence.port)


def broken(fault: str) -> Finding:
    """Ungraded because we broke, with the fault's code."""
    return ungraded(CHECKER_FAULT, fault=fault)


def _explained(judgement: Judgement, case: Case) -> Judgement:
    """The first situation that explains the failure lends its words; the verdict stays."""
    finding = judgement.finding
    assert finding.reason is not None
    failure = f"{judgement.criterion.check}.{finding.reason.code}"
    for cause in causes.discover():
        facts = recognise(cause, case) if failure in cause.explains else None
        if facts is not None:
            reason = finding.reason._replace(message=cause.message or finding.reason.message, hint=cause.hint, for_teachers="")
            merged: Mapping[str, str | int] = {**dict(finding.facts), **dict(facts)}
            return judgement._replace(finding=finding._replace(reason=reason, facts=tuple(merged.items())), cause=cause.code)
    return judgement


def recognise(cause: causes.Cause, case: Case) -> Facts | None:
    """The facts of a situation that holds. One at which we break is not recognised: it only costs a better hint."""
    return contained(lambda: cause.finds(case), lambda _: None, passing=())
