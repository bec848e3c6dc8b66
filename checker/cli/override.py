"""`check-hacks override STUDENT POINTS`: the teacher's word, which no regrade touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.options import assignment_option, gradebook_option
from checker.errors import ConfigError

if TYPE_CHECKING:
    from checker.model import Rubric
    from checker.students import Entry

EXAMPLES = """\b
Examples:
  check-hacks override canvas:4411 95 --comment "Showed it to me in class"
  check-hacks override canvas:4411 10 --criterion cors_open --comment "Works in the lab"
  check-hacks override canvas:4411 --undo
"""
NEWEST = 0


@click.command("override", epilog=EXAMPLES)
@click.argument("student", metavar="STUDENT")
@click.argument("points", type=int, required=False, metavar="[POINTS]")
@click.option("--criterion", metavar="ID", help="Only for this criterion (default: for the whole score).")
@click.option("--comment", metavar="TEXT", help="Why. The student reads it.")
@click.option("--who", metavar="NAME", help="Who says so (default: your name on this computer).")
@click.option(
    "--undo",
    is_flag=False,
    flag_value=NEWEST,
    type=click.IntRange(0),
    metavar="[NUMBER]",
    help="Take an override back: the newest, or this one.",
)
@gradebook_option
@assignment_option
def command(  # noqa: PLR0917 - click hands options over by name
    student: str,
    points: int | None,
    criterion: str | None,
    comment: str | None,
    who: str | None,
    undo: int | None,
    gradebook: str,
    assignment_id: str | None,
) -> None:
    """Give STUDENT (a key, an id, an e-mail or a whole name) POINTS of your own. Nothing is overwritten: --undo takes it back."""
    from checker.cli.show import said, words  # noqa: PLC0415 - the help page must not pay for it
    from checker.gradebook import Gradebook  # noqa: PLC0415
    from checker.load import load_assignment, load_rubric  # noqa: PLC0415
    from checker.students import Entry  # noqa: PLC0415

    _refuse_half(points, comment, undo)
    assignment = load_assignment(assignment_id)
    with Gradebook.open(gradebook, must_exist=True) as book:
        found = book.find(student)
        if undo is not None:
            taken = book.undo(found.key, assignment.id, undo or None, who=who or _user())
            click.echo(f"Taken back: {said(taken)}")
        else:
            assert points is not None
            assert comment is not None
            entry = book.entry(found.key, assignment.id) or Entry(found)
            _refuse_impossible(points, criterion, most(entry, load_rubric(assignment)))
            book.override(found.key, assignment.id, points, comment=comment, who=who or _user(), criterion=criterion)
        entry = book.entry(found.key, assignment.id) or Entry(found)
    for line in words(entry):
        click.echo(line)


def most(entry: Entry, rubric: Rubric) -> dict[str | None, int]:
    """The most points that each criterion (None: the whole score) can have: as in the newest report, else as in the rubric."""
    if entry.report is not None:
        points: dict[str | None, int] = {mark.id: mark.points for mark in entry.report.marks}
    else:
        points = {criterion.id: criterion.points for criterion in rubric.criteria}
    return {**points, None: sum(points.values())}


def _refuse_half(points: int | None, comment: str | None, undo: int | None) -> None:
    if undo is not None and points is not None:
        message = "give POINTS or --undo, not both"
    elif undo is None and points is None:
        message = "how many POINTS? (or --undo to take an override back)"
    elif undo is None and not (comment or "").strip():
        message = "an override needs a --comment: what would you want to read about it next month?"
    else:
        return
    raise click.UsageError(message)


def _refuse_impossible(points: int, criterion: str | None, possible: dict[str | None, int]) -> None:
    if criterion not in possible:
        message = f"there is no criterion {criterion!r} (there are: {', '.join(name for name in possible if name)})"
        raise ConfigError(message)
    if not 0 <= points <= possible[criterion]:
        message = f"{criterion or 'the whole score'} can have 0 to {possible[criterion]} points, not {points}"
        raise ConfigError(message)


def _user() -> str:
    from getpass import getuser  # noqa: PLC0415 - rarely needed

    try:
        return getuser()
    except (KeyError, OSError, ImportError):
        return "teacher"
