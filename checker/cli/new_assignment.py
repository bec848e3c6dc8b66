"""`check-hacks new-assignment ID`: starter, rubric, README and tests of an assignment of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.errors import ConfigError

if TYPE_CHECKING:
    from checker.model import Assignment

EXAMPLES = """\b
Examples:
  check-hacks new-assignment quiz                         like web-server, in the folder material
  check-hacks new-assignment quiz --from crud-api         like another one of ours
  check-hacks new-assignment quiz-2 --from quiz --material my-class
"""


@click.command("new-assignment", epilog=EXAMPLES)
@click.argument("id_", metavar="ID")
@click.option("--from", "source", metavar="ID", default="web-server", show_default=True, help="The assignment to begin from.")
@click.option("--title", metavar="TEXT", help="What students read (default: the id, in words).")
@click.option(
    "--material",
    type=click.Path(file_okay=False),
    metavar="FOLDER",
    default="material",
    show_default=True,
    envvar="CHECK_HACKS_MATERIAL",
    help="Your folder of assignments; it is made when there is none.",
)
def command(id_: str, source: str, title: str | None, material: str) -> None:
    """Write starter, rubric, README and tests of a new assignment, ready to be changed. Nothing is ever written over."""
    from checker.cli.init import lay_down  # noqa: PLC0415 - the help page must not pay for it
    from checker.draft import draft, entered  # noqa: PLC0415 - as above
    from checker.load.assignments import FILE  # noqa: PLC0415 - as above
    from checker.replace_file import write_where_named  # noqa: PLC0415 - as above

    _refuse_bad_name(id_)
    folder, title = Path(material), title or id_.replace("-", " ").capitalize()
    begin = _source(source, folder)
    entry = entered(folder, begin, id_, title)
    files = draft(begin, id_, title, _to_do(begin))
    missing = [file for file in files.shared if not (folder / file.path).exists()]
    lay_down([*files.own, *missing], folder, "choose another id, or move it away first")
    write_where_named(str(folder / FILE), entry.content)
    click.echo(_next(id_, folder, begin))


def _refuse_bad_name(id_: str) -> None:
    from checker.lint.names import ASSIGNMENT, is_fine  # noqa: PLC0415 - as above

    if not is_fine(id_, ASSIGNMENT):
        message = f"{id_!r} will not travel well through shells and learning platforms; take small letters, digits and hyphens"
        raise ConfigError(message)


def _source(id_: str, folder: Path) -> Assignment:
    """Out of the teacher's own folder, or of ours."""
    from checker.load import load_assignment, load_assignments  # noqa: PLC0415 - as above
    from checker.load.assignments import FILE  # noqa: PLC0415 - as above
    from checker.load.material import shipped  # noqa: PLC0415 - as above

    folder = folder.resolve()
    own = [each for each in load_assignments(folder) if each.id == id_] if (folder / FILE).exists() else []
    return own[0] if own else load_assignment(id_, shipped())


def _to_do(source: Assignment) -> tuple[str, ...]:
    """What the untouched starter does not pass: seen, not guessed. Raises ConfigError when it cannot be looked at."""
    from checker.load import material_of  # noqa: PLC0415 - as above
    from checker.model import Verdict  # noqa: PLC0415 - as above
    from checker.observe.host import HostLauncher  # noqa: PLC0415 - as above
    from checker.pipeline import grade  # noqa: PLC0415 - as above

    report = grade(str(material_of(source) / source.starter), assignment=source, launcher=HostLauncher())
    if all(mark.verdict is Verdict.ERROR for mark in report.marks):
        first = report.marks[0]
        message = f"the starter of {source.id} could not be looked at: {first.message} {first.hint}"
        raise ConfigError(message)
    return tuple(mark.id for mark in report.marks if mark.verdict is not Verdict.PASSED and not mark.by_hand)


def _next(id_: str, folder: Path, source: Assignment) -> str:
    files = {
        "assignments.yaml": "what is due: title, port, names of files",
        f"rubric/{id_}.yaml": "what it is worth",
        f"starter/{id_}/": "what students get",
        f"tests/good/{id_}/": "good work",
        f"tests/test_{id_.replace('-', '_')}.py": "grades the starter and the good work",
    }
    written = "\n".join(f"  {name:<25} {what}" for name, what in files.items())
    return f"""\
Written into {folder}, from {source.id}:
{written}

Next:
  export CHECK_HACKS_MATERIAL="{folder.resolve()}"
  check-hacks lint"""
