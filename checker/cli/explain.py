"""`check-hacks explain [CHECK]`: what is looked at, and what each reason means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.checks import Check, discover
from checker.cli.options import assignment_option
from checker.errors import ConfigError
from checker.journey import REQUEST
from checker.load import load_assignment, load_rubric

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Criterion, Reason

EXAMPLES = """\b
Examples:
  check-hacks explain              every criterion in a line
  check-hacks explain cors_open    one of them, with all its reasons
  check-hacks explain --checks     everything that a rubric could ask for
"""


@click.command("explain", epilog=EXAMPLES)
@click.argument("name", required=False, metavar="[CHECK]")
@assignment_option
@click.option("--checks", is_flag=True, help="List every check that a rubric can use, with its params.")
def command(name: str | None, assignment_id: str | None, checks: bool) -> None:  # noqa: FBT001 - click hands options over by name
    """Say what is checked and what each answer means."""
    criteria = load_rubric(load_assignment(assignment_id)).criteria
    lines = _one(name, criteria) if name else _every_check() if checks else _all(criteria)
    click.echo("\n".join(lines))


def _all(criteria: tuple[Criterion, ...]) -> list[str]:
    return [f"{item.points:>3}  {item.id:<18} {item.title or discover()[item.check].title}" for item in criteria]


def _every_check() -> list[str]:
    return [f"{name:<18} {_params(check):<30} {check.title}" for name, check in sorted(discover().items())]


def _one(name: str, criteria: tuple[Criterion, ...]) -> list[str]:
    chosen = [item for item in criteria if name in {item.id, item.check}]
    if chosen:
        return [line for item in chosen for line in _criterion(item, discover()[item.check])]
    if name in discover():
        return [f"{name}: {discover()[name].title} (not in this rubric)", *_check(discover()[name])]
    message = f"there is no criterion '{name}'. There are: {', '.join(item.id for item in criteria)}"
    raise ConfigError(message)


def _criterion(criterion: Criterion, check: Check) -> list[str]:
    return [f"{criterion.id}: {criterion.title or check.title} ({criterion.points} points)", *_check(check, criterion)]


def _check(check: Check, criterion: Criterion | None = None) -> list[str]:
    """Without a criterion nobody knows what would be sent."""
    needs = (*check.needs, *(criterion.needs if criterion else ()))
    sent = dict.fromkeys(_requests(check, criterion) if criterion else ())
    return [
        *([f"  Only looked at when these hold: {', '.join(needs)}"] if needs else []),
        *([f"  What we send: {', '.join(sent)}"] if sent else []),
        *([f"  What a rubric may say: {_params(check)}"] if check.params and not criterion else []),
        "  What we may answer:",
        *[line for reason in check.reasons for line in _reason(reason)],
    ]


def _requests(check: Check, criterion: Criterion) -> Iterator[str]:
    yield from (f"{probe.method} {probe.path}" for probe in check.probes(criterion.params))
    for journey in check.journeys(criterion.params):
        yield from (f"{step.method} {step.path}" if step.kind == REQUEST else step.kind for step in journey.steps)


def _params(check: Check) -> str:
    return ", ".join(f"{name} ({kind}{', needed' if name in check.required else ''})" for name, kind in check.params.items())


def _reason(reason: Reason) -> list[str]:
    """Holes stay as they are: `{status}` says that a number will stand there."""
    return [f"    {reason.code}", f"      {reason.message}", f"      {reason.hint}"]
