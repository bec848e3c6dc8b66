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
    Table("students", book, _key(), Column("key", Text, nullable=False, unique=True))
    Table("particulars", book, _key(), _to("students"), _text("name"), _text("section"), _text("ids"), _text("at"))
    Table("runs", book, _key(), *map(_text, ("assignment", "kind", "isolation", "checker", "judging", "started")))
    Table("run_ends", book, _key(), _to("runs"), _text("ended"), _text("counts"))
    Table("submissions", book, _key(), Column("digest", Text, nullable=False, unique=True), _text("form"), _text("first_seen"))
    Table(
        "evidences",
        book,
        _key(),
        _to("submissions"),
        _text("plan"),
        _text("observer"),
        _text("digest"),
        _text("trouble", nullable=True),
        _text("at"),
        _text("fingerprint"),
        _text("records"),
        _packed("body"),
        UniqueConstraint("submission", "plan", "observer", "digest"),
    )
    Table("exhibits", book, _key(), _to("evidences"), _text("digest"), _packed("body"), UniqueConstraint("evidence", "digest"))
    reports = Table(
        "reports",
        book,
        _key(),
        _to("runs"),
        _to("evidences"),
        Column("exhibit", Integer, ForeignKey("exhibits.id"), nullable=False),
        _text("assignment"),
        _text("rubric"),
        _text("checker"),
        Column("score", Integer, nullable=True),
        _whole("points"),
        _text("digest"),
        _text("at"),
        _packed("body"),
    )
    Index("reports_of_evidence", reports.c.evidence, reports.c.assignment)
    Table(
        "handins",
        book,
        _key(),
        _to("runs"),
        _to("evidences"),
        _text("assignment"),
        _text("label"),
        _text("matched"),
        Column("late", Boolean, nullable=True),
        _text("team"),
        _text("at"),
    )
    hands = Table("hands", book, _key(), _to("handins"), _to("students"), _text("assignment"))
    Index("hands_of_student", hands.c.student, hands.c.assignment)
    overrides = Table(
        "overrides",
        book,
        _key(),
        _to("students"),
        _text("assignment"),
        _text("criterion", nullable=True),
        _whole("points"),
        _text("comment"),
        _text("who"),
        _text("at"),
    )
    Index("overrides_of_student", overrides.c.student, overrides.c.assignment)
    undos = Column("override", Integer, ForeignKey("overrides.id"), nullable=False, unique=True)
    Table("undos", book, _key(), undos, _text("who"), _text("at"))
    book.create_all(connection)
    if connection.dialect.name == "sqlite":
        for name in (*book.tables, "migrations"):
            _guard(connection, name)


def _guard(connection: Connection, table: str) -> None:
    for change in ("UPDATE", "DELETE"):
        event = f"CREATE TRIGGER {table}_never_{change.lower()} BEFORE {change} ON {table}"
        connection.exec_driver_sql(f"{event} BEGIN SELECT RAISE(ABORT, 'append-only'); END")
