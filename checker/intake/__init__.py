"""Who handed in what: the hand-ins of a class, whatever form they were downloaded in. Lists names; opens nobody's submission.

docs/who-handed-it-in.md tells teachers what is recognised, how, and what becomes of what is not.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.intake import identity
from checker.intake import manifest as manifests
from checker.intake import roster as rosters
from checker.intake.paths import open_path
from checker.students import Handin, Student

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.intake.claim import Claim
    from checker.intake.identity import Settled
    from checker.intake.paths import Found
    from checker.intake.roster import Roster


class Intake(NamedTuple):
    """The hand-ins, in the order of the PATHs and of their names, and what a teacher should know about them."""

    handins: tuple[Handin, ...]
    """Each is to be graded. No two of them have a student of the same key."""
    unmatched: tuple[str, ...] = ()
    """Labels of hand-ins with somebody for whom nobody in the roster stands; empty without a roster."""
    missing: tuple[Student, ...] = ()
    """In the roster, and nothing was handed in."""
    duplicates: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(student key, labels of all of that student's hand-ins). At most one of them has kept that key; see `notes`."""
    skipped: tuple[tuple[str, str], ...] = ()
    """(label, why): found, and not a hand-in."""
    notes: tuple[str, ...] = ()
    """Sentences for the teacher."""


def hand_ins(paths: Sequence[str], *, roster: str | None = None, manifest: str | None = None) -> Intake:
    """The hand-ins at these paths: folders, zips, single files, git addresses, CSVs of git addresses, platforms' downloads.

    Raises ConfigError when there is nothing at a path, or a roster, a manifest or an export is not as it must be.
    """
    found = [open_path(path) for path in _once(paths)]
    claims = [claim._replace(asked=asked) for asked, one in enumerate(found) for claim in one.claims]
    notes = [note for one in found for note in one.notes]
    if manifest is not None:
        listed = manifests.load(manifest)
        notes += listed.unused(claims)
        claims = listed.apply(claims)
    beside = None if roster else _beside(found)
    if beside:
        notes.append(f"{beside} stands beside the clones and was taken for the roster")
    known = rosters.load(roster or beside or "") if roster or beside else None
    return _intake(claims, known, tuple(pair for one in found for pair in one.skipped), notes)


def _intake(claims: list[Claim], roster: Roster | None, skipped: tuple[tuple[str, str], ...], notes: list[str]) -> Intake:
    settled = [identity.settle(claim, roster or identity.NOBODY) for claim in claims]
    apart, duplicates, said = identity.told_apart(settled)
    return Intake(
        handins=tuple(identity.handins(apart)),
        unmatched=_unmatched(settled) if roster else (),
        missing=tuple(_missing(settled, roster)) if roster else (),
        duplicates=duplicates,
        skipped=skipped,
        notes=(*notes, *said),
    )


def _unmatched(settled: list[Settled]) -> tuple[str, ...]:
    return tuple(one.claim.label for one in settled if len(one.known) < len(one.students))


def _missing(settled: list[Settled], roster: Roster) -> Iterable[Student]:
    handed_in = {number for one in settled for number in one.known}
    absent = (person for number, person in enumerate(roster.people) if number not in handed_in)
    return (identity.joined(Student(""), person) for person in absent)


def _once(paths: Sequence[str]) -> list[str]:
    """A path that is named twice is one path."""
    return list({str(Path(path).resolve()): path for path in reversed(paths)}.values())[::-1]


def _beside(found: list[Found]) -> str | None:
    """The platform's own list, when there is one and only one."""
    lists = {one.roster for one in found if one.roster}
    return lists.pop() if len(lists) == 1 else None
