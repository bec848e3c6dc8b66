"""The first gradebook. Frozen: change checker/gradebook/tables.py and add a step instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _to(table: str) -> Column[int]:
    return Column(table.removesuffix("s"), Integer, ForeignKey(f"{table}.id"), nullable=False)


def _text(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, Text, nullable=nullable)


def _whole(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _packed(name: str) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False)


def take(connection: Connection) -> None:
    """Make all tables, and on SQLite the triggers that keep them append-only."""
    book = MetaData()
    for part in (_people, _runs, _evidence, _reports, _handins, _overrides):
        part(book)
    book.create_all(connection)
    if connection.dialect.name == "sqlite":
        for name in (*book.tables, "migrations"):
            _guard(connection, name)


def _people(book: MetaData) -> None:
    Table("students", book, _key(), Column("key", Text, nullable=False, unique=True))
    Table("particulars", book, _key(), _to("students"), _text("name"), _text("section"), _text("ids"), _text("at"))


def _runs(book: MetaData) -> None:
    Table("runs", book, _key(), *map(_text, ("assignment", "kind", "isolation", "checker", "judging", "started")))
    Table("run_ends", book, _key(), _to("runs"), _text("ended"), _text("counts"))


def _evidence(book: MetaData) -> None:
    Table("submissions", book, _key(), Column("digest", Text, nullable=False, unique=True), _text("form"), _text("first_seen"))
    texts = [
        _text(name, nullable=name == "trouble")
        for name in ("plan", "observer", "digest", "trouble", "at", "fingerprint", "records")
    ]
    once = UniqueConstraint("submission", "plan", "observer", "digest")
    Table("evidences", book, _key(), _to("submissions"), *texts, _packed("body"), once)
    Table("exhibits", book, _key(), _to("evidences"), _text("digest"), _packed("body"), UniqueConstraint("evidence", "digest"))


def _reports(book: MetaData) -> None:
    exhibit = Column("exhibit", Integer, ForeignKey("exhibits.id"), nullable=False)
    texts = map(_text, ("assignment", "rubric", "checker"))
    worth = (Column("score", Integer, nullable=True), _whole("points"))
    rest = (_text("digest"), _text("at"), _packed("body"))
    reports = Table("reports", book, _key(), _to("runs"), _to("evidences"), exhibit, *texts, *worth, *rest)
    Index("reports_of_evidence", reports.c.evidence, reports.c.assignment)


def _handins(book: MetaData) -> None:
    texts = map(_text, ("assignment", "label", "matched"))
    late = Column("late", Boolean, nullable=True)
    Table("handins", book, _key(), _to("runs"), _to("evidences"), *texts, late, _text("team"), _text("at"))
    hands = Table("hands", book, _key(), _to("handins"), _to("students"), _text("assignment"))
    Index("hands_of_student", hands.c.student, hands.c.assignment)


def _overrides(book: MetaData) -> None:
    of = (_to("students"), _text("assignment"), _text("criterion", nullable=True))
    overrides = Table("overrides", book, _key(), *of, _whole("points"), *map(_text, ("comment", "who", "at")))
    Index("overrides_of_student", overrides.c.student, overrides.c.assignment)
    undos = Column("override", Integer, ForeignKey("overrides.id"), nullable=False, unique=True)
    Table("undos", book, _key(), undos, _text("who"), _text("at"))


def _guard(connection: Connection, table: str) -> None:
    for change in ("UPDATE", "DELETE"):
        event = f"CREATE TRIGGER {table}_never_{change.lower()} BEFORE {change} ON {table}"
        connection.exec_driver_sql(f"{event} BEGIN SELECT RAISE(ABORT, 'append-only'); END")
