"""`check-hacks list`: what can be checked."""

from __future__ import annotations

import click

from checker.cli.options import material_option
from checker.load import load_assignments, load_rubric

EXAMPLES = """\b
Examples:
  check-hacks list
  check-hacks list --material period-3    what is in a folder of your own
"""


@click.command("list", epilog=EXAMPLES)
@material_option
def command() -> None:
    """List the assignments and what each criterion is worth."""
    for assignment in load_assignments():
        rubric = load_rubric(assignment)
        points = sum(criterion.points for criterion in rubric.criteria)
        click.echo(f"{assignment.id}: {assignment.title} ({points} points, port {assignment.port})")
        for criterion in rubric.criteria:
            click.echo(f"  {criterion.points:>3}  {criterion.id}")
