"""`check-hacks lint`: is what a teacher wrote fit for grading?"""

from __future__ import annotations

import click

from checker.cli.door import NOT_PASSED, OK
from checker.cli.options import material_option

EXAMPLES = """\b
Examples:
  check-hacks lint --material my-class                      everything that is wrong, each with file and line
  check-hacks lint --material my-class --record-baselines   after a change of a starter: run it, write down what it serves
"""


@click.command("lint", epilog=EXAMPLES)
@material_option
@click.option("--record-baselines", is_flag=True, help="Run each starter and write down what it serves: nobody passes with that.")
def command(record_baselines: bool) -> int:  # noqa: FBT001 - click hands options over by name
    """Look through assignments.yaml, rubrics and starters for what would spoil grading."""
    from checker import lint  # noqa: PLC0415 - the help page must not pay for it
    from checker.load import material  # noqa: PLC0415 - as above

    root = material()
    recording = lint.record_baselines(root) if record_baselines else ()
    found = (*recording, *lint.lint(root))
    for each in found:
        place = each.file if each.line is None else f"{each.file}:{each.line}"
        click.echo(f"{place}: {each.what}")
    click.echo(_ending(len(found)))
    return NOT_PASSED if found else OK


def _ending(number: int) -> str:
    if not number:
        return "Nothing to mend."
    return "1 thing to mend." if number == 1 else f"{number} things to mend."
