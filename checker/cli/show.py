"""`check-hacks show STUDENT`: one student's line in the gradebook, as the student would read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.options import assignment_option, gradebook_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.students import Entry, Override

EXAMPLES = """\b
Examples:
  check-hacks show canvas:4411
  check-hacks show rosa@example.com --gradebook period-3.db
"""


@click.command("show", epilog=EXAMPLES)
@click.argument("student", metavar="STUDENT")
@gradebook_option
@assignment_option
def command(student: str, gradebook: str, assignment_id: str | None) -> None:
    """Show the newest report of STUDENT (a key, an id, an e-mail or a whole name), and what you said about it."""
    from checker.cli.output import render, write  # noqa: PLC0415 - the help page must not pay for it
    from checker.gradebook import Gradebook  # noqa: PLC0415
    from checker.load import load_assignment  # noqa: PLC0415
    from checker.students import Entry  # noqa: PLC0415

    assignment = load_assignment(assignment_id)
    with Gradebook.open(gradebook, must_exist=True) as book:
        found = book.find(student)
        entry = book.entry(found.key, assignment.id) or Entry(found)
    click.echo("\n".join(heading(entry)))
    if entry.report is None:
        click.echo(f"Nothing was handed in for {assignment.id}.")
    else:
        write(render(entry.report, "terminal", to_file=False), None)
    for line in words(entry):
        click.echo(line)


def heading(entry: Entry) -> Iterator[str]:
    from checker.report.text import one_line  # noqa: PLC0415 - as above

    student = entry.student
    yield one_line(f"{student.name} ({student.key})" if student.name else student.key)
    late = {True: ", late", False: "", None: ""}[entry.late]
    group = f", group {entry.group}" if entry.group else ""
    if entry.label:
        yield one_line(f"Handed in as {entry.label}{group}{late}")
    yield ""


def words(entry: Entry) -> Iterator[str]:
    """The teacher's own, and what the score is with them."""
    if not entry.overrides:
        return
    yield ""
    yield "What you said:"
    for override in entry.overrides:
        yield f"  {said(override)}{', taken back' if override.undone else ''}"
    if entry.in_force:
        yield f"With that: {'ungraded' if entry.score is None else f'{entry.score} points'}."


def said(override: Override) -> str:
    """One override in a line."""
    from checker.report.text import one_line  # noqa: PLC0415 - as above

    what = override.criterion or "in all"
    comment = f", {override.comment!r}" if override.comment else ""
    return one_line(f"{override.number}. {what}: {override.points} points{comment} ({override.who}, {override.when[:10]})")
