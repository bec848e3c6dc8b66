"""What GitHub shows beside the lines of a file. Eight at most: a step's eleventh is dropped without a word. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.cell_names import cell_in_words
from checker.ci.commands import command
from checker.model import Verdict
from checker.report import words
from checker.report.text import clipped, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.model import Mark, Report

MOST = 8
LONGEST = 1000
"""Characters of an annotation's text: longer ones are folded away."""

_LEVELS = {words.FAILED: "error", words.TO_DO: "notice", words.UNGRADED: "warning"}


class Annotation(NamedTuple):
    """`file` is relative to the repository, with forward slashes; None: it belongs to no file that the runner knows."""

    level: str
    title: str
    text: str
    file: str | None = None
    line: int | None = None

    def command(self) -> str:
        place = {"file": self.file, "line": self.line, "title": self.title}
        return command(self.level, self.text, {key: value for key, value in place.items() if value})


def annotations_of(report: Report, file: str | None) -> tuple[Annotation, ...]:
    """One for each mark that has something to say of its own; `file` holds the program."""
    said = [mark for mark in report.marks if words.standing(mark) in _LEVELS]
    if len(said) <= MOST:
        return tuple(_annotation(mark, report, file) for mark in said)
    more = f"{len(said) - MOST + 1} more, and all the rest, are in the summary of this run."
    shown = (_annotation(mark, report, file) for mark in said[: MOST - 1])
    return (*shown, Annotation("notice", one_line(report.assignment_title, 200), more))


def _annotation(mark: Mark, report: Report, file: str | None) -> Annotation:
    place = dict(mark.facts)
    line, cell = place.get("line"), _cell(report, place)
    return Annotation(
        level=_LEVELS[words.standing(mark)],
        title=one_line(words.title(mark), 200),
        text=clipped(" ".join(filter(None, _sentences(mark, line, cell))), LONGEST),
        file=file,
        # The lines of a notebook's file are those of its JSON, which no student ever sees.
        line=line if isinstance(line, int) and report.form == "python" else None,
    )


def _cell(report: Report, place: Mapping[str, object]) -> str:
    """The notebook's cell in words, to begin a sentence; empty where there is none."""
    number = place.get("cell", report.cell)
    if not isinstance(number, int):
        return ""
    named = cell_in_words(number, str(place.get("cell_name") or (report.cell_name if number == report.cell else "")))
    return named[:1].upper() + named[1:]


def _sentences(mark: Mark, line: object, cell: str) -> Iterator[str]:
    if cell:
        yield f"{cell}, line {line}:" if line else f"{cell}:"
    yield one_line(mark.message)
    yield one_line(mark.hint)
    if mark.verdict is Verdict.ERROR:
        yield words.NOT_YOURS
