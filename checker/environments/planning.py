"""The environments of a class: what is wanted, chosen for all before anything is made, so that a teacher hears what it will cost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.environments import chosen_for, packages_for
from checker.environments.making import is_there
from checker.packages import LESSON, OURS, Packages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from checker.environments.making import Chosen
    from checker.model import Submission

MEGABYTE = 1_000_000
UNPACKED = 3.5
"""A wheel's bytes on the disk, unpacked and compiled, per byte of the wheel; roughly."""
SOME = 2 * MEGABYTE
"""Bytes of an environment of which nobody says how big its wheels are."""


class Planned(NamedTuple):
    """`made`: environments that are still to be made; `wanted`: submissions that get one; `size`: about so many bytes on the disk."""

    environments: int = 0
    made: tuple[Chosen, ...] = ()
    wanted: int = 0
    size: int = 0


class Environments:
    """Those of one run. What a submission gets is looked up once for all that list and import the same."""

    def __init__(self, name: str, python: Packages = OURS, as_of: str = "") -> None:
        self._name = name or LESSON
        self._python = python
        self._as_of = as_of
        self._found: dict[str, Packages] = {}

    def packages(self, submission: Submission) -> Packages:
        """With what it is run; its environment is made if need be."""
        if self._name == LESSON:
            return self._python
        found = self._found.get(submission.digest)
        if found is None:
            found = self._found[submission.digest] = packages_for(submission, self._name, self._python, self._as_of)
        return found

    def plan(self, submissions: Iterable[Submission]) -> Planned:
        """Choose the packages of all of them. Nothing is made, and what cannot be chosen is found out again by `packages`."""
        found: dict[Chosen, int] = {}
        for submission in submissions if self._name != LESSON else ():
            what = chosen_for(submission, self._name, self._python, self._as_of)
            if what is not None:
                found[what] = found.get(what, 0) + 1
        made = tuple(what for what in found if not is_there(what))
        return Planned(len(found), made, sum(found.values()), sum(map(_size, made)))

    def make(self, planned: Planned, told: Callable[[int, Chosen], None]) -> None:
        """Make what is missing, one after the other; `told` hears of each before it is begun."""
        from checker.environments.complaints import Obstacle  # noqa: PLC0415 - as above
        from checker.environments.making import filled  # noqa: PLC0415 - as above

        for number, what in enumerate(planned.made, start=1):
            told(number, what)
            try:
                filled(what)
            except Obstacle:
                continue  # whoever needs it hears why


def _size(what: Chosen) -> int:
    return round(what.lock.size * UNPACKED) if what.lock and what.lock.size else SOME


def names_of(what: Chosen) -> tuple[str, ...]:
    """The packages that somebody asked for, without versions."""
    return tuple(re.split(r"[^a-z0-9-]", need)[0] for need in what.needs)
