"""`check-hacks explain [CHECK]`: what is looked at, and what each reason means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.checks import Check, discover
from checker.cli.options import assignment_option
from checker.errors import ConfigError
from checker.load import load_assignment, load_rubric

if TYPE_CHECKING:
    from checker.model import Criterion, Reason

EXAMPLES = """\b
Examples:
  check-hacks explain              every criterion in a line
  check-hacks explain cors_open    one of them, with all its reasons
"""


@click.command("explain", epilog=EXAMPLES)
@click.argument("name", required=False, metavar="[CHECK]")
@assignment_option
def command(name: str | None, assignment_id: str | None) -> None:
    """Say what is checked and what each answer means."""
    criteria = load_rubric(load_assignment(assignment_id)).criteria
    lines = _one(name, criteria) if name else _all(criteria)
    click.echo("\n".join(lines))


def _all(criteria: tuple[Criterion, ...]) -> list[str]:
    return [f"{item.points:>3}  {item.id:<18} {discover()[item.check].title}" for item in criteria]


def _one(name: str, criteria: tuple[Criterion, ...]) -> list[str]:
    chosen = [item for item in criteria if name in {item.id, item.check}]
    if not chosen:
        message = f"there is no criterion '{name}'. There are: {', '.join(item.id for item in criteria)}"
        raise ConfigError(message)
    return [line for item in chosen for line in _criterion(item, discover()[item.check])]


def _criterion(criterion: Criterion, check: Check) -> list[str]:
    probes = check.probes(criterion.params)
    return [
        f"{criterion.id}: {check.title} ({criterion.points} points)",
        *([f"  Only looked at when these hold: {', '.join(check.needs)}"] if check.needs else []),
        *([f"  What we send: {', '.join(dict.fromkeys(f'{probe.method} {probe.path}' for probe in probes))}"] if probes else []),
        "  What we may answer:",
        *[line for reason in check.reasons for line in _reason(reason)],
    ]


def _reason(reason: Reason) -> list[str]:
    """Holes stay as they are: `{status}` says that a number will stand there."""
    return [f"    {reason.code}", f"      {reason.message}", f"      {reason.hint}"]
