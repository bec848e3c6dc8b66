"""Options that several commands share."""

from __future__ import annotations

import click

assignment_option = click.option(
    "--assignment", "assignment_id", metavar="ID", help="Which assignment it is for (see: check-hacks list)."
)
gradebook_option = click.option(
    "--gradebook",
    default="gradebook.db",
    show_default=True,
    metavar="URL",
    help="Where everything is kept: a file, or a database's URL.",
)
