"""Where a team's work comes from: what git tells of it, and the ids by which a template is known. May import nothing of ours.

Ids are git's own (of commits, trees and files), cut to their first `DIGITS`. Nobody's name or address is kept: people are numbers.
"""

from __future__ import annotations

from typing import NamedTuple

DIGITS = 12
WHOLE, SHALLOW, NONE, UNREADABLE = "whole", "shallow", "none", "unreadable"
OWN_SITE = "<own-site>"
"""Stands in the headers of a probe for `History.site`."""
FORK, FROM_TEMPLATE, COPY = "fork", "from_template", "copy"


class Commit(NamedTuple):
    """`tree`: all its files. `people`: who wrote it, each a number within this history. `parents`: none for the first one, two for a merge."""

    tree: str
    people: tuple[int, ...] = ()
    parents: int = 1


class Root(NamedTuple):
    """A commit without a parent, and its tree."""

    commit: str
    tree: str


class Tracked(NamedTuple):
    """A file of the submission, from its project's folder on; one with Windows line ends stands here twice, for git may keep it without."""

    path: str
    id: str


class History(NamedTuple):
    """`state`: "whole", "shallow" (only the newest commits came along), "none" (no repository) or "unreadable".

    `commits`: newest first; `more`: there are older ones that were not looked at. `owner` and `name` are those of the remote
    repository on GitHub; empty where there is none.
    """

    state: str = NONE
    roots: tuple[Root, ...] = ()
    commits: tuple[Commit, ...] = ()
    more: bool = False
    owner: str = ""
    name: str = ""
    files: tuple[Tracked, ...] = ()

    def own(self, templates: tuple[Template, ...]) -> tuple[Commit, ...]:
        """The commits that made something after the first one: no merges, nothing empty, nothing that a template had."""
        known = {tree for template in templates for tree in template.trees}
        found: dict[str, Commit] = {}
        for commit in reversed(self.commits):
            if commit.parents == 1 and commit.tree not in known:
                found.setdefault(commit.tree, commit)
        return tuple(found.values())

    def has_only(self, templates: tuple[Template, ...]) -> bool:
        """The newest commit is a template's, file for file."""
        return any(self.commits[0].tree in template.trees for template in templates) if self.commits else False

    def kept(self, paths: tuple[str, ...], templates: tuple[Template, ...]) -> tuple[str, ...]:
        """Those of these files that are a template's, byte for byte. A path may begin above the project's own folder."""
        known = {blob for template in templates for blob in template.blobs}
        given = [f"/{file.path}" for file in self.files if file.id in known]
        return tuple(path for path in paths if any(f"/{path}".endswith(each) for each in given))

    @property
    def site(self) -> str:
        """Where the pages of the repository's owner are published; empty when there is no owner."""
        return f"https://{self.owner.lower()}.github.io" if self.owner else ""


class Template(NamedTuple):
    """What a template is known by: its first commits, every tree it ever had, and the files it has now."""

    name: str
    roots: tuple[str, ...] = ()
    trees: tuple[str, ...] = ()
    blobs: tuple[str, ...] = ()

    def share(self, history: History) -> int:
        """How many per cent of its files are in the submission, wherever they lie there."""
        mine = {file.id for file in history.files}
        return 100 * sum(blob in mine for blob in self.blobs) // len(self.blobs) if self.blobs else 0


class Origin(NamedTuple):
    """`how`: "fork" (the template's first commit is its own), "from_template" (it began with the template's files) or "copy"."""

    template: str
    how: str
    share: int


def origin(history: History, templates: tuple[Template, ...], least: int) -> Origin | None:
    """From which template it is: by commit, by tree, else by at least so many per cent of its files. None when from none.

    Where several fit (siblings share commits), the one with the greatest share.
    """
    ranked = sorted(templates, key=lambda template: template.share(history), reverse=True)
    tests = {
        FORK: lambda template: any(root.commit in template.roots for root in history.roots),
        FROM_TEMPLATE: lambda template: any(root.tree in template.trees for root in history.roots),
        COPY: lambda template: template.share(history) >= least,
    }
    for how, fits in tests.items():
        for template in filter(fits, ranked):
            return Origin(template.name, how, template.share(history))
    return None
