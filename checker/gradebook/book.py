"""The gradebook itself: every question and every entry, one transaction each."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from checker.errors import ConfigError
from checker.gradebook import opening, reading, writing
from checker.gradebook.finding import find
from checker.gradebook.history import history
from checker.gradebook.migrations import is_of_today, migrate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import TracebackType

    from sqlalchemy import Connection, Engine
    from typing_extensions import Self

    from checker.evidence import Evidence
    from checker.gradebook.nouns import Event, Graded, Stored
    from checker.model import Report
    from checker.students import Entry, Handin, Override, Student

DEFAULT_URL = "gradebook.db"


def utc_now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


class Gradebook:
    """Everything about a class, append-only. One object per process; several processes may share a book.

    Every method may raise ConfigError or CheckerError with words for the teacher when the database cannot do its work.
    """

    def __init__(self, engine: Engine, url: str, now: Callable[[], str] = utc_now) -> None:
        self._engine, self._url, self._now = engine, url, now
        self._writer = engine.execution_options(**opening.WRITES)

    @classmethod
    def open(
        cls,
        url: str = DEFAULT_URL,
        *,
        must_exist: bool = False,
        patience: float = opening.PATIENCE,
        now: Callable[[], str] = utc_now,
    ) -> Self:
        """Open the book at `url` (a path is a SQLite file), made (0600) unless it `must_exist`, and migrate it.

        Raises ConfigError for a directory, a file of another kind, a newer book, one that cannot be written; CheckerError
        when another process keeps it locked for `patience` seconds or the disk is full.
        """
        engine = opening.engine_of(url, patience=patience)
        file = opening.file_of(url)
        if file is not None and must_exist and not file.exists():
            message = f"there is no gradebook {file}. `check-hacks grade` makes one; --gradebook names another."
            raise ConfigError(message)
        if file is not None:
            opening.make_private(file)
            opening.refuse_other_kinds(file)
        book = cls(engine, url, now)
        try:
            book._prepare()
        except BaseException:
            book.close()
            raise
        return book

    def _prepare(self) -> None:
        with self._reading() as connection:
            if is_of_today(connection):
                return
        with self._writing() as connection:
            migrate(connection, self._now())
        with opening.complaints(self._url):
            opening.log_ahead(self._engine)

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def begin_run(self, assignment_id: str, isolation: str, checker: str, *, kind: str = "grade", judging: str = "") -> int:
        """A new run's number. `isolation`: "sandbox" or "host"; `checker`: our version; `kind`: "grade" or "regrade".

        `judging`: what `checker.regrading.judging(rubric)` says, so that a regrade need not judge again what is the same.
        """
        with self._writing() as connection:
            return writing.begin_run(connection, (assignment_id, kind, isolation, checker, judging), self._now())

    def end_run(self, run: int, counts: Mapping[str, int] | None = None) -> None:
        """The run is over. `counts` says how it went, in your words ({"graded": 180, "ungraded": 2}). A killed run has no end."""
        with self._writing() as connection:
            writing.end_run(connection, run, dict(counts or {}), self._now())

    def known(self, submission_digest: str, plan_digest: str, observer: str) -> int | None:
        """The number of the newest evidence for the same files, plan and observer, or None: then it has to be observed.

        Evidence with trouble (a held port, no time) is not known: what is ungraded is looked at again.
        """
        with self._reading() as connection:
            return reading.known(connection, submission_digest, plan_digest, observer)

    def keep(self, run: int, handin: Handin, graded: Graded) -> int:
        """Put one graded submission into the book, in one transaction; all of it is there afterwards or nothing.

        Students, submission, evidence, report and hand-in are added where they are new: to keep the same thing again adds
        nothing. Returns the number of the evidence. Raises CheckerError when `handin` has no students.
        """
        with self._writing() as connection:
            return writing.keep(connection, run, handin, graded, self._now())

    def link(self, run: int, handin: Handin, evidence: int) -> None:
        """As `keep`, for a hand-in whose evidence is `known`: it is theirs, too, with the newest report made of it."""
        with self._writing() as connection:
            writing.link(connection, run, handin, evidence, self._now())

    def evidence(self, number: int) -> Evidence:
        """The evidence with this number (from `known`). Raises CheckerError when there is none or it cannot be read."""
        with self._reading() as connection:
            return reading.evidence(connection, number)

    def entries(self, assignment_id: str) -> Iterator[Entry]:
        """Each student who handed in something for the assignment (or has an override), by key, with the newest report of it.

        Members of a group have an entry each. One entry is held at a time; several iterations may be under way.
        """
        with self._reading() as connection:
            yield from reading.entries(connection, assignment_id)

    def entry(self, key: str, assignment_id: str) -> Entry | None:
        """One student's; None when there is neither a hand-in nor an override for the assignment."""
        with self._reading() as connection:
            return reading.entry(connection, key, assignment_id)

    def find(self, word: str) -> Student:
        """The student with this key, or the only one with this id, e-mail or name. Raises ConfigError that names near keys."""
        return find(self.students(), word)

    def stored(self, assignment_id: str) -> Iterator[Stored]:
        """Every piece of evidence that was handed in for the assignment, oldest first, with the newest report made of it."""
        with self._reading() as connection:
            yield from reading.stored(connection, assignment_id)

    @contextmanager
    def regrade(self, assignment_id: str, checker: str, *, judging: str) -> Iterator[Callable[[Stored, Report], None]]:
        """A run of its own: what is called inside adds a report where it differs from the newest. All at the end, or nothing."""
        with self._writing() as connection:
            run = writing.begin_run(connection, (assignment_id, "regrade", "none", checker, judging), self._now())
            add = writing.Regrade(connection, run, self._now())
            yield add
            add.flush()
            writing.end_run(connection, run, {"added": add.added}, self._now())

    def students(self) -> tuple[Student, ...]:
        """Everybody who ever handed in anything, by key, as last described."""
        with self._reading() as connection:
            return reading.students(connection)

    def override(
        self, key: str, assignment_id: str, points: int, *, comment: str, who: str, criterion: str | None = None
    ) -> Override:
        """The teacher's word on a criterion or (None) the whole score. Raises ConfigError for an unknown student key."""
        with self._writing() as connection:
            return writing.override(connection, key, assignment_id, (criterion, points, comment, who), self._now())

    def undo(self, key: str, assignment_id: str, number: int | None = None, *, who: str) -> Override:
        """Take back override `number`, or the newest that holds. Raises ConfigError when there is no such one."""
        with self._writing() as connection:
            return writing.undo(connection, key, assignment_id, number, who=who, now=self._now())

    def history(self, key: str, assignment_id: str) -> tuple[Event, ...]:
        """All that ever happened to a student's line, oldest first. Raises ConfigError for an unknown student key."""
        with self._reading() as connection:
            return history(connection, key, assignment_id)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with opening.complaints(self._url), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with opening.complaints(self._url), self._engine.begin() as connection:
            yield connection
