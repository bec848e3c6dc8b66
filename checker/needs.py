"""Which criteria have to pass before one is looked at. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import discover
from checker.model import Criterion

if TYPE_CHECKING:
    from checker.journey import Journey
    from checker.model import Rubric


def needs(criterion: Criterion, rubric: Rubric) -> tuple[Criterion, ...]:
    """Those of the checks that its check needs, then those that the rubric names for it.

    Where both walk journeys, only criteria that share one with it count: a rubric may post to two places. A check that the
    rubric leaves out joins in without points, with as many of this criterion's params as it takes.
    """
    found: dict[str, Criterion] = {}
    for name in discover()[criterion.check].needs:
        same = [each for each in rubric.criteria if each.check == name and each.id != criterion.id and _meet(each, criterion)]
        found.update((each.id, each) for each in same or [_silent(name, criterion)])
    found.update((each.id, each) for each in rubric.criteria if each.id in criterion.needs)
    return tuple(found.values())


def companions(criterion: Criterion, rubric: Rubric) -> tuple[Criterion, ...]:
    """The others that share a journey with it, in the rubric's order."""
    return tuple(each for each in rubric.criteria if each.id != criterion.id and _share_a_journey(each, criterion))


def _share_a_journey(one: Criterion, other: Criterion) -> bool:
    return not _journeys(one).isdisjoint(_journeys(other))


def _meet(one: Criterion, other: Criterion) -> bool:
    return not _journeys(one) or not _journeys(other) or _share_a_journey(one, other)


def _silent(check: str, criterion: Criterion) -> Criterion:
    taken = {name: value for name, value in criterion.params.items() if name in discover()[check].params}
    return Criterion(id=check, check=check, points=0, params=taken)


def _journeys(criterion: Criterion) -> frozenset[Journey]:
    return frozenset(discover()[criterion.check].journeys(criterion.params))
