"""What a teacher hears of the packages of a class: what will be installed, how far that is, and at the end who waits for what."""

from __future__ import annotations

import sys
from shlex import join
from typing import TYPE_CHECKING

from checker.checks.phrases import counted
from checker.environments.planning import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.cli.progress import Tally
    from checker.environments.making import Chosen
    from checker.environments.planning import Environments, Planned
    from checker.model import Submission

OPTION = "--environment"
MEGABYTE = 1_000_000
MOST_NAMED = 3
MOST_PACKAGES = 8
CLEAR = "\r\x1b[K"


def install(environments: Environments, submissions: Iterable[Submission], *, as_of: str) -> None:
    """Say what is wanted and make it, before any program is run. Goes to standard error: the results go elsewhere."""
    _show("Looking at what they need ...")
    planned = environments.plan(submissions)
    _show("")
    if planned.environments:
        print(plan_words(planned, as_of), file=sys.stderr)
    environments.make(planned, lambda number, what: _show(_step(number, len(planned.made), what), keep=True))
    _show("")


def plan_words(planned: Planned, as_of: str) -> str:
    """Like "3 environments for 41 submissions, about 120 MB, as of 2026-03-14"."""
    what = (
        f"{counted(planned.environments, 'environment')} for {counted(planned.wanted, 'submission')} with packages of their own"
    )
    if not planned.made:
        return f"{what}, all of them there already."
    there = planned.environments - len(planned.made)
    left = f", {there} of them there already" if there else ""
    day = f", as of {as_of}" if as_of else ""
    return f"{what}{left}: about {max(1, round(planned.size / MEGABYTE))} MB to install{day}."


def _step(number: int, total: int, what: Chosen) -> str:
    names = names_of(what)
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f"Environment {number} of {total}: {', '.join(names[:MOST_NAMED])}{more} ..."


def _show(line: str, *, keep: bool = False) -> None:
    """One line that is written over; where nobody looks, only what is worth keeping."""
    if sys.stderr.isatty():
        print(f"{CLEAR}{line}", end="", file=sys.stderr, flush=True)
    elif keep and line:
        print(line, file=sys.stderr, flush=True)


def waiting(tally: Tally, arguments: Sequence[str]) -> str:
    """Who waits for which packages, and the one command that helps: what was called, and with which environment. Empty when nobody waits."""
    if not tally.waiting:
        return ""
    command = again(arguments)
    packages = sorted({package for each in tally.waiting for package in each.packages})
    named = ", ".join(packages[:MOST_PACKAGES]) + (
        f" and {len(packages) - MOST_PACKAGES} more" if len(packages) > MOST_PACKAGES else ""
    )
    who = "1 submission waits" if len(tally.waiting) == 1 else f"{len(tally.waiting)} submissions wait"
    if all(each.fetched for each in tally.waiting):
        return f"{who} for packages that could not be installed: {named}. When that is sorted out: {command}"
    return f"{who} for packages: {named}. This installs them: {command}"


def again(arguments: Sequence[str]) -> str:
    """The same command, with packages."""
    kept: list[str] = []
    rest = iter(arguments)
    for word in rest:
        if word == OPTION:
            next(rest, "")
        elif not word.startswith(f"{OPTION}="):
            kept.append(word)
    return f"check-hacks {join(kept)} {OPTION} auto"
