"""`check-hacks grade PATH...`: a whole class."""

from __future__ import annotations

import click

from checker.cli.options import assignment_option, classes_python_option, environment_option

EXAMPLES = """\b
Examples:
  check-hacks grade submissions/                   a folder with one folder or file for each student
  check-hacks grade submissions.zip --jobs 4       what Canvas, Moodle or Gradescope let you download
  check-hacks grade period-3/ --roster roster.csv --gradebook period-3.db
  check-hacks grade submissions/                   again: only what is new, changed or ungraded is run
"""


@click.command("grade", epilog=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@assignment_option
@environment_option
@classes_python_option
@click.option("--roster", metavar="FILE", help="A CSV with your students: who is missing, and who is who.")
@click.option("--manifest", metavar="FILE", help="A CSV that says which file or folder is whose.")
@click.option(
    "--gradebook",
    default="gradebook.db",
    show_default=True,
    metavar="URL",
    help="Where everything is kept: a file, or a database's URL.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Look at N submissions side by side (default: as many as you have cores).",
)
@click.option("--only", multiple=True, metavar="ID", help="Count only this criterion; may be given several times.")
@click.option("--rerun", is_flag=True, help="Run again what was run before, too.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Run at most N submissions today.")
@click.option(
    "--isolation",
    type=click.Choice(("auto", "sandbox", "cold", "host")),
    default="auto",
    show_default=True,
    help="Where programs run: in a sandbox, where Flask is warm already if that can be (cold: never), or as you; auto: the best there is.",
)
def command(  # noqa: PLR0917 - click hands options over by name
    paths: tuple[str, ...],
    assignment_id: str | None,
    environment: str | None,
    python: str | None,
    roster: str | None,
    manifest: str | None,
    gradebook: str,
    jobs: int | None,
    only: tuple[str, ...],
    rerun: bool,  # noqa: FBT001 - as above
    limit: int | None,
    isolation: str,
) -> int:
    """Grade every submission in PATH (folders, zips, downloads of a learning platform) into a gradebook."""
    from checker.cli.class_grading import Choices, grade_class  # noqa: PLC0415 - the help page must not pay for it
    from checker.cli.grading import in_environment, named  # noqa: PLC0415
    from checker.intake import hand_ins  # noqa: PLC0415
    from checker.load import load_assignment, refuse_within  # noqa: PLC0415
    from checker.packages import AUTO  # noqa: PLC0415

    assignment = in_environment(load_assignment(assignment_id), environment, AUTO)
    for path in paths:
        refuse_within(path, assignment)
    intake = hand_ins(paths, roster=roster, manifest=manifest)
    return grade_class(intake, assignment, Choices(gradebook, jobs, only, rerun, limit, isolation, named(python), paths))
