"""Open a book: where it is, what may be wrong with it, and its connections."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from checker.errors import CheckerError, ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import URL, Connection, Engine

# A writer asks for the lock at once: one that read first could not get it later without deadlock.
WRITES = {"begin": "BEGIN IMMEDIATE"}
MAGIC = b"SQLite format 3\0"
OTHER_KIND = "is a file of another kind. Give another one with --gradebook; this one was not touched."
PATIENCE = 30.0
"""Seconds to wait for another process that writes."""


def engine_of(url: str, *, patience: float = PATIENCE) -> Engine:
    """Connections to the book at `url`. A bare path is a SQLite file. Raises ConfigError when it is no address of a database."""
    try:
        engine = create_engine(address(url), **_arguments(url, patience))
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        message = f"{_shown(url)} is no gradebook that we can open: give the path of a file, or a database URL of SQLAlchemy"
        raise ConfigError(message) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _connected)
        event.listen(engine, "begin", _begun)
    return engine


def address(url: str) -> URL:
    from sqlalchemy import URL as Address  # noqa: N811, PLC0415 - the type's own name

    return make_url(url) if "://" in url else Address.create("sqlite", database=url)


def file_of(url: str) -> Path | None:
    """The SQLite file of a book; None when it lives elsewhere or its URL says itself how to open it."""
    where = address(url)
    plain = where.get_backend_name() == "sqlite" and not (where.database or "").startswith("file:")
    return Path(where.database or "") if plain else None


def make_private(path: Path) -> None:
    """An empty file that nobody else may read; what SQLite lays beside it inherits that. One that exists stays as it is."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return
    except OSError as error:
        message = f"the gradebook {path} cannot be made: {error.strerror}"
        raise ConfigError(message) from error


def refuse_other_kinds(path: Path) -> None:
    """SQLite takes a file of one byte for an empty database, and would write over it. Raises ConfigError."""
    with suppress(OSError):  # a folder, or not ours to read: SQLite says so
        with path.open("rb") as stream:
            begins = stream.read(len(MAGIC))
        if begins and begins != MAGIC:
            message = f"the gradebook {str(path)!r} {OTHER_KIND}"
            raise ConfigError(message)


def _arguments(url: str, patience: float) -> dict[str, Any]:
    return {"connect_args": {"timeout": patience}} if address(url).get_backend_name() == "sqlite" else {}


def _shown(url: str) -> str:
    """Without a password."""
    try:
        return repr(address(url).render_as_string(hide_password=True)) if "://" in url else repr(url)
    except ArgumentError:
        return "what --gradebook names"


def _connected(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # transactions begin where `_begun` says so, not where sqlite3 guesses
    for pragma in ("synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def log_ahead(engine: Engine) -> None:
    """Readers and a writer at the same time, for good. Only for what is known to be ours: it changes the file."""
    if engine.dialect.name == "sqlite":
        with engine.connect().execution_options(begin="") as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")


def _begun(connection: Connection) -> None:
    begin = connection.get_execution_options().get("begin", "BEGIN")
    if begin:
        connection.exec_driver_sql(begin)


@contextmanager
def complaints(url: str) -> Iterator[None]:
    """What a database says, in words that tell the teacher what to do."""
    try:
        yield
    except DBAPIError as error:
        raise _told(str(error.orig), _shown(url)) from error


def _told(said: str, book: str) -> Exception:
    for sign, kind, words in _COMPLAINTS:
        if sign in said:
            return kind(f"the gradebook {book} {words}")
    return CheckerError(f"the gradebook {book} cannot be used: {said}")


_COMPLAINTS: tuple[tuple[str, type[Exception], str], ...] = (
    ("not a database", ConfigError, OTHER_KIND),
    ("malformed", ConfigError, "is damaged. Take the newest copy of it, or give another one with --gradebook."),
    ("unable to open", ConfigError, "cannot be opened. Is it a file, in a folder that exists, and may you write there?"),
    ("readonly", ConfigError, "may only be read. Make file and folder writable, or give another one with --gradebook."),
    ("locked", CheckerError, "is in use by another program that does not finish. End that one, then do the same again."),
    ("is full", CheckerError, "does not fit on the disk any more. Make room, then do the same again: what is in it is whole."),
    ("disk I/O", CheckerError, "cannot be written: the disk refuses. Look at the disk, then do the same again."),
)
