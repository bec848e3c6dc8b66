"""`check-hacks regrade`: judge the whole gradebook again by today's rubric."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.options import assignment_option, gradebook_option

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model import Mark, Report
    from checker.regrading import Move, Regraded
    from checker.students import Entry

EXAMPLES = """\b
Examples:
  check-hacks regrade --dry-run              who would change, and why; keeps nothing
  check-hacks regrade                        and keeps it: every earlier report stays in the book
  check-hacks regrade --only record_valid    no other mark changes
"""
STALE = "stale"


@click.command("regrade", epilog=EXAMPLES)
@gradebook_option
@assignment_option
@click.option("--only", multiple=True, metavar="ID", help="Judge only this criterion again; may be given several times.")
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
def command(gradebook: str, assignment_id: str | None, only: tuple[str, ...], dry_run: bool) -> None:  # noqa: FBT001 - click hands options over by name
    """Judge everything in the gradebook by today's rubric, without running anything, and show who changed and why."""
    from checker.gradebook import Gradebook  # noqa: PLC0415 - the help page must not pay for it
    from checker.load import load_assignment, load_rubric  # noqa: PLC0415
    from checker.regrading import regrade_book  # noqa: PLC0415

    assignment = load_assignment(assignment_id)
    rubric = load_rubric(assignment)
    with Gradebook.open(gradebook, must_exist=True) as book:
        # All of it before the first word: a reader who closes the pipe must not stop what is being kept.
        lines = list(account(regrade_book(book, assignment, rubric, only, keep=not dry_run)))
    click.echo("\n".join(lines))
    if dry_run:
        click.echo("This was a dry run: nothing was kept.")


def account(regraded: Iterable[Regraded]) -> Iterator[str]:
    """Who changed and why, then how many did and did not, and what has to be looked at again."""
    looked, changed, same, stale = 0, 0, 0, 0
    worth: dict[str, str] = {}
    for each in regraded:
        looked += 1
        moves = each.moves
        stale += len(each.entries) * any(mark.reason == STALE for mark in each.after.marks)
        changed += len(each.entries) * bool(moves)
        same += len(each.entries) * (not moves)
        worth |= {move.after.id: _worth(move) for move in moves if move.only_points and move.after}
        for entry in each.entries if moves else ():
            yield from _story(entry, each, moves)
    if worth:
        yield f"Other points for the same findings: {', '.join(worth.values())}."
    yield f"{_counted(looked, 'submission')} judged again, nothing was run: {_counted(changed, 'student')} changed, {same} did not."
    if stale:
        yield f"Stale for {_counted(stale, 'student')}: the rubric asks for what was never sent. Grade them again: check-hacks grade PATH..."


def _story(entry: Entry, regraded: Regraded, moves: tuple[Move, ...]) -> Iterator[str]:
    from checker.report.text import one_line  # noqa: PLC0415 - as above

    student = entry.student
    who = f"{student.name} ({student.key})" if student.name else student.key
    yield one_line(f"{who}: {_score(entry, regraded.before)} -> {_score(entry, regraded.after)}{_your_word(entry)}")
    for move in moves:
        if move.only_points:
            continue
        mark = move.after or move.before
        assert mark is not None
        yield f"    {mark.id:<18} {_mark(move.before)} -> {_mark(move.after)}"


def _worth(move: Move) -> str:
    assert move.before is not None
    assert move.after is not None
    return f"{move.after.id} {move.before.points} -> {move.after.points}"


def _score(entry: Entry, report: Report | None) -> str:
    """With the teacher's word."""
    if report is None:
        return "nothing"
    score = entry._replace(report=report).score
    return "ungraded" if score is None else f"{score}/{report.max_score}"


def _your_word(entry: Entry) -> str:
    return " (your override holds)" if entry.in_force else ""


def _mark(mark: Mark | None) -> str:
    if mark is None:
        return "not in the rubric"
    reason = f" ({mark.reason})" if mark.reason else ""
    earned = "?" if mark.verdict.value == "error" else str(mark.score)
    return f"{mark.verdict.value}{reason} {earned}/{mark.points}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
