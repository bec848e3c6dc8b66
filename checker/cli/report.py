"""`check-hacks report`: a page for each student, and one for the class."""

from __future__ import annotations

import click

from checker.cli.options import assignment_option, gradebook_option

EXAMPLES = """\b
Examples:
  check-hacks report                                  pages for the class in ./reports
  check-hacks report --output period-3 --open         and show me the class page
  check-hacks report --gradebook period-3.db --assignment web-server
"""


@click.command("report", epilog=EXAMPLES)
@gradebook_option
@assignment_option
@click.option(
    "--output",
    type=click.Path(file_okay=False),
    default="reports",
    show_default=True,
    metavar="FOLDER",
    help="Where the pages go; older ones of the same names are replaced.",
)
@click.option("--open", "open_", is_flag=True, help="Open the class page in your browser, too.")
def command(gradebook: str, assignment_id: str | None, output: str, open_: bool) -> None:  # noqa: FBT001 - click hands options over by name
    """Write a page for each student, to be handed out, and a page of the class for you."""
    from pathlib import Path  # noqa: PLC0415 - the help page must not pay for it

    from checker.cli.class_pages import open_in_browser, write_pages  # noqa: PLC0415
    from checker.gradebook import Gradebook  # noqa: PLC0415
    from checker.load import load_assignment  # noqa: PLC0415

    assignment = load_assignment(assignment_id)
    with Gradebook.open(gradebook, must_exist=True) as book:
        written = write_pages(book, assignment, Path(output))
    click.echo(f"{written.students} pages for students are in {written.folder}.")
    click.echo(f"The class is in {written.class_page}. It names everybody: keep it to yourself.")
    if open_:
        open_in_browser(written.class_page)
