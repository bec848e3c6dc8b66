"""From claims to hand-ins: who is who, by ids and never by names; what cannot be told for sure is listed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.intake.columns import IDS
from checker.intake.labels import key, printable
from checker.intake.roster import FOLDER_NAMES, Roster
from checker.students import Handin, Student

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.intake.claim import Claim
    from checker.intake.columns import Person

NOBODY = Roster((), {})


class Settled(NamedTuple):
    """A claim with its people as the gradebook will know them. `known`: their places in the roster."""

    claim: Claim
    students: tuple[Student, ...]
    known: tuple[int, ...]
    match: str
    group: str


def settle(claim: Claim, roster: Roster) -> Settled:
    """Look a claim's people up. Ids that stand for several people in the roster stand for none."""
    team = roster.team(claim.who) if claim.match == "moodle" else ()
    if team:
        students = tuple(joined(Student(claim.people[0].key), roster.people[number]) for number in team)
        return Settled(claim, students, team, claim.match, printable(claim.who))
    found = [_found(claim, person, roster) for person in claim.people]
    students = tuple(
        _keyed(person) if number is None else joined(person, roster.people[number])
        for person, number in zip(claim.people, found, strict=True)
    )
    known = tuple(number for number in found if number is not None)
    match = "roster" if claim.match == "folder" and known else claim.match
    group = claim.group or (claim.who if claim.match == "canvas" and _is_group(claim.who, known, roster) else "")
    return Settled(claim, students, known, match, printable(group) if group else "")


def _found(claim: Claim, person: Student, roster: Roster) -> int | None:
    """A folder may be called by any one of its owner's ids; a platform says which kind its ids are."""
    ids = person.ids or (tuple((kind, claim.who) for kind in FOLDER_NAMES) if claim.match == "folder" else ())
    numbers = roster.find(ids)
    return numbers[0] if len(numbers) == 1 else None


def joined(person: Student, listed: Person) -> Student:
    """A person with all the ids that the roster links, in their order, and its name."""
    ids = dict(person.ids) | dict(listed.ids)
    return _keyed(person._replace(ids=tuple(ids.items()), name=listed.name or person.name, section=listed.section))


def _keyed(person: Student) -> Student:
    """The strongest id becomes the key; a person without any keeps what they are called."""
    ids = dict(person.ids)
    ordered = tuple((kind, ids[kind]) for kind in (*IDS, "gradescope") if kind in ids)
    strongest = next(((kind, value) for kind, value in ordered if kind in IDS), None)
    return person._replace(key=key(*strongest) if strongest else person.key, ids=ordered)


def _is_group(who: str, known: tuple[int, ...], roster: Roster) -> bool:
    """Canvas puts a group's name where a person's sortable name would be: it differs from the gradebook's."""
    names = [re.sub(r"\W", "", roster.people[number].name.lower()) for number in known]
    return bool(names and names[0] and who) and who not in names


def told_apart(settled: list[Settled]) -> tuple[list[Settled], tuple[tuple[str, tuple[str, ...]], ...], tuple[str, ...]]:
    """One line in the book for each hand-in: of several by one student only the newest keeps the student's key and ids.

    The others, or all when nothing says which is newer, get `key#label` and no ids: graded, shown, never exported.
    Returns the claims, the duplicates, and a sentence for each.
    """
    by_key: dict[str, list[int]] = {}
    for number, one in enumerate(settled):
        for person in one.students:
            by_key.setdefault(person.key, []).append(number)
    changed, duplicates, notes = list(settled), [], []
    for student, numbers in by_key.items():
        if len(numbers) > 1:
            labels = tuple(settled[number].claim.label for number in numbers)
            newest = _newest([settled[number].claim for number in numbers])
            for rank, number in enumerate(numbers):
                if rank != newest:
                    changed[number] = _set_aside(changed[number], student, labels[: rank + 1])
            duplicates.append((student, labels))
            notes.append(_note(labels, newest))
    return changed, tuple(duplicates), tuple(notes)


def _newest(claims: list[Claim]) -> int | None:
    """By the platform's own order; else the PATH that was named last. In one PATH, or where both are equal, nothing tells."""
    platforms = {claim.order[0] if claim.order else "" for claim in claims}
    if platforms == {"canvas"} and len({claim.asked for claim in claims}) < len(claims):
        return None  # Canvas names each user id once: somebody's name or file imitates another's
    ranks: list[tuple[int | str, int]]
    if len(platforms) == 1 and "" not in platforms:
        ranks = [(claim.order[1], claim.asked) for claim in claims if claim.order]
    else:
        ranks = [(0, claim.asked) for claim in claims]
    best = max(ranks)
    return ranks.index(best) if ranks.count(best) == 1 else None


def _set_aside(one: Settled, student: str, labels: tuple[str, ...]) -> Settled:
    """`labels`: those of the student's hand-ins up to this one, which may be called as one before it."""
    again = labels.count(labels[-1])
    own = f"{student}#{labels[-1]}" + (f"#{again}" if again > 1 else "")
    students = tuple(person._replace(key=own, ids=()) if person.key == student else person for person in one.students)
    return one._replace(students=students)


def _note(labels: tuple[str, ...], newest: int | None) -> str:
    shown = ", ".join(labels)
    if newest is None:
        return f"{shown}: one student's, and nothing says which is newer. All are graded, none is exported; --manifest decides."
    return f"{shown}: one student's. {labels[newest]} counts as the newest; the others are graded and not exported."


def handins(settled: list[Settled]) -> Iterator[Handin]:
    for one in settled:
        claim = one.claim
        yield Handin(one.students, claim.source, claim.label, one.match, claim.late, one.group)
