"""`check-hacks history STUDENT`: all that ever happened to a student's line in the gradebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.options import assignment_option, gradebook_option

if TYPE_CHECKING:
    from checker.gradebook import Event

EXAMPLES = """\b
Examples:
  check-hacks history canvas:4411
  check-hacks history rosa@example.com --gradebook period-3.db
"""


@click.command("history", epilog=EXAMPLES)
@click.argument("student", metavar="STUDENT")
@gradebook_option
@assignment_option
def command(student: str, gradebook: str, assignment_id: str | None) -> None:
    """List every hand-in, report and override of STUDENT, oldest first. Times are UTC."""
    from checker.cli.show import heading  # noqa: PLC0415 - the help page must not pay for it
    from checker.gradebook import Gradebook  # noqa: PLC0415
    from checker.load import load_assignment  # noqa: PLC0415
    from checker.report.text import one_line  # noqa: PLC0415
    from checker.students import Entry  # noqa: PLC0415

    assignment = load_assignment(assignment_id)
    with Gradebook.open(gradebook, must_exist=True) as book:
        found = book.find(student)
        events = book.history(found.key, assignment.id)
    click.echo("\n".join(heading(Entry(found))))
    for event in events:
        click.echo(f"{event.when[:16].replace('T', ' ')}  {one_line(line(event))}")
    if not events:
        click.echo(f"Nothing happened for {assignment.id} yet.")


def line(event: Event) -> str:
    """What happened, without the time."""
    if event.kind == "handed_in":
        return f"handed in {event.label} (run {event.run})"
    if event.kind == "undo":
        return f"override {event.number} taken back ({event.who})"
    if event.kind == "override":
        what = event.criterion or "in all"
        comment = f", {event.comment!r}" if event.comment else ""
        return f"override {event.number}: {what}: {event.score} points{comment} ({event.who})"
    score = "ungraded" if event.score is None else f"{event.score} of {event.points} points"
    how = f"graded, {event.isolation}" if event.kind == "grade" else "judged again"
    rubric = event.rubric.removeprefix("sha256:")[:8]
    return f"{how}: {score} (run {event.run}, rubric {rubric}, check-hacks {event.checker})"
