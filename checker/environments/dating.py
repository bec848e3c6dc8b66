"""When work was handed in: the day as of which its packages are chosen, so that next year's Flask does not break it."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FIRST = date(2019, 1, 1)
"""Older days are those of clocks and archives that tell none."""
MOST_FILES = 2_000
SKIPPED = frozenset((".git", ".venv", "venv", "node_modules", "__pycache__"))


def day_of(paths: Iterable[str], today: date | None = None) -> str:
    """The newest commit or file at these paths ("2026-03-14"); empty where none tells, and for today: today's versions are the newest."""
    now = today or datetime.now(timezone.utc).date()
    days = [day for path in dict.fromkeys(paths) for day in _days(Path(path)) if day >= FIRST]
    newest = max(days, default=now)
    return newest.isoformat() if newest < now - timedelta(days=1) else ""


def _days(path: Path) -> Iterator[date]:
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - a student waits, and hands in a folder

    with suppress(OSError, ValueError, BadZipFile):
        if path.is_dir():
            yield from _of_commits(path) or _of_files(path)
        elif path.suffix.lower() == ".zip":
            with ZipFile(path) as archive:
                yield from (date(*member.date_time[:3]) for member in archive.infolist()[:MOST_FILES])
        elif path.exists():
            yield _day(path.stat().st_mtime)


def _of_commits(folder: Path) -> list[date]:
    """The newest commit of each repository: the folder itself, or those in it."""
    gits = [git for git in (folder / ".git", *islice(folder.glob("*/.git"), MOST_FILES)) if git.is_dir()]
    return [day for git in gits for day in _newest_commit(git)]


def _newest_commit(git: Path) -> Iterator[date]:
    from checker.collect.git_objects import Unknown, opened  # noqa: PLC0415 - few are repositories

    with suppress(Unknown, OSError, ValueError), opened(git) as repository:
        yield from (_day(float(told)) for told in repository.commits("%ct", "--max-count=1"))


def _of_files(folder: Path) -> Iterator[date]:
    """Unpacked by some tools, all files are as old as the unpacking: then it is today's versions that they get."""
    seen = 0
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in SKIPPED]
        for name in names:
            seen += 1
            if seen > MOST_FILES:
                return
            with suppress(OSError):
                if name.lower().endswith(".zip"):
                    yield from _days(Path(parent, name))
                else:
                    yield _day(Path(parent, name).stat().st_mtime)


def _day(seconds: float) -> date:
    return datetime.fromtimestamp(seconds, timezone.utc).date()
