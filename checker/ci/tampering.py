"""Which files of the grading a submission changed, for the teacher to know: never a mark, never an accusation.

The first commit is taken for what was handed out. A student who rewrites history is not found out here.
"""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from checker.collect.git_objects import Change, Unknown, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.collect.git_objects import Repository

ALWAYS = (
    ".github/*", ".gitlab-ci.yml", ".classroom50.yaml", "assignments.yaml", "rubric/*", "check-hacks.toml", ".check-hacks/*",
    "autograder.py", "autograder/*", "run_autograder", "setup.sh", "conftest.py", "*/conftest.py", "pytest.ini", "tox.ini",
    "sitecustomize.py", "usercustomize.py",
)  # fmt: skip
"""Whoever adds one of these changes how it is graded."""
IF_GIVEN = ("tests/*", "test_*.py", "*_test.py", "pyproject.toml", "setup.cfg", "requirements*.txt", ".devcontainer/*")
"""A teacher may have handed them out; new ones of the student's own are welcome."""
MOST_NAMED = 12
MOST_BYTES = 5_000_000


def notes(path: str) -> tuple[str, ...]:
    """What a teacher should know of the checkout in which `path` lies; empty when its files of the grading are as handed out."""
    try:
        top = _top(Path(path).resolve())
        with opened(top / ".git") as git:
            return tuple(_notes(top, git))
    except Unknown as why:
        return (f"Whether files of the grading were changed cannot be told: {why}.",)
    except (OSError, ValueError) as error:
        return (f"Whether files of the grading were changed cannot be told ({type(error).__name__}).",)


def _notes(top: Path, git: Repository) -> Iterator[str]:
    if git.is_shallow:
        yield (
            "Only the newest commits are here (a shallow clone), so changes to files of the grading in older ones cannot be seen. "
            "`fetch-depth: 0` of actions/checkout brings all of them."
        )
    committed = (change for change in git.since_the_first() if _changes_the_grading(change))
    changes = {change.path: change for change in (*committed, *_in_the_folder(top, git))}
    if changes:
        named = [f"{_printable(each.path)} ({each.how})" for each in sorted(changes.values())[:MOST_NAMED]]
        more = f", and {len(changes) - len(named)} more" if len(changes) > len(named) else ""
        yield f"Changed since the first commit, and part of how this is graded: {', '.join(named)}{more}."


def _in_the_folder(top: Path, git: Repository) -> Iterator[Change]:
    """What differs from the newest commit, before it was committed. No filter runs, so a line's end is no difference."""
    for path, digest in git.newest():
        if _matches(path, (*ALWAYS, *IF_GIVEN)):
            found = _content(top / path)
            if found is None:
                yield Change(path, "not in the folder")
            elif git.digest(found) != digest and git.digest(found.replace(b"\r\n", b"\n")) != digest:
                yield Change(path, "changed in the folder")


def _content(path: Path) -> bytes | None:
    """None when there is no such file of a size that files of the grading have."""
    try:
        return path.read_bytes() if not path.is_symlink() and path.is_file() and path.stat().st_size <= MOST_BYTES else None
    except OSError:
        return None


def _changes_the_grading(change: Change) -> bool:
    return _matches(change.path, ALWAYS) or (change.how != "added" and _matches(change.path, IF_GIVEN))


def _matches(path: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch(path.lower(), pattern) for pattern in patterns)


def _printable(path: str) -> str:
    return "".join(letter if letter.isprintable() and letter not in "`|<>" else "?" for letter in path)[:100]


def _top(path: Path) -> Path:
    for folder in (path, *path.parents):
        place = folder / ".git"
        if place.is_symlink() or place.is_file():
            message = "its .git leads to somewhere else"
            raise Unknown(message)
        if place.is_dir():
            return folder
    message = "it is not in a git repository"
    raise Unknown(message)
