"""Would a program notice that it was not started but forked? Then it is started, in the same box."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.observe.launcher import Workspace

FLASK = re.compile(rb"^[ \t]*(?:from|import)[ \t]+flask\b", re.MULTILINE)
STARTS_OTHERS = re.compile(rb"\bmultiprocessing\b")
"""What starts processes that are to be like the one they come from."""


def runs_alike(workspace: Workspace, loaded: frozenset[str]) -> bool:
    """Whether it can be forked from a process in which modules of these top-level names are loaded."""
    if workspace.command != (workspace.entry,):
        return False
    program = next((file.content for file in workspace.files if file.path == _path(workspace)), b"")
    return bool(FLASK.search(program)) and not STARTS_OTHERS.search(program) and loaded.isdisjoint(_own_modules(workspace))


def _path(workspace: Workspace) -> str:
    return str(PurePosixPath(workspace.base) / workspace.entry)


def _own_modules(workspace: Workspace) -> Iterator[str]:
    """Names that would be imported from the submission, were they not loaded already: those beside the program."""
    beside = PurePosixPath(_path(workspace)).parent
    for file in workspace.files:
        path = PurePosixPath(file.path)
        if path.is_relative_to(beside):
            yield path.relative_to(beside).parts[0].partition(".")[0]
