"""Filling in a teacher's own table: which row is whose, and which cells may be written."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from checker.export.plain import who

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.export.table import Cell
    from checker.students import Entry

_CENT = Decimal("0.01")

Columns = tuple[tuple[str, int], ...]
"""(kind of id, column), the surest first."""


class Owners(NamedTuple):
    """Whose each row is, by the row's number. `notes`: who has no row, and why."""

    entries: Mapping[int, Entry]
    notes: tuple[str, ...]


def owners(book: Iterable[Entry], rows: Sequence[Mapping[str, str]], kinds: Sequence[str]) -> Owners:
    """By the first kind of id that finds a row; never by name. `rows` hold each row's ids, a kind that has none left out."""
    places: dict[tuple[str, str], list[int]] = {}
    for number, ids in enumerate(rows):
        for kind, value in ids.items():
            places.setdefault((kind, value.casefold()), []).append(number)
    found: dict[int, list[Entry]] = {}
    notes = []
    for entry in book:
        numbers = _numbers(entry, places, kinds)
        if not numbers:
            notes.append(f"{who(entry)}: not in the file for --fill")
        for number in numbers:
            found.setdefault(number, []).append(entry)
    twice = {number: entries for number, entries in found.items() if len(entries) > 1}
    notes += [
        f"{' and '.join(map(who, entries))}: both have one row of the file; it is left as it was" for entries in twice.values()
    ]
    return Owners({number: entries[0] for number, entries in found.items() if len(entries) == 1}, tuple(notes))


def _numbers(entry: Entry, places: Mapping[tuple[str, str], list[int]], kinds: Sequence[str]) -> list[int]:
    for kind in kinds:
        numbers = places.get((kind, (entry.student.id(kind) or "").strip().casefold()))
        if numbers:
            return numbers
    return []


class Standing(Enum):
    """What stands in a grade's cell, compared with ours."""

    BLANK = "blank"
    SAME = "the same"
    EXCUSED = "excused"
    OTHER = "another grade"


def standing(cell: Cell, grade: int) -> Standing:
    """As Canvas reads cells: "" and "-" are no grade, EX is excused, a comma may be decimal, two decimals count."""
    text = cell.value.strip()
    if text in {"", "-"}:
        return Standing.BLANK
    if text.upper() == "EX":
        return Standing.EXCUSED
    return Standing.SAME if number(text) == grade else Standing.OTHER


def number(text: str) -> Decimal | None:
    """A number as a gradebook spells it, with two decimals; None for anything else."""
    try:
        return Decimal(text.strip().replace(",", ".")).quantize(_CENT)
    except InvalidOperation:
        return None


class Filled(NamedTuple):
    """A cell after filling in; `note` is what the teacher should know of it, `kept` says that theirs still stands."""

    cell: Cell
    note: str = ""
    kept: bool = False


def filled(old: Cell, grade: int | None, delimiter: str, *, replace: bool) -> Filled:
    """A grade that a teacher may have given is theirs: it is written over only where they say so, and an excuse never."""
    if grade is None:
        return Filled(old, "ungraded, so the cell is left as it was", kept=True)
    found = standing(old, grade)
    if found is Standing.SAME:
        return Filled(old)
    if found is Standing.EXCUSED:
        return Filled(old, "is excused in the file, and stays so", kept=True)
    if found is Standing.OTHER and not replace:
        return Filled(old, "has another grade in the file, which is kept; --replace writes over it", kept=True)
    return Filled(old.saying(str(grade), delimiter))
