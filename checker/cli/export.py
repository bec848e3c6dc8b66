"""`check-hacks export FORMAT`: a class's marks as files that other programs read."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.options import assignment_option, gradebook_option
from checker.export import EXPORTS

EXAMPLES = """\b
Examples:
  check-hacks export canvas --output grades.csv
  check-hacks export canvas --fill exported-gradebook.csv --output grades.csv
  check-hacks export moodle --fill worksheet.csv --output filled.csv
  check-hacks export gradescope --output results
  check-hacks export csv --bom --output class.csv      a table that Excel opens as it should
"""


@click.command("export", epilog=EXAMPLES)
@click.argument("format", metavar="FORMAT", type=click.Choice(tuple(EXPORTS)))
@gradebook_option
@assignment_option
@click.option("--output", metavar="FILE_OR_FOLDER", help="Where to write; formats with a file for each student need a folder.")
@click.option(
    "--fill",
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE",
    help="Your own gradebook or worksheet, as you downloaded it, to be filled in; for classroom50 its scores.json.",
)
@click.option("--title", "--column", "title", default="", metavar="TEXT", help="What the column, or the problem, is called.")
@click.option("--scaled", is_flag=True, help="Grades by the assignment's scale instead of points.")
@click.option("--replace", is_flag=True, help="With --fill: write over grades that differ. EX always stays.")
@click.option("--bom", is_flag=True, help="Begin a CSV with the mark that Excel needs to read it as UTF-8.")
def command(**wishes: Any) -> int:
    """Write the marks of a class in FORMAT: canvas, moodle, gradescope, classroom50, csv, json, junit, ctrf, prairielearn, autolab, markdown."""
    from checker.cli.exporting import Wishes, export  # noqa: PLC0415 - the help page must not pay for it

    return export(Wishes(**wishes))
