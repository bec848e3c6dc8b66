"""What a changed rubric asks to be judged again, so that everything else of a report is kept. Pure.

A criterion's finding follows from the evidence and from what its digest covers. So whoever keeps a report with the digests
of its day (they depend on the rubric alone, not on a submission) knows what has to be judged again: what has another digest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker import __version__
from checker.checks import discover
from checker.judge import judge
from checker.needs import companions, needs
from checker.score import repriced, score

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.evidence import Evidence
    from checker.model import Assignment, Criterion, Report, Rubric


COSTS_NOTHING = frozenset({"points"})
"""Of a criterion: no finding follows from it."""
OF_ITS_OWN = frozenset({"criteria", "digest"})
"""Of a rubric: each criterion is looked at by itself, and the digest is made of the rest."""


def digests(rubric: Rubric) -> dict[str, str]:
    """For each criterion's id a digest of everything but the evidence that its finding depends on: points are no part of it.

    That is this version of check-hacks and all that the rubric says of this criterion and of everything that is no criterion's own; of
    the schemas those that it names, where it takes one; and the same of the criteria that it needs or goes a way with.
    """
    alone = {criterion.id: _alone(criterion, rubric) for criterion in rubric.criteria}
    return {
        criterion.id: _digest([alone[each] for each in _with_needs(criterion, rubric, alone)]) for criterion in rubric.criteria
    }


def rejudge(
    before: Report,
    known: Mapping[str, str],
    evidence: Callable[[], Evidence],
    *,
    assignment: Assignment,
    rubric: Rubric,
    today: Mapping[str, str] | None = None,
) -> Report:
    """The report that `regrade` would give, made from the one `before` and from as little of the evidence as is possible.

    `known` holds the `digests` of the rubric that `before` was judged by ({}: judge everything). `evidence` is what that
    report was made from; it is only called when something has to be judged again or when criteria came or went. What a
    reader sees of it (`exhibits`, `log`) is taken from `before` when the same version of check-hacks made it. `today`: the
    `digests` of `rubric`, for who asks a thousand times.
    """
    today = today or digests(rubric)
    marked = {mark.id for mark in before.marks}
    changed = tuple(name for name, digest in today.items() if known.get(name) != digest or name not in marked)
    if before.checker != __version__:
        seen = evidence()
        return score(seen, assignment, rubric, judge(seen, rubric))
    if not changed and marked == today.keys():
        return repriced(before, assignment, rubric)
    seen = evidence()
    judged = judge(seen, rubric, changed) if changed else ()
    return score(seen, assignment, rubric, judged, before=before)


def _with_needs(criterion: Criterion, rubric: Rubric, known: Mapping[str, Any]) -> tuple[str, ...]:
    """Its id, then those of what it needs, directly or not, or goes a way with, each once."""
    found: dict[str, None] = {}

    def add(each: Criterion) -> None:
        if each.id not in found:
            found[each.id] = None
            for other in (*needs(each, rubric), *companions(each, rubric)):
                add(other)

    add(criterion)
    return tuple(name for name in found if name in known)


def _alone(criterion: Criterion, rubric: Rubric) -> list[Any]:
    """All that the rubric says, but for what only the other criteria say and what cannot change a finding."""
    takes = [name for name, kind in discover()[criterion.check].params.items() if kind == "schema"]
    named = {criterion.params.get(name) for name in takes}
    schemas = {name: schema for name, schema in rubric.schemas.items() if takes and (None in named or name in named)}
    own = {name: value for name, value in criterion._asdict().items() if name not in COSTS_NOTHING}
    shared = {name: value for name, value in rubric._asdict().items() if name not in OF_ITS_OWN}
    return [__version__, own, shared | {"schemas": schemas}]


def _digest(value: Any) -> str:
    import json  # noqa: PLC0415 - only a class needs it
    from hashlib import sha256  # noqa: PLC0415 - as above

    return "sha256:" + sha256(json.dumps(value, sort_keys=True, default=dict).encode()).hexdigest()
