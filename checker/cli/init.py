"""`check-hacks init [DIR]`: the starter, ready to be edited; or what makes a host check it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.options import assignment_option
from checker.errors import ConfigError
from checker.load import load_assignment, material_of
from checker.model import File
from checker.replace_file import replace_file, unwritten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Assignment

EXAMPLES = """\b
Examples:
  check-hacks init                 make the folder web-server here
  check-hacks init my-server       give it a name of your own
  check-hacks init --github        have GitHub check each push to the repository in this folder
  check-hacks init --classroom50 --wheel check_hacks-0.1.0-py3-none-any.whl
"""


@click.command("init", epilog=EXAMPLES)
@click.argument("folder", required=False, metavar="[DIR]")
@assignment_option
@click.option("--github", is_flag=True, help="Instead: a workflow for GitHub Actions, and a dev container.")
@click.option("--classroom", is_flag=True, help="Instead: autograding.json for workflows of the old GitHub Classroom.")
@click.option("--gitlab", is_flag=True, help="Instead: a .gitlab-ci.yml.")
@click.option("--classroom50", is_flag=True, help="Instead: an autograder for Classroom 50.")
@click.option("--gradescope", is_flag=True, help="Instead: an autograder for Gradescope.")
@click.option("--wheel", metavar="FILE", help="A wheel of check-hacks that rides along in an autograder.")
def command(folder: str | None, assignment_id: str | None, wheel: str | None, **hosts: bool) -> None:
    """Make a folder with the starter in it. Files that are there already are never touched."""
    wanted = [host for host, chosen in hosts.items() if chosen]
    if len(wanted) > 1:
        message = f"choose one of --{' and --'.join(wanted)}, and run it again for the other"
        raise ConfigError(message)
    assignment = load_assignment(assignment_id)
    if wanted:
        _equip(wanted[0], folder, assignment, named=assignment_id is not None, wheel=wheel)
    elif wheel:
        message = "--wheel goes with --classroom50 or --gradescope"
        raise ConfigError(message)
    else:
        target = Path(folder or assignment.id)
        copy_starter(material_of(assignment) / assignment.starter, target)
        again = "check-hacks" if assignment_id is None else f"check-hacks --assignment {assignment.id}"
        first = next((name for name in assignment.entries if (target / name).is_file()), None)
        then = f"Then open {first} and make it yours." if first else "Its README.md says how to begin."
        click.echo(f"Your starter is in {target}. Next:\n\n  cd {target}\n  {again}\n\n{then}")


def _equip(host: str, folder: str | None, assignment: Assignment, *, named: bool, wheel: str | None) -> None:
    from checker.ci.kits import DEVCONTAINER, KITS, is_program, kit_files  # noqa: PLC0415 - students never need it

    kit = KITS[host]
    if wheel and not kit.carries_wheel:
        message = f"--{host} takes no --wheel: what it writes installs check-hacks by its name"
        raise ConfigError(message)
    target = Path(folder or kit.folder.format(assignment=assignment.id))
    files = kit_files(host, assignment, named=named, wheel=wheel)
    missing = [file for file in files if not (file.path == DEVCONTAINER and (target / file.path).exists())]
    lay_down(missing, target, "move it away first, and compare what you changed in it")
    for file in missing:
        if is_program(file):
            (target / file.path).chmod(0o755)
    names = "".join(f"\n  {target / file.path}" for file in missing)
    click.echo(f"Written:{names}\n\n{kit.next}")


def copy_starter(starter: Path, target: Path) -> None:
    """Raises ConfigError, before anything is written, when a file would be written over."""
    paths = [path for path in sorted(starter.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]
    if not paths:
        message = f"the assignment's starter has no files: {starter}"
        raise ConfigError(message)
    files = [File(path.relative_to(starter).as_posix(), path.read_bytes()) for path in paths]
    lay_down(files, target, "choose a new folder: check-hacks init NAME")


def lay_down(files: Sequence[File], target: Path, advice: str) -> None:
    """All of them or none. Raises ConfigError, before anything is written, when a file would be written over; UnwrittenError."""
    taken = [file.path for file in files if (target / file.path).exists()]
    if taken:
        message = f"{target} already holds {', '.join(taken[:3])}; {advice}"
        raise ConfigError(message)
    done: list[Path] = []
    try:
        for file in files:
            copy = target / file.path
            copy.parent.mkdir(parents=True, exist_ok=True)
            replace_file(copy, file.content)
            done.append(copy)
    except OSError as error:
        for copy in done:  # half of a folder would be in the way of the next try
            copy.unlink(missing_ok=True)
        raise unwritten(target, error) from error
