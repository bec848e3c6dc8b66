"""What a submission's program is started from: its files, and its text where the lesson's own `python server.py` would find it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from checker.model import File
from checker.observe.launcher import Workspace
from checker.own_modules import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Program, Submission


def workspace(submission: Submission, program: Program) -> Workspace:
    """A `.py` runs as it was handed in; a program out of a notebook or a page is written beside the other files."""
    start = submission.start
    if submission.form == "python":
        entry = program.file.removeprefix(f"{submission.base}/")
        return Workspace(
            submission.files, entry, submission.base, submission.folders, words=start.words, variables=start.variables
        )
    from checker.observe.kept_open import kept_open  # noqa: PLC0415 - takes 6 ms before the program can start, and most hand in files

    taken = {file.path for file in submission.files}
    entry = next(name for name in _names() if joined(submission.base, name) not in taken)
    written = File(path=joined(submission.base, entry), content=kept_open(program).encode("utf-8", "surrogatepass"))
    return Workspace(
        (*submission.files, written), entry, submission.base, submission.folders, words=start.words, variables=start.variables
    )


def _names() -> Iterator[str]:
    """Names for a program that has none: the lesson's, or else whichever no file of the submission has."""
    yield "server.py"
    yield "lesson_cell.py"
    yield from (f"lesson_cell_{number}.py" for number in count(2))
