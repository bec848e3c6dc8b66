"""All that ever happened to a student's line in the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from checker.gradebook import tables
from checker.gradebook.nouns import Event
from checker.gradebook.reading import overrides_of, student_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection


def history(connection: Connection, key: str, assignment: str) -> tuple[Event, ...]:
    """Oldest first; what happened in the same second stays in the order: hand-in, reports, overrides, undos."""
    student = student_number(connection, key)
    found = (
        *_handins(connection, student, assignment),
        *_reports(connection, student, assignment),
        *_overrides(connection, student, assignment),
    )
    return tuple(sorted(found, key=lambda event: event.when))


def _handins(connection: Connection, student: int, assignment: str) -> Iterator[Event]:
    hands, rows = tables.hands, tables.handins
    mine = select(rows).join(hands, hands.c.handin == rows.c.id).where(hands.c.student == student)
    for row in connection.execute(mine.where(rows.c.assignment == assignment).order_by(rows.c.id)):
        yield Event(when=row.at, kind="handed_in", run=row.run, label=row.label)


def _reports(connection: Connection, student: int, assignment: str) -> Iterator[Event]:
    """All reports on everything that the student ever handed in."""
    hands, handins, rows, runs = tables.hands, tables.handins, tables.reports, tables.runs
    theirs = select(handins.c.evidence).join(hands, hands.c.handin == handins.c.id)
    theirs = theirs.where(hands.c.student == student, handins.c.assignment == assignment)
    columns = (rows.c.at, rows.c.run, rows.c.score, rows.c.points, rows.c.rubric, rows.c.checker)
    made = select(*columns, runs.c.kind, runs.c.isolation).join(runs, runs.c.id == rows.c.run)
    made = made.where(rows.c.evidence.in_(theirs), rows.c.assignment == assignment)
    for row in connection.execute(made.order_by(rows.c.id)):
        yield Event(
            when=row.at,
            kind=row.kind,
            run=row.run,
            score=row.score,
            points=row.points,
            rubric=row.rubric,
            checker=row.checker,
            isolation=row.isolation,
        )


def _overrides(connection: Connection, student: int, assignment: str) -> Iterator[Event]:
    rows, undos = tables.overrides, tables.undos
    for said in overrides_of(connection, assignment, student).get(student, ()):
        yield Event(
            when=said.when,
            kind="override",
            criterion=said.criterion,
            number=said.number,
            score=said.points,
            comment=said.comment,
            who=said.who,
        )
    mine = select(rows.c.id).where(rows.c.student == student, rows.c.assignment == assignment).order_by(rows.c.id)
    numbers = {row: number for number, row in enumerate(connection.scalars(mine), 1)}
    for row in connection.execute(select(undos).where(undos.c.override.in_(numbers)).order_by(undos.c.id)):
        yield Event(when=row.at, kind="undo", number=numbers[row.override], who=row.who)
