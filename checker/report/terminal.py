"""The report a student reads in a terminal: a line for each mark, more words only where something is to be done."""

from __future__ import annotations

from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from checker.model import Verdict
from checker.report import words
from checker.report.sparing import sparing
from checker.report.text import clipped, harmless, in_columns, one_line, without_commands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from checker.model import Mark, Report

    Paint = Callable[[str, str], str]

NARROWEST, WIDEST = 40, 92
"""Columns; longer lines are hard to read."""


class Symbols(NamedTuple):
    """What stands for a standing (see words.Standing), and the other signs that not every encoding has."""

    passed: str
    failed: str
    todo: str
    waiting: str
    ungraded: str
    arrow: str
    bar: str

    def everything(self) -> str:
        """All of them in one string: a stream that can print it can print a report with these symbols."""
        return f"{self.passed}{self.failed}{self.todo}{self.waiting}{self.ungraded}{self.arrow}{self.bar}"


UNICODE = Symbols(passed="✓", failed="✗", todo="○", waiting="·", ungraded="?", arrow="→", bar="│")
ASCII = Symbols(passed="+", failed="x", todo="o", waiting="-", ungraded="?", arrow="->", bar="|")

_STYLES: Mapping[str, str] = {"passed": "green", "failed": "red", "todo": "cyan", "waiting": "dim", "ungraded": "magenta"}


class Row(NamedTuple):
    """One paragraph: `lead` before its first line (the others are indented as far), dots and `tail` behind its last."""

    text: str = ""
    style: str = ""
    lead: str = ""
    lead_style: str = ""
    tail: str = ""


@sparing
def render(report: Report, *, width: int = 80, colour: bool = False, symbols: Symbols = UNICODE) -> str:
    """Lines of at most `width` columns (kept between NARROWEST and WIDEST). Without `colour` it holds no escape sequence."""
    width = min(max(width, NARROWEST), WIDEST)
    rows = (*_header(report), *_marks(report, symbols), *_last_error(report, symbols, width), *_advice(report), *_footer(report))
    paint = _in_colours() if colour else _plain
    lines = (line for row in rows for line in _lines(row, width, paint))
    return without_commands("".join(f"{line}\n" for line in lines))


def _header(report: Report) -> Iterator[Row]:
    yield Row(text=one_line(report.assignment_title), style="bold")
    yield Row(text=one_line(words.subject(report)), style="dim")
    yield Row()


def _marks(report: Report, symbols: Symbols) -> Iterator[Row]:
    column = max((len(words.points(mark)) for mark in report.marks), default=0)
    for _, group in groupby(report.marks, key=words.shared):
        marks = tuple(group)
        for mark in marks:
            yield _line(mark, symbols, column)
        if marks[0].verdict is Verdict.BLOCKED:
            yield _waiting(report, marks)
        elif marks[0].verdict is not Verdict.PASSED:
            yield from _explanation(marks[0], symbols)


def _line(mark: Mark, symbols: Symbols, column: int) -> Row:
    standing = words.standing(mark)
    return Row(
        lead=f"{getattr(symbols, standing.key)} ",
        lead_style=_STYLES[standing.key],
        text=one_line(words.title(mark)),
        style="dim" if standing is words.WAITING else "",
        tail=f"{standing.word:<8} {words.points(mark):>{column}}",
    )


def _explanation(mark: Mark, symbols: Symbols) -> Iterator[Row]:
    if mark.message:
        yield Row(lead="    ", text=one_line(mark.message))
    if mark.hint:
        yield Row(lead=f"  {symbols.arrow} ", lead_style="bold", text=one_line(mark.hint))
    if words.standing(mark) is words.UNGRADED:
        yield Row(lead="    ", text=words.NOT_YOURS)


def _waiting(report: Report, marks: tuple[Mark, ...]) -> Row:
    verb = "waits" if len(marks) == 1 else "these wait"
    return Row(lead="    ", text=one_line(f"{verb} for: {words.waits_for(report, marks[0])}"), style="dim")


def _last_error(report: Report, symbols: Symbols, width: int) -> Iterator[Row]:
    lines = words.last_error(report) if words.first_failed(report) else ()
    if not lines:
        return
    lead = f"  {symbols.bar} "
    yield Row()
    yield Row(text="Your server printed this:")
    for line in in_columns(tuple(map(harmless, lines)), width - len(lead)):
        yield Row(lead=lead, lead_style="dim", text=clipped(line, 600))


def _advice(report: Report) -> Iterator[Row]:
    if not report.advice:
        return
    yield Row()
    yield Row(text="Worth knowing (it costs no points):")
    for advice in report.advice:
        yield Row(lead="  * ", lead_style="dim", text=one_line(advice.message))


def _footer(report: Report) -> Iterator[Row]:
    yield Row()
    yield Row(text=words.total(report), style="bold")
    for sentence in words.outlook(report):
        yield Row(text=one_line(sentence))


def _lines(row: Row, width: int, paint: Paint) -> Iterator[str]:
    tail = f" {row.tail}" if row.tail else ""
    room = width - len(row.lead) - (len(tail) + 3 if tail else 0)
    pieces = [row.text] if _cells(row.text) <= room else _wrapped(row.text, room)
    for number, piece in enumerate(pieces):
        lead = " " * len(row.lead) if number else paint(row.lead, row.lead_style)
        end = ""
        if tail and piece is pieces[-1]:
            dots = "." * max(width - len(row.lead) - _cells(piece) - len(tail) - 1, 1)
            end = paint(f" {dots}", "dim") + paint(tail, row.lead_style)
        yield f"{lead}{paint(piece, row.style)}{end}"


def _wrapped(text: str, room: int) -> list[str]:
    return wrap(text, room, break_on_hyphens=False) if text.isascii() else _wrap_cells(text, room)


def _wrap_cells(text: str, room: int) -> list[str]:
    """`wrap` for scripts whose signs may take two columns."""
    from rich.cells import chop_cells  # noqa: PLC0415 - rare

    indent = " " * (len(text) - len(text.lstrip(" ")))
    lines = [indent[:-1]]
    for word in (piece for long in text.split() for piece in chop_cells(long, room)):
        longer = f"{lines[-1]} {word}" if lines[-1] else f"{indent[:1]}{word}"
        lines[-1:] = [longer] if _cells(longer) <= room else [lines[-1], word]
    return [line.rstrip() for line in lines]


def _cells(text: str) -> int:
    """Columns that a text takes: two for each sign of some scripts."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - rare

    return cell_len(text)


def _plain(text: str, style: str) -> str:  # noqa: ARG001 - the shape of Paint
    return text


def _in_colours() -> Paint:
    from rich.color import ColorSystem  # noqa: PLC0415 - 40 ms, which what is piped does not pay
    from rich.style import Style  # noqa: PLC0415 - as above

    def paint(text: str, style: str) -> str:
        return Style.parse(style).render(text, color_system=ColorSystem.STANDARD)

    return paint
