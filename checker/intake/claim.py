"""A hand-in as the platform tells of it, before anybody looked it up in a roster."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.intake.place import Item, Place
    from checker.students import Source, Student


class Claim(NamedTuple):
    """`people` carry the ids that the platform gave them; their `key` is what they are called when there is no id at all."""

    place: Place
    people: tuple[Student, ...]
    label: str
    match: str
    members: tuple[str, ...] = ()
    """Names at the top of the place; a folder's ends with "/". None: the whole place."""
    names: tuple[str, ...] = ()
    late: bool | None = None
    group: str = ""
    who: str = ""
    """The name that stands in the path, as the platform writes it: compared with a roster's, never believed."""
    order: tuple[str, int | str] | None = None
    """(platform, number or time): of two claims of one platform the greater one is the newer."""
    asked: int = 0
    """Which PATH it came from."""

    @property
    def source(self) -> Source:
        return self.place.source(self.members, self.names)


class Taken(NamedTuple):
    """What one form recognised in a place, and the names that it accounts for."""

    claims: tuple[Claim, ...] = ()
    items: frozenset[str] = frozenset()
    skipped: tuple[tuple[str, str], ...] = ()


def member(item: Item) -> str:
    return item.name + "/" if item.folder else item.name


def rest(items: Iterable[Item], taken: Taken) -> tuple[Item, ...]:
    return tuple(item for item in items if item.name not in taken.items)
