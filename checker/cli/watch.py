"""`check-hacks watch [PATH]`: check again each time a file is saved."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.options import assignment_option, python_option
from checker.cli.outlets import failure_of
from checker.errors import ConfigError
from checker.load import load_assignment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Assignment

EXAMPLES = """\b
Examples:
  check-hacks watch                this folder
  check-hacks watch server.py      one file; Ctrl-C ends it
"""
AWAKE_MS = 100


@click.command("watch", epilog=EXAMPLES)
@click.argument("path", default=".")
@click.option("--only", multiple=True, metavar="ID", help="Mark only this criterion; may be given several times.")
@assignment_option
@python_option
def command(path: str, assignment_id: str | None, only: tuple[str, ...], python: str | None) -> None:
    """Check PATH now and again after each save, until Ctrl-C."""
    from checker.cli.grading import in_environment  # noqa: PLC0415 - the help page must not pay for it

    assignment = in_environment(load_assignment(assignment_id), None)
    place = Path(path)
    if not place.exists():
        message = f"there is nothing at {path}; watching needs a folder or a file on this computer"
        raise ConfigError(message)
    for _ in saves(place):
        click.clear()
        _look(path, assignment, only, python)
        if failure_of(sys.stdout):
            return  # nobody reads this any more


def _look(path: str, assignment: Assignment, only: tuple[str, ...], python: str | None) -> None:
    from checker.cli.grading import check  # noqa: PLC0415 - the help page must not pay for it
    from checker.cli.output import render, write  # noqa: PLC0415

    write(render(check(path, assignment, only, python), "terminal", to_file=False), None)
    click.echo("\nWatching. Save a file to check again, Ctrl-C to end.")


def saves(place: Path) -> Iterator[None]:
    """One item now and one after each burst of saves, those during a check included.

    A single file is watched through its folder: editors replace files rather than change them.
    """
    from watchfiles import watch  # noqa: PLC0415 - only watching pays for it

    folder = place if place.is_dir() else place.parent
    wanted = None if place.is_dir() else place.resolve()
    first = True
    # The quiet first turn says that the watcher is awake: a save from here on is not missed.
    for changes in watch(folder, rust_timeout=AWAKE_MS, yield_on_timeout=True, raise_interrupt=True):
        if first or any(wanted in {None, Path(name).resolve()} for _, name in changes):
            first = False
            yield
