"""`check-hacks [PATH]`: check one submission."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli.door import NOT_PASSED, OK, OURS
from checker.cli.options import assignment_option
from checker.cli.output import import_painter, open_page, render, write
from checker.load import load_assignment
from checker.model import Verdict

if TYPE_CHECKING:
    from checker.model import Assignment, Report

FORMATS = ("terminal", "json", "markdown", "html")
EXAMPLES = """\b
Examples:
  check-hacks                         check the work in this folder
  check-hacks server.py --open        and open the report in your browser
  check-hacks --format json --output report.json
"""


@click.command("check", epilog=EXAMPLES)
@click.argument("path", default=".")
@assignment_option
@click.option("--only", multiple=True, metavar="ID", help="Mark only this criterion; may be given several times.")
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="terminal", show_default=True, help="What the report looks like."
)
@click.option("--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write the report to a file.")
@click.option("--open", "open_", is_flag=True, help="Open the report as a page in your browser, too.")
def command(path: str, assignment_id: str | None, only: tuple[str, ...], format_: str, output: str | None, open_: bool) -> int:  # noqa: FBT001, PLR0917 - click hands options over by name
    """Check the server in PATH: a folder, a .py, a notebook, a Markdown page, a zip or a git URL."""
    report = check(path, load_assignment(assignment_id), only)
    write(render(report, format_, to_file=output is not None), output)
    if open_:
        open_page(report)
    return exit_code(report)


def check(path: str, assignment: Assignment, only: tuple[str, ...] = ()) -> Report:
    """Grade on this machine, one at a time, on the real port."""
    from checker.observe.host import HostLauncher  # noqa: PLC0415 - `--help` must not pay for it
    from checker.observe.interruptions import interruptible  # noqa: PLC0415
    from checker.pipeline import grade  # noqa: PLC0415

    if sys.stderr.isatty():
        click.echo("Starting your server ...\r", nl=False, err=True)
    with interruptible():
        return grade(path, assignment=assignment, launcher=HostLauncher(), only=only, meanwhile=import_painter)


def exit_code(report: Report) -> int:
    """What is ungraded outweighs what is wrong: nobody should read a half-made report as a verdict."""
    if not report.complete:
        return OURS
    return OK if all(mark.verdict is Verdict.PASSED for mark in report.marks) else NOT_PASSED
