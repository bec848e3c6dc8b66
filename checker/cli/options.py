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
    help="Packages to run with: those of this Python (lesson), the team template's, or what requirements.txt lists. "
    "The last two install packages, once.  [default: what the assignment says]",
)
