"""What the book is asked. Each function runs inside a transaction of its caller, so it sees one moment of the book."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from checker.codec import from_json
from checker.errors import CheckerError, ConfigError
from checker.evidence import Evidence
from checker.gradebook import tables
from checker.gradebook.nouns import Stored
from checker.gradebook.packing import unpack
from checker.report.json import from_dict
from checker.students import Entry, Override, Student

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection, Select

    from checker.model import Report

AT_ONCE = 20
"""Rows that are fetched together: few enough to keep memory flat."""


def known(connection: Connection, submission_digest: str, plan_digest: str, observer: str) -> int | None:
    rows, submissions = tables.evidences, tables.submissions
    same = select(func.max(rows.c.id)).join(submissions, submissions.c.id == rows.c.submission)
    same = same.where(submissions.c.digest == submission_digest, rows.c.plan == plan_digest)
    found: int | None = connection.scalar(same.where(rows.c.observer == observer, rows.c.trouble.is_(None)))
    return found


def evidence(connection: Connection, number: int) -> Evidence:
    body = connection.scalar(select(tables.evidences.c.body).where(tables.evidences.c.id == number))
    if body is None:
        message = f"the gradebook holds no evidence {number}"
        raise CheckerError(message)
    return from_json(Evidence, unpack(body))


def students(connection: Connection) -> tuple[Student, ...]:
    return tuple(_student(row) for row in connection.execute(_described().order_by(tables.students.c.key)))


def student_number(connection: Connection, key: str) -> int:
    number = connection.scalar(select(tables.students.c.id).where(tables.students.c.key == key))
    if number is None:
        message = f"nobody in this gradebook is {key!r}"
        raise ConfigError(message)
    return int(number)


def overrides_of(connection: Connection, assignment: str, student: int | None = None) -> Mapping[int, tuple[Override, ...]]:
    """By the student's number; each student's count from 1."""
    rows, undos = tables.overrides, tables.undos
    said = select(rows, undos.c.id.label("undo")).outerjoin(undos, undos.c.override == rows.c.id)
    said = said.where(rows.c.assignment == assignment).order_by(rows.c.id)
    found: dict[int, tuple[Override, ...]] = {}
    for row in connection.execute(said if student is None else said.where(rows.c.student == student)):
        before = found.get(row.student, ())
        found[row.student] = (*before, _override(row, len(before) + 1))
    return found


def entries(connection: Connection, assignment: str) -> Iterator[Entry]:
    yield from _entries(connection, assignment, _lines(assignment))


def entry(connection: Connection, key: str, assignment: str) -> Entry | None:
    return next(_entries(connection, assignment, _lines(assignment).where(tables.students.c.key == key)), None)


def _entries(connection: Connection, assignment: str, lines: Select[Any]) -> Iterator[Entry]:
    said = overrides_of(connection, assignment)
    for row in connection.execute(lines, execution_options={"yield_per": AT_ONCE}):
        yield _entry(row, said)._replace(
            report=_report(row.report, row.shown),
            fingerprint=tuple(json.loads(row.fingerprint or "[]")),
            records=tuple(json.loads(row.records or "[]")),
        )


def stored(connection: Connection, assignment: str) -> Iterator[Stored]:
    resting = _resting(connection, assignment)
    rows, handins, reports, runs = tables.evidences, tables.handins, tables.reports, tables.runs
    handed_in = select(handins.c.evidence).where(handins.c.assignment == assignment)
    newest = _newest_reports(assignment)
    asked = (
        select(rows.c.id, rows.c.body, reports.c.body.label("report"), reports.c.exhibit, reports.c.digest, runs.c.judging)
        .outerjoin(reports, (reports.c.evidence == rows.c.id) & reports.c.id.in_(newest))
        .outerjoin(runs, runs.c.id == reports.c.run)
        .where(rows.c.id.in_(handed_in))
        .order_by(rows.c.id)
    )
    for row in connection.execute(asked, execution_options={"yield_per": AT_ONCE}):
        yield Stored(
            number=row.id,
            body=row.body,
            report=from_dict(unpack(row.report)) if row.report else None,
            exhibit=row.exhibit,
            digest=row.digest or "",
            judging=row.judging or "",
            entries=resting.get(row.id, ()),
        )


def _resting(connection: Connection, assignment: str) -> Mapping[int, tuple[Entry, ...]]:
    """By the evidence's number, the students whose newest hand-in it is; their reports are left out."""
    said = overrides_of(connection, assignment)
    found: dict[int, tuple[Entry, ...]] = {}
    for row in connection.execute(_newest_handins(assignment)):
        found[row.evidence] = (*found.get(row.evidence, ()), _entry(row, said))
    return found


def _described() -> Select[Any]:
    rows, people = tables.particulars, tables.students
    newest = select(func.max(rows.c.id)).group_by(rows.c.student)
    columns = (people.c.id.label("number"), people.c.key, rows.c.name, rows.c.section, rows.c.ids)
    return select(*columns).join(rows, rows.c.student == people.c.id).where(rows.c.id.in_(newest))


def _newest_handins(assignment: str) -> Select[Any]:
    """Each student with the newest hand-in, by key; those whom only the teacher said something about have none."""
    people, hands, handins, overrides = tables.students, tables.hands, tables.handins, tables.overrides
    newest = select(func.max(hands.c.id)).where(hands.c.assignment == assignment).group_by(hands.c.student)
    spoken_of = select(overrides.c.student).where(overrides.c.assignment == assignment)
    return (
        _described()
        .outerjoin(hands, (hands.c.student == people.c.id) & hands.c.id.in_(newest))
        .outerjoin(handins, handins.c.id == hands.c.handin)
        .where(hands.c.id.is_not(None) | people.c.id.in_(spoken_of))
        .add_columns(handins.c.evidence, handins.c.label, handins.c.matched, handins.c.late, handins.c.team)
        .order_by(people.c.key)
    )


def _newest_reports(assignment: str) -> Select[Any]:
    reports = tables.reports
    return select(func.max(reports.c.id)).where(reports.c.assignment == assignment).group_by(reports.c.evidence)


def _lines(assignment: str) -> Select[Any]:
    """Each student's newest hand-in with the newest report that was made of its evidence for this assignment, if any."""
    handins, evidences, reports, exhibits = tables.handins, tables.evidences, tables.reports, tables.exhibits
    return (
        _newest_handins(assignment)
        .outerjoin(evidences, evidences.c.id == handins.c.evidence)
        .outerjoin(reports, (reports.c.evidence == evidences.c.id) & reports.c.id.in_(_newest_reports(assignment)))
        .outerjoin(exhibits, exhibits.c.id == reports.c.exhibit)
        .add_columns(evidences.c.fingerprint, evidences.c.records)
        .add_columns(reports.c.body.label("report"), exhibits.c.body.label("shown"))
    )


def _entry(row: Any, said: Mapping[int, tuple[Override, ...]]) -> Entry:
    return Entry(
        student=_student(row),
        overrides=said.get(row.number, ()),
        label=row.label or "",
        match=row.matched or "",
        late=row.late,
        group=row.team or "",
    )


def _report(body: bytes | None, shown: bytes) -> Report | None:
    if body is None:
        return None
    told = unpack(body)
    told["exhibits"], told["log"] = unpack(shown)
    return from_dict(told)


def _student(row: Any) -> Student:
    ids = tuple((kind, value) for kind, value in json.loads(row.ids))
    return Student(key=row.key, name=row.name, ids=ids, section=row.section)


def _override(row: Any, number: int) -> Override:
    return Override(
        number=number,
        criterion=row.criterion,
        points=row.points,
        comment=row.comment,
        who=row.who,
        when=row.at,
        undone=row.undo is not None,
    )
