"""The history of a repository as a value: which commits, how many people, whose on GitHub. Asks git for objects only, and never runs what it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.ancestry import DIGITS, SHALLOW, UNREADABLE, WHOLE, Commit, History, Root, Tracked
from checker.collect.git_objects import Unknown, blob_id, opened, read_small

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from checker.collect.git_objects import Repository
    from checker.model import File

MOST_COMMITS = 5_000
MOST_ROOTS = 50
FORM = "%T%x1f%P%x1f%<(400,trunc)%(trailers:key=Co-authored-by,valueonly,separator=%x1d)%x1f%<(80,trunc)%ae%x1f%<(80,trunc)%an"
"""Names and addresses are cut by git: whoever wrote them may have made them endless."""
ON_GITHUB = (
    r"(?:^|//|@)(?:[^/@\s]*@)?(?:www\.)?github\.com[:/](?P<owner>[A-Za-z0-9-]{1,39})/(?P<name>[\w.-]{1,100}?)(?:\.git)?/*$"
)
REMOTE = r'^\s*\[remote "(?P<name>[^"\n]{1,100})"\]\s*$(?P<settings>(?:\n(?!\s*\[).*)*)'
URL = r"^\s*url\s*=\s*\"?(?P<url>[^\"\s]{1,300})"
COMMITTED_FOR_US = r"^\d+\+(?=.*@users\.noreply\.github\.com$)"
"""What GitHub puts before a user's name in the address that it invents."""


def history_in(git_folder: Path) -> History:
    """Of the repository whose `.git` this is. Never raises: what cannot be told is a state."""
    if git_folder.is_symlink() or not git_folder.is_dir():
        return History()
    owner, name = on_github(_origin(read_small(git_folder / "config")))
    try:
        with opened(git_folder) as repository:
            return _told(repository)._replace(owner=owner, name=name)
    except (Unknown, OSError, ValueError):
        return History(state=UNREADABLE, owner=owner, name=name)


def on_github(address: str) -> tuple[str, str]:
    """Owner and name of a repository's address; empty when it is not on GitHub."""
    found = re.search(ON_GITHUB, address)
    return (found["owner"], found["name"]) if found else ("", "")


def one_folder(files: Iterable[File]) -> str:
    """The folder in which everything lies, as in a zip from GitHub; empty when there is none."""
    tops = {file.path.partition("/")[0] if "/" in file.path else "" for file in files}
    return tops.pop() if len(tops) == 1 else ""


def tracked(files: Iterable[File], within: str = "") -> tuple[Tracked, ...]:
    """The ids of files, whose paths begin in the folder `within`."""
    found = []
    for file in files:
        plain = file.content.replace(b"\r\n", b"\n")
        contents = (file.content, plain) if plain != file.content else (plain,)
        path = file.path.removeprefix(f"{within}/") if within else file.path
        found += [Tracked(path=path, id=blob_id(content)[:DIGITS]) for content in contents]
    return tuple(found)


def _told(repository: Repository) -> History:
    told = repository.commits(FORM, f"--max-count={MOST_COMMITS + 1}")
    rows = [(*row.split("\x1f", 4), "", "", "", "")[:5] for row in told]
    people = People((address, name) for _, _, also, address, name in rows for address, name in ((address, name), *_named(also)))
    commits = tuple(
        Commit(tree[:DIGITS], people.numbers(((address, name), *_named(also))), len(parents.split()))
        for tree, parents, also, address, name in rows[:MOST_COMMITS]
    )
    more = len(told) > MOST_COMMITS
    if repository.is_shallow:
        return History(state=SHALLOW, commits=commits, more=more)
    roots = (row.partition(" ") for row in repository.commits("%H %T", "--max-parents=0", f"--max-count={MOST_ROOTS}"))
    return History(WHOLE, tuple(Root(commit[:DIGITS], tree[:DIGITS]) for commit, _, tree in roots), commits, more)


def _named(trailers: str) -> tuple[tuple[str, str], ...]:
    """(address, name) of each `Co-authored-by: Name <address>`."""
    pieces = (trailer.partition("<") for trailer in trailers.split("\x1d") if "<" in trailer)
    return tuple((address.partition(">")[0], name) for name, _, address in pieces)


class People:
    """Who is who: the same address or the same name is the same person. Machines are nobody."""

    def __init__(self, met: Iterable[tuple[str, str]]) -> None:
        self._known: dict[str, int] = {}
        for address, name in met:
            self._meet(_traits(address, name))

    def _meet(self, traits: frozenset[str]) -> None:
        before = {self._known[trait] for trait in traits if trait in self._known}
        number = min(before, default=len(self._known))
        if len(before) > 1:
            self._known.update((trait, number) for trait, other in self._known.items() if other in before)
        self._known.update(dict.fromkeys(traits, number))

    def numbers(self, written_by: Iterable[tuple[str, str]]) -> tuple[int, ...]:
        traits = (trait for address, name in written_by for trait in _traits(address, name))
        return tuple(sorted({self._known[trait] for trait in traits}))


def _traits(address: str, name: str) -> frozenset[str]:
    if "[bot]" in f"{address}{name}":
        return frozenset()
    mail = re.sub(COMMITTED_FOR_US, "", address.strip().lower())
    said = " ".join(name.lower().split())
    return frozenset(trait for trait in (mail and f"<{mail}>", said) if trait)


def _origin(config: str) -> str:
    """The address of `origin`, or else of the first remote: read as text, for git would also do what the file says."""
    remotes = {
        found["name"]: re.search(URL, found["settings"], re.MULTILINE) for found in re.finditer(REMOTE, config, re.MULTILINE)
    }
    urls = {name: url["url"] for name, url in remotes.items() if url}
    return urls.get("origin") or next(iter(urls.values()), "")
