"""The objects of a repository that nobody trusts: git is asked about its objects only, from a repository of ours without settings.

Theirs may name programs to run (hooks, filters, drivers, helpers), and is not read at all.
"""

from __future__ import annotations

import os
import re
from contextlib import contextmanager
from hashlib import new
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT = 10.0
MOST_BYTES = 1_000_000
"""Of a reference, a list of packed ones, or of the borders of a shallow clone."""
HASH = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
NAME = re.compile(r"refs/(?!.*\.\.)[\w./+@-]{1,200}")
KINDS = {40: "sha1", 64: "sha256"}
ALONE = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "HOME": os.devnull,
    "LC_ALL": "C",
}
SETTINGS = "[core]\n\trepositoryformatversion = 1\n\tbare = true\n\tcommitGraph = false\n[extensions]\n\tobjectformat = {kind}\n"
HOW = {"A": "added", "D": "removed"}


class Unknown(Exception):  # noqa: N818 - why we cannot tell, in words for a teacher
    """There is no history to look at."""


class Change(NamedTuple):
    path: str
    how: str


class Repository(NamedTuple):
    """`git` is the folder of our repository, `objects` that of theirs, `commit` their newest commit."""

    git: Path
    objects: Path
    commit: str
    is_shallow: bool

    def since_the_first(self) -> Iterator[Change]:
        """Files that differ between the oldest commit that is here and the newest."""
        roots = self._ask("rev-list", "--max-parents=0", self.commit).split()
        told = self._ask("diff-tree", "-r", "-z", "--no-renames", "--name-status", roots[-1], self.commit).split("\0")
        for how, path in zip(told[::2], told[1::2], strict=False):
            yield Change(path, HOW.get(how, "changed"))

    def newest(self) -> Iterator[tuple[str, str]]:
        """(path, digest) of each file of the newest commit."""
        for entry in filter(None, self._ask("ls-tree", "-r", "-z", self.commit).split("\0")):
            facts, _, path = entry.partition("\t")
            yield path, facts.split()[2]

    def commits(self, form: str, *which: str) -> tuple[str, ...]:
        """One text for each commit, the newest first, in the form of git's pretty formats (`%T`: its tree)."""
        told = self._ask("rev-list", *which, f"--format=format:%x00{form}%x00", self.commit)
        return tuple(told.split("\0")[1::2])

    def digest(self, content: bytes) -> str:
        """What git would call a file with this content."""
        return blob_id(content, KINDS[len(self.commit)])

    def _ask(self, *words: str) -> str:
        from subprocess import DEVNULL, PIPE, SubprocessError, run  # noqa: PLC0415 - not before a server boots

        environment = {**ALONE, "PATH": os.environ.get("PATH", os.defpath), "GIT_DIR": str(self.git)}
        environment["GIT_OBJECT_DIRECTORY"] = str(self.objects)
        try:
            done = run(  # noqa: S603 - words of ours and a hash
                ["git", *words],  # noqa: S607 - whichever git this user has
                cwd=self.git,
                env=environment,
                stdin=DEVNULL,
                stdout=PIPE,
                stderr=DEVNULL,
                timeout=LIMIT,
                check=True,
            )
        except FileNotFoundError as error:
            message = "git is not installed"
            raise Unknown(message) from error
        except (OSError, SubprocessError) as error:
            message = f"git cannot read this history ({words[0]})"
            raise Unknown(message) from error
        return done.stdout.decode("utf-8", "replace")


def blob_id(content: bytes, kind: str = "sha1") -> str:
    return new(kind, b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


@contextmanager
def opened(theirs: Path) -> Iterator[Repository]:
    """Of the repository whose `.git` folder this is. Raises Unknown, and OSError as the system does."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - not before a server boots

    commit = _newest_commit(theirs)
    shallow = read_small(theirs / "shallow")
    with TemporaryDirectory(prefix="check-hacks-", ignore_cleanup_errors=True) as place:
        git = Path(place)
        for name in ("refs", "objects"):
            (git / name).mkdir()
        (git / "HEAD").write_text("ref: refs/heads/none\n", encoding="ascii")
        (git / "config").write_text(SETTINGS.format(kind=KINDS[len(commit)]), encoding="ascii")
        if shallow:
            (git / "shallow").write_text(
                "".join(f"{line}\n" for line in shallow.split() if HASH.fullmatch(line)), encoding="ascii"
            )
        yield Repository(git, theirs.absolute() / "objects", commit, bool(shallow))  # git is asked from another folder


def _newest_commit(theirs: Path) -> str:
    """HEAD, followed to a hash by hand: our git does not see their references."""
    found = read_small(theirs / "HEAD").strip()
    if found.startswith("ref: ") and NAME.fullmatch(found[5:]):
        name = found[5:]
        found = read_small(theirs / name).strip() or _packed(theirs, name)
    if not HASH.fullmatch(found):
        message = "there is no commit yet"
        raise Unknown(message)
    return found


def _packed(theirs: Path, name: str) -> str:
    lines = (line.split(" ") for line in read_small(theirs / "packed-refs").splitlines())
    return next((words[0] for words in lines if words[1:] == [name]), "")


def read_small(path: Path) -> str:
    """Empty when there is no such file, or it is a link, or too big to be what it is called."""
    if path.is_symlink() or not path.is_file() or path.stat().st_size > MOST_BYTES:
        return ""
    return path.read_text(encoding="utf-8", errors="replace")
