"""Options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

from checker.packages import ENVIRONMENTS

if TYPE_CHECKING:
    from collections.abc import Callable

    AnyFunction = TypeVar("AnyFunction", bound=Callable[..., object])


def _use(ctx: click.Context, _: click.Parameter, folder: str | None) -> None:
    """As long as the command runs, every assignment comes from that folder."""
    from checker.load.material import using  # noqa: PLC0415 - the help page must not pay for it

    if folder is not None:
        ctx.with_resource(using(folder))


material_option = click.option(
    "--material",
    type=click.Path(exists=True, file_okay=False),
    metavar="FOLDER",
    expose_value=False,
    callback=_use,
    help="A folder of your own with assignments.yaml, rubric/ and starter/ (or set CHECK_HACKS_MATERIAL).",
)


def assignment_option(command: AnyFunction) -> AnyFunction:
    """Which assignment, and from whose folder."""
    which = click.option(
        "--assignment", "assignment_id", metavar="ID", help="Which assignment it is for (see: check-hacks list)."
    )
    return which(material_option(command))


gradebook_option = click.option(
    "--gradebook",
    default="gradebook.db",
    show_default=True,
    metavar="URL",
    help="Where everything is kept: a file, or a database's URL.",
)
environment_option = click.option(
    "--environment",
    type=click.Choice(ENVIRONMENTS),
    help="Packages to run with: those of the Python that runs it (lesson), the team template's, what the submission lists "
    "(requirements), or what it lists and imports where that is more than the lesson's (auto). All but the first install packages, once.  "
    "[default: what the assignment says; for one's own work lesson, for a class and in CI auto]",
)
python_option = click.option(
    "--python",
    metavar="PATH",
    help="The Python that runs the program: a program or an environment's folder.  "
    "[default: the environment that is switched on, else the project's own, else the notebook's, else the one that runs check-hacks]",
)
classes_python_option = click.option(
    "--python", metavar="PATH", help="The Python that runs the programs, or that environments are made from.  [default: this one]"
)
