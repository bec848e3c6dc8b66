"""`check-hacks explain [CHECK]`: what is looked at, and what each reason means."""

from __future__ import annotations

from difflib import get_close_matches
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from checker.checks import Check, discover
from checker.cli.options import assignment_option
from checker.errors import ConfigError
from checker.journey import REQUEST
from checker.load import load_assignment, load_rubric
from checker.load.param_words import param_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Criterion, Reason

WIDTH = 110
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
    wide = max(map(len, discover())) + 2
    lines = []
    for name, check in sorted(discover().items()):
        lines.append(f"{name:<{wide}}{check.title}")
        lines += wrap(_params(check), WIDTH, initial_indent=" " * wide, subsequent_indent=" " * wide)
    return [*lines, "", "`check-hacks explain CHECK` says what each of these may be, and what students read."]


def _one(name: str, criteria: tuple[Criterion, ...]) -> list[str]:
    chosen = [item for item in criteria if name in {item.id, item.check}]
    if chosen:
        return [line for item in chosen for line in _criterion(item, discover()[item.check])]
    if name in discover():
        return [f"{name}: {discover()[name].title} (not in this rubric)", *_check(discover()[name])]
    known = list(dict.fromkeys((*(item.id for item in criteria), *discover())))
    near = get_close_matches(name, known, n=1)
    likely = f"; did you mean {near[0]!r}?" if near else ""
    message = f"there is no criterion and no check {name!r}{likely} (`check-hacks explain --checks` lists them all)"
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
        *_what_a_rubric_may_say(check),
        "  What we may answer:",
        *[line for reason in check.reasons for line in _reason(reason)],
    ]


def _requests(check: Check, criterion: Criterion) -> Iterator[str]:
    yield from (f"{probe.method} {probe.path}" for probe in check.probes(criterion.params))
    for journey in check.journeys(criterion.params):
        yield from (f"{step.method} {step.path}" if step.kind == REQUEST else step.kind for step in journey.steps)


def _what_a_rubric_may_say(check: Check) -> list[str]:
    if not check.params:
        return []
    words = param_words(check.name)
    lines = [f"{name} ({_kind(check, name)}): {words[name]}" for name in check.params]
    return [
        "  What a rubric may say:",
        *(line for each in lines for line in wrap(each, WIDTH, initial_indent=" " * 4, subsequent_indent=" " * 8)),
    ]


def _kind(check: Check, name: str) -> str:
    return f"{check.params[name]}{', needed' if name in check.required else ''}"


def _params(check: Check) -> str:
    return ", ".join(f"{name} ({_kind(check, name)})" for name in check.params)


def _reason(reason: Reason) -> list[str]:
    """Holes stay as they are: `{status}` says that a number will stand there."""
    return [f"    {reason.code}", f"      {reason.message}", f"      {reason.hint}"]
