"""What a teacher reads at the end of a run over a class. Labels and names are the teacher's own; they are shown without control characters."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.cli.progress import Tally
    from checker.intake import Intake

MOST_LISTED = 50
NO_SANDBOX = """\
********************************************************************************
*  WARNING: NO SANDBOX. The students' programs run AS YOU on this computer.    *
*  They can read and change whatever you can. Read them before you run them,   *
*  or grade in a virtual machine. One at a time; every report says so.         *
********************************************************************************
Why: {why}
"""
NEEDS_LINUX = "it needs Linux"
NO_WALLS = "there is no sandbox on this computer: {why}\nWithout --isolation {wanted} we would run one program at a time, as you"
"""When the teacher asked for walls that are not to be had."""
WALLS = {"warm": "in a warm sandbox", "sandbox": "in a sandbox"}

GIVING_BACK = {
    "canvas": ("canvas", "a file for Canvas"),
    "moodle": ("moodle --fill WORKSHEET.csv", "your grading worksheet, filled in"),
    "gradescope": ("gradescope --output results", "a results.json for each submission"),
    "classroom50": ("classroom50 --fill scores.json --output results", "a result.json for each student"),
}
"""What the platform reads from which most hand-ins came."""
TABLE = ("csv", "all marks as a table; check-hacks export --help names what learning platforms read")


LOOKED_AGAIN = (
    ("crashed", "they had ended by themselves beside others"),
    ("no_answer", "they had given no answer beside others"),
    ("out_of_time", "they had run into a time limit beside others"),
    ("not_stopped", "they had not stopped beside others"),
    ("lost", "nothing had come back of them"),
    ("paused", "this computer had stood still meanwhile"),
)


def stopped(tally: Tally, gradebook: str) -> str:
    return (
        f"Stopped. Nothing is left running. {tally.done} of {tally.total} are in {gradebook}.\n"
        "Run the same command again to go on: what is in the gradebook is not run again."
    )


def ending(intake: Intake, tally: Tally, gradebook: str, *, isolation: str, left: int, waiting: str = "") -> str:
    """How it went, what needs the teacher's eye, what to do next. `waiting`: who waits for packages, in a line."""
    lines = (*_counts(tally, gradebook, isolation, left), *_lists(intake, tally), *_next(intake, gradebook, tally, left))
    return "\n".join((*lines, *(("", waiting) if waiting else ())))


def _counts(tally: Tally, gradebook: str, isolation: str, left: int) -> Iterator[str]:
    walls = WALLS.get(isolation, "WITHOUT A SANDBOX")
    yield f"Graded {tally.done} of {tally.total} in {tally.seconds:.0f} s, {walls}. They are in {gradebook}."
    rows = (
        (tally.passed, "passed everything"),
        (tally.failed, "did not pass everything"),
        (tally.ungraded, "ungraded: not zero, nobody could look"),
        (tally.known, "of them were looked at before and not run again (--rerun does)"),
        (left, "left for another day (--limit)"),
    )
    again = ((tally.looked_again[why], f"looked at again: {words}") for why, words in LOOKED_AGAIN)
    yield from (f"{count:6}  {words}" for count, words in (*rows, *again) if count)


def _lists(intake: Intake, tally: Tally) -> Iterator[str]:
    yield from _list("Ungraded:", (f"{label}: {why}" for label, why in tally.troubled))
    yield from _list("Nobody in your roster stands for these; they are graded all the same:", intake.unmatched)
    several = (f"{key}: {', '.join(labels)}" for key, labels in intake.duplicates)
    yield from _list("Several hand-ins of one student:", several)
    yield from _list("In your roster, and nothing was handed in:", (student.name or student.key for student in intake.missing))
    yield from _list("Found, and no submission:", (f"{label}: {why}" for label, why in intake.skipped))
    yield from _list("Good to know:", intake.notes)


def _list(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if not found:
        return
    yield f"\n{title}"
    yield from (f"  {_shown(line)}" for line in found[:MOST_LISTED])
    if len(found) > MOST_LISTED:
        yield f"  ... and {len(found) - MOST_LISTED} more"


def _shown(text: str) -> str:
    """On one line, and nothing that a terminal would obey."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def _next(intake: Intake, gradebook: str, tally: Tally, left: int) -> Iterator[str]:
    from shlex import quote  # noqa: PLC0415 - once, at the end

    named = "" if gradebook == "gradebook.db" else f" --gradebook {quote(gradebook)}"
    yield "\nNext:"
    if tally.ungraded or left:
        yield "  the same command again                 looks only at what is ungraded or new"
    yield f"  check-hacks report{named}     a page for each student and one for the class"
    [(match, _)] = Counter(handin.match for handin in intake.handins).most_common(1) or [("", 0)]
    format_, what = GIVING_BACK.get(match, TABLE)
    yield f"  check-hacks export {format_}{named}     {what}"
