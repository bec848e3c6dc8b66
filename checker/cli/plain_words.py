"""A command line read without click, whose import takes as long as an eighth of a server's start.

Only what is plainly right is read here. Help, mistakes and whatever is unusual are left to click: it has the only words for them.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.ci.hosts import AUTO, HOSTS
from checker.packages import ENVIRONMENTS
from checker.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

EXPANDED_ON_WINDOWS = "*?[~$%"


def _any_word(_: str) -> bool:
    return True


def _one_of(choices: Collection[str]) -> Callable[[str], bool]:
    return lambda value: value in choices


def _may_be_folder(path: str) -> bool:
    return not os.path.exists(path) or (os.path.isdir(path) and os.access(path, os.R_OK))  # noqa: PTH110, PTH112 - importing pathlib costs more than it gives


def _may_be_file(path: str) -> bool:
    return not os.path.exists(path) or (os.path.isfile(path) and os.access(path, os.R_OK))  # noqa: PTH110, PTH113 - as above


class Option(NamedTuple):
    """`parameter`: what the command calls it; `fits`: whether a value is plainly right."""

    parameter: str
    fits: Callable[[str], bool] = _any_word
    many: bool = False


_SHARED = {
    "--assignment": Option("assignment_id"),
    "--environment": Option("environment", _one_of(ENVIRONMENTS)),
    "--only": Option("only", many=True),
    "--python": Option("python"),
}
OPTIONS: Mapping[str, Mapping[str, Option]] = {
    "check": {
        **_SHARED,
        "--format": Option("format_", _one_of(FORMATS)),
        "--output": Option("output", _may_be_file),
    },
    "ci": {
        **_SHARED,
        "--host": Option("host", _one_of((AUTO, *HOSTS))),
        "--fail-on": Option("fail_on", _one_of(("not-passed", "error", "never"))),
        "--output": Option("output", _may_be_folder),
    },
}
"""Of the commands that somebody waits for. An option that is missing here is click's to read."""


def read(command: str, words: Sequence[str]) -> dict[str, Any] | None:
    """Which parameters were given, and their values. None: ask click."""
    if command not in OPTIONS or any(map(_unusual, words)):
        return None
    found: dict[str, Any] = {}
    rest = iter(words)
    for word in rest:
        if not word.startswith("-"):
            if "path" in found:
                return None
            found["path"] = word
            continue
        name, equals, value = word.partition("=")
        option, value = OPTIONS[command].get(name), value if equals else next(rest, "")
        if option is None or not value or value.startswith("-") or not option.fits(value):
            return None
        found[option.parameter] = (*found.get(option.parameter, ()), value) if option.many else value
    return found


def _unusual(word: str) -> bool:
    return not word or (sys.platform == "win32" and any(letter in word for letter in EXPANDED_ON_WINDOWS))
