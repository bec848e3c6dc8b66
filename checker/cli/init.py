"""`check-hacks init [DIR]`: the starter, ready to be edited."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.options import assignment_option
from checker.errors import ConfigError
from checker.load import load_assignment, material

EXAMPLES = """\b
Examples:
  check-hacks init                 make the folder web-server here
  check-hacks init my-server       give it a name of your own
"""


@click.command("init", epilog=EXAMPLES)
@click.argument("folder", required=False, metavar="[DIR]")
@assignment_option
def command(folder: str | None, assignment_id: str | None) -> None:
    """Make a folder with the starter in it. Files that are there already are never touched."""
    assignment = load_assignment(assignment_id)
    target = Path(folder or assignment.id)
    copy_starter(material() / assignment.starter, target)
    click.echo(f"Your starter is in {target}. Next:\n\n  cd {target}\n  check-hacks\n\nThen open server.py and make it yours.")


def copy_starter(starter: Path, target: Path) -> None:
    """Raises ConfigError, before anything is written, when a file would be written over."""
    files = [path for path in sorted(starter.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]
    if not files:
        message = f"the assignment's starter has no files: {starter}"
        raise ConfigError(message)
    taken = [str(path.relative_to(starter)) for path in files if (target / path.relative_to(starter)).exists()]
    if taken:
        message = f"{target} already holds {', '.join(taken[:3])}; choose a new folder: check-hacks init NAME"
        raise ConfigError(message)
    try:
        for path in files:
            copy = target / path.relative_to(starter)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    except OSError as error:
        message = f"{target} cannot be written: {error.strerror}"
        raise ConfigError(message) from error
