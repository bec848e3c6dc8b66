"""Bring a book to the form of today, step by step, each step once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, insert, inspect, select

from checker.errors import ConfigError
from checker.gradebook.steps import STEPS
from checker.gradebook.tables import migrations

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection


def is_of_today(connection: Connection, steps: Sequence[Callable[[Connection], None]] = STEPS) -> bool:
    """Whether there is nothing to do. Raises ConfigError as `migrate`."""
    return _taken(connection, len(steps)) == len(steps)


def migrate(connection: Connection, now: str, steps: Sequence[Callable[[Connection], None]] = STEPS) -> None:
    """Take the steps that this book has not taken. Raises ConfigError for a newer book and for a database that is no book."""
    if not inspect(connection).get_table_names():
        migrations.create(connection)
    taken = _taken(connection, len(steps))
    for number, step in enumerate(steps[taken:], taken + 1):
        step(connection)
        connection.execute(insert(migrations).values(id=number, at=now))


def _taken(connection: Connection, known: int) -> int:
    tables = inspect(connection).get_table_names()
    if not tables:
        return 0
    if migrations.name not in tables:
        message = "this database is no gradebook of check-hacks. Give another one with --gradebook; this one was not touched."
        raise ConfigError(message)
    taken = connection.scalar(select(func.max(migrations.c.id))) or 0
    if taken > known:
        message = f"this gradebook was written by a newer check-hacks (form {taken}, we know {known}): update check-hacks"
        raise ConfigError(message)
    return taken
