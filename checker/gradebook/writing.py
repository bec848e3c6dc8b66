"""What is put into the book: rows are added, none is ever changed. Each function runs inside a transaction of its caller."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select

from checker.codec import to_json
from checker.errors import CheckerError, ConfigError
from checker.gradebook import tables
from checker.gradebook.packing import pack, text
from checker.gradebook.reading import overrides_of, student_number
from checker.report.json import to_dict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Table

    from checker.gradebook.nouns import Graded, Stored
    from checker.gradebook.packing import Packed
    from checker.model import Report
    from checker.students import Handin, Override, Student

AT_ONCE = 200
"""Rows that are added by one statement."""


def begin_run(connection: Connection, what: tuple[str, ...], now: str) -> int:
    names = ("assignment", "kind", "isolation", "checker", "judging")
    return _add(connection, tables.runs, dict(zip(names, what, strict=True)) | {"started": now})


def end_run(connection: Connection, run: int, counts: Mapping[str, int], now: str) -> None:
    _add(connection, tables.run_ends, {"run": run, "ended": now, "counts": text(dict(counts))})


def keep(connection: Connection, run: int, handin: Handin, graded: Graded, now: str) -> int:
    evidence = _evidence(connection, graded, now)
    add_report(connection, run, evidence, graded.report, now)
    link(connection, run, handin, evidence, now)
    return evidence


def link(connection: Connection, run: int, handin: Handin, evidence: int, now: str) -> None:
    if not handin.students:
        message = f"nobody handed in {handin.label}: it cannot be put into the gradebook"
        raise CheckerError(message)
    members = [_student(connection, student, now) for student in handin.students]
    assignment = connection.scalars(select(tables.runs.c.assignment).where(tables.runs.c.id == run)).one()
    said = {
        "evidence": evidence,
        "label": _whole(handin.label),
        "matched": handin.match,
        "late": handin.late,
        "team": _whole(handin.group),
        "assignment": assignment,
    }
    if not all(_newest_handin(connection, member, assignment) == said for member in members):
        number = _add(connection, tables.handins, {**said, "run": run, "at": now})
        rows = [{"handin": number, "student": member, "assignment": assignment} for member in members]
        connection.execute(insert(tables.hands), rows)


def add_report(connection: Connection, run: int, evidence: int, report: Report, now: str) -> None:
    """Unless the newest report of this evidence says the same already."""
    told = to_dict(report)
    exhibit = _exhibit(connection, evidence, [told.pop("exhibits"), told.pop("log")])
    packed = pack(told)
    reports = tables.reports
    newest = select(reports.c.digest).where(reports.c.evidence == evidence, reports.c.assignment == report.assignment_id)
    if connection.scalar(newest.order_by(reports.c.id.desc()).limit(1)) != packed.digest:
        row = _report_row(report, packed)
        _add(connection, reports, {**row, "run": run, "evidence": evidence, "exhibit": exhibit, "at": now})


class Regrade:
    """Reports of a regrade, added many at a time: calling it with a report costs no statement where nothing changed."""

    def __init__(self, connection: Connection, run: int, now: str) -> None:
        self._connection, self._run, self._now = connection, run, now
        self._rows: list[dict[str, Any]] = []
        self.added = 0

    def __call__(self, stored: Stored, report: Report) -> None:
        """A report without exhibits and log shows what the one before showed: both follow from the same evidence."""
        told = to_dict(report)
        shown = [told.pop("exhibits"), told.pop("log")]
        packed = pack(told)
        if packed.digest == stored.digest:
            return
        kept = stored.exhibit is not None and not any(shown)
        exhibit = stored.exhibit if kept else _exhibit(self._connection, stored.number, shown)
        row = {"run": self._run, "evidence": stored.number, "exhibit": exhibit, "at": self._now}
        self._rows.append({**_report_row(report, packed), **row})
        self.added += 1
        if len(self._rows) == AT_ONCE:
            self.flush()

    def flush(self) -> None:
        if self._rows:
            self._connection.execute(insert(tables.reports), self._rows)
            self._rows.clear()


def _report_row(report: Report, packed: Packed) -> dict[str, Any]:
    return {
        "assignment": report.assignment_id,
        "rubric": report.rubric_digest,
        "checker": report.checker,
        "score": report.score if report.complete else None,
        "points": report.max_score,
        "digest": packed.digest,
        "body": packed.body,
    }


def override(connection: Connection, key: str, assignment: str, said: tuple[str | None, int, str, str], now: str) -> Override:
    student = student_number(connection, key)
    criterion, points, comment, who = said
    row = {"criterion": criterion, "points": points, "comment": comment, "who": who, "at": now}
    _add(connection, tables.overrides, {**row, "student": student, "assignment": assignment})
    return overrides_of(connection, assignment, student)[student][-1]


def undo(connection: Connection, key: str, assignment: str, number: int | None, *, who: str, now: str) -> Override:
    student = student_number(connection, key)
    said = overrides_of(connection, assignment, student).get(student, ())
    standing = [each.number for each in said if not each.undone]
    wanted = number if number is not None else max(standing, default=0)
    if wanted not in standing:
        there_are = f"overrides that hold: {', '.join(map(str, standing))}" if standing else "no override holds"
        message = f"there is no override {wanted or ''} to take back for {key} ({there_are})".replace("  ", " ")
        raise ConfigError(message)
    rows = tables.overrides
    mine = select(rows.c.id).where(rows.c.student == student, rows.c.assignment == assignment).order_by(rows.c.id)
    row = connection.scalars(mine).all()[wanted - 1]
    _add(connection, tables.undos, {"override": row, "who": who, "at": now})
    return said[wanted - 1]._replace(undone=True)


def _evidence(connection: Connection, graded: Graded, now: str) -> int:
    handed, observer = graded.evidence.handed, graded.evidence.environment.observer
    submission = _find_or_add(
        connection, tables.submissions, {"digest": graded.submission_digest}, {"form": handed.form, "first_seen": now}
    )  # fmt: skip
    packed = pack(to_json(graded.evidence))
    key = {"submission": submission, "plan": graded.plan_digest, "observer": observer, "digest": packed.digest}
    told = {"trouble": graded.evidence.trouble, "at": now, "body": packed.body}
    traits = {"fingerprint": text(graded.fingerprint), "records": text(graded.records)}
    return _find_or_add(connection, tables.evidences, key, told | traits)


def _exhibit(connection: Connection, evidence: int, shown: Any) -> int:
    packed = pack(shown)
    key = {"evidence": evidence, "digest": packed.digest}
    return _find_or_add(connection, tables.exhibits, key, {"body": packed.body})


def _student(connection: Connection, student: Student, now: str) -> int:
    number = _find_or_add(connection, tables.students, {"key": _whole(student.key)}, {})
    told = {"name": _whole(student.name), "section": _whole(student.section), "ids": text(student.ids)}
    rows = tables.particulars
    columns = [rows.c[name] for name in told]
    newest = (
        connection.execute(select(*columns).where(rows.c.student == number).order_by(rows.c.id.desc()).limit(1))
        .mappings()
        .first()
    )
    if newest is None or dict(newest) != told:
        _add(connection, rows, {**told, "student": number, "at": now})
    return number


def _whole(words: str) -> str:
    """Text that any database takes: names of files may hold half characters, and no file may hold a zero."""
    return words.replace("\0", "").encode("utf-8", "backslashreplace").decode()


def _newest_handin(connection: Connection, student: int, assignment: str) -> dict[str, Any] | None:
    rows, hands = tables.handins, tables.hands
    columns = [rows.c[name] for name in ("evidence", "label", "matched", "late", "team", "assignment")]
    mine = select(*columns).join(hands, hands.c.handin == rows.c.id)
    mine = mine.where(hands.c.student == student, hands.c.assignment == assignment)
    newest = connection.execute(mine.order_by(rows.c.id.desc()).limit(1)).mappings().first()
    return dict(newest) if newest else None


def _find_or_add(connection: Connection, table: Table, key: Mapping[str, Any], more: Mapping[str, Any]) -> int:
    found = connection.scalar(select(table.c.id).where(*(table.c[name] == value for name, value in key.items())))
    return _add(connection, table, {**key, **more}) if found is None else int(found)


def _add(connection: Connection, table: Table, row: Mapping[str, Any]) -> int:
    number = connection.execute(insert(table).values(**row)).inserted_primary_key
    assert number is not None
    return int(number[0])
