"""`check-hacks ci [PATH]`: one submission on a machine that nobody watches."""

from __future__ import annotations

import click

from checker.ci.hosts import AUTO, HOSTS
from checker.cli.options import assignment_option, classes_python_option, environment_option

EXAMPLES = """\b
Examples:
  check-hacks ci                                the checkout in this folder; finds out by itself where it runs
  check-hacks ci --output reports               and write report.json, report.html and junit.xml there
  check-hacks ci --fail-on error                a job is only red when something could not be graded
  check-hacks ci "period 3/ana" --only cors_open
"""


@click.command("ci", epilog=EXAMPLES)
@click.argument("path", default=".")
@assignment_option
@environment_option
@classes_python_option
@click.option("--only", multiple=True, metavar="ID", help="Mark only this criterion; may be given several times.")
@click.option(
    "--host",
    type=click.Choice((AUTO, *HOSTS)),
    default=AUTO,
    show_default=True,
    help="For whom to write besides the log; auto: for whom we find ourselves with.",
)
@click.option(
    "--fail-on",
    type=click.Choice(("not-passed", "error", "never")),
    default="not-passed",
    show_default=True,
    help="When the step is to fail: something did not pass; something could not be graded; never, as long as it was graded.",
)
@click.option(
    "--output", type=click.Path(file_okay=False), metavar="FOLDER", help="Write report.json, report.html and junit.xml there."
)
def command(  # noqa: PLR0917 - click hands options over by name
    path: str,
    assignment_id: str | None,
    environment: str | None,
    python: str | None,
    only: tuple[str, ...],
    host: str,
    fail_on: str,
    output: str | None,
) -> int:
    """Grade PATH in a run of GitHub Actions, GitLab CI or their like: log, annotations, summary, outputs, files."""
    from checker.cli import early  # noqa: PLC0415 - the help page must not pay for it

    return early.ci(path, assignment_id, environment, only, host, fail_on, output, python)
