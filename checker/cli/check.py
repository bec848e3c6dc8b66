"""`check-hacks [PATH]`: check one submission."""

from __future__ import annotations

import click

from checker.cli.options import assignment_option, environment_option, python_option
from checker.report import FORMATS

EXAMPLES = """\b
Examples:
  check-hacks                         check the work in this folder
  check-hacks server.py --open        and open the report in your browser
  check-hacks --format json --output report.json
"""


@click.command("check", epilog=EXAMPLES)
@click.argument("path", default=".")
@assignment_option
@environment_option
@python_option
@click.option("--only", multiple=True, metavar="ID", help="Mark only this criterion; may be given several times.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(tuple(FORMATS)),
    default="terminal",
    show_default=True,
    help="What the report looks like.",
)
@click.option("--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write the report to a file.")
@click.option("--open", "open_", is_flag=True, help="Open the report as a page in your browser, too.")
def command(  # noqa: PLR0917 - click hands options over by name
    path: str,
    assignment_id: str | None,
    environment: str | None,
    python: str | None,
    only: tuple[str, ...],
    format_: str,
    output: str | None,
    open_: bool,  # noqa: FBT001 - as above
) -> int:
    """Check the server in PATH: a folder, a .py, a notebook, a Markdown page, a zip or a git URL."""
    from checker.cli.grading import checked, exit_code  # noqa: PLC0415 - the help page must not pay for it

    report = checked(
        path, assignment_id=assignment_id, environment=environment, python=python, only=only, format_=format_, output=output
    )
    if open_:
        from checker.cli.output import open_page  # noqa: PLC0415 - as above

        open_page(report)
    return exit_code(report)
