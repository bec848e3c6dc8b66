"""What a run says in its log, for a runner that obeys commands in it and for one that does not. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.ci.annotations import annotations_of
from checker.ci.commands import group, quiet
from checker.report import terminal
from checker.report.text import harmless, one_line, tail, without_commands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.ci import Ran

WIDTH = 92
LOG_LIMIT = 20_000


def for_actions(ran: Ran, token: str, file: str | None) -> str:
    """With groups and annotations. `token` is random; `file` is the program's path in the repository."""
    lines = (
        *quiet(terminal.render(ran.report, width=WIDTH), token, margin=""),
        *_folded_log(ran, token),
        *_folded_walls(ran, token),
        *(each.command() for each in annotations_of(ran.report, file)),
    )
    return "".join(f"{line}\n" for line in lines)


def _folded_log(ran: Ran, token: str) -> Iterator[str]:
    log, left_out = tail(ran.report.log.strip("\n"), LOG_LIMIT)
    if log:
        before = f"({left_out} characters before this are left out)\n" if left_out else ""
        yield from group("What the server printed", quiet(before + log, token))


def _folded_walls(ran: Ran, token: str) -> Iterator[str]:
    lines = tuple(_walls(ran))
    if lines:
        yield from group("For the teacher: how it ran", quiet("\n".join(lines), token))


def _walls(ran: Ran) -> Iterator[str]:
    for wall in ran.walls:
        yield one_line(f"{'in force' if wall.present else 'NOT in force'}: {wall.name}. {wall.words}")
    yield from map(one_line, ran.notes)


def for_anybody(ran: Ran) -> str:
    """The same as plain text, every line of the student's behind a margin."""
    report = terminal.render(ran.report, width=WIDTH)
    walls = "".join(f"{line}\n" for line in _walls(ran))
    log, _ = tail(harmless(ran.report.log).strip("\n"), LOG_LIMIT)
    printed = "".join(f"| {line}\n" for line in log.splitlines())
    parts = (report, f"How it ran:\n{walls}" if walls else "", f"What the server printed:\n{printed}" if printed else "")
    return without_commands("\n".join(part for part in parts if part))
