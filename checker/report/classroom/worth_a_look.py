"""What two or more students have in common, said without judging it. Pure."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from checker.report.classroom.people import Person, person
from checker.similarity import alike, same_records

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from checker.similarity import Pair
    from checker.students import Entry

MOST = 50
"""Of either kind; a class with more of them has seen the same example."""


class Likeness(NamedTuple):
    people: tuple[Person, ...]
    least: int
    """Per cent that the least alike two of them share."""
    most: int


def programs(entries: Sequence[Entry], pages: Mapping[str, str], common: Collection[int]) -> tuple[Likeness, ...]:
    """Those whose programs are much alike, everybody once: who is like somebody is listed with them."""
    return tuple(_likeness(pairs, pages) for pairs in _circles(alike(entries, common)))


def records(entries: Sequence[Entry], pages: Mapping[str, str]) -> tuple[tuple[Person, ...], ...]:
    return tuple(tuple(person(entry, pages) for entry in found) for found in same_records(entries))


def _likeness(pairs: Sequence[Pair], pages: Mapping[str, str]) -> Likeness:
    people = {entry.student.key: person(entry, pages) for pair in pairs for entry in (pair.one, pair.other)}
    shares = [pair.share for pair in pairs]
    return Likeness(people=tuple(people.values()), least=min(shares), most=max(shares))


def _circles(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Pairs that hang together through somebody, the most alike first."""
    leader: dict[str, str] = {}

    def leader_of(key: str) -> str:
        while leader.setdefault(key, key) != key:
            key = leader[key]
        return key

    for pair in pairs:
        leader[leader_of(pair.other.student.key)] = leader_of(pair.one.student.key)
    circles: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        circles[leader_of(pair.one.student.key)].append(pair)
    return list(circles.values())
