"""The report a student reads in a terminal: a line for each mark, more words only where something is to be done."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from checker.model import Verdict
from checker.report import words
from checker.report.text import clipped, harmless, last_error, one_line, without_commands

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import Console
    from rich.text import Text

    from checker.model import Mark, Report

NARROWEST, WIDEST = 40, 92
"""Columns; longer lines are hard to read."""


@dataclass(frozen=True, kw_only=True)
class Symbols:
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


@dataclass(frozen=True, kw_only=True)
class Row:
    """One paragraph: `lead` before its first line (the others are indented as far), dots and `tail` behind its last."""

    text: str = ""
    style: str = ""
    lead: str = ""
    lead_style: str = ""
    tail: str = ""


def render(report: Report, *, width: int = 80, colour: bool = False, symbols: Symbols = UNICODE) -> str:
    """Lines of at most `width` columns (kept between NARROWEST and WIDEST). Without `colour` it holds no escape sequence."""
    rows = (*_header(report), *_marks(report, symbols), *_last_error(report, symbols), *_advice(report), *_footer(report))
    return without_commands(_paint(rows, min(max(width, NARROWEST), WIDEST), colour=colour))


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
    if mark.verdict is Verdict.ERROR:
        yield Row(lead="    ", text=words.NOT_YOURS)


def _waiting(report: Report, marks: tuple[Mark, ...]) -> Row:
    verb = "waits" if len(marks) == 1 else "these wait"
    return Row(lead="    ", text=one_line(f"{verb} for: {words.waits_for(report, marks[0])}"), style="dim")


def _last_error(report: Report, symbols: Symbols) -> Iterator[Row]:
    lines = last_error(report.log) if words.first_failed(report) else ()
    if not lines:
        return
    yield Row()
    yield Row(text="Your server printed this:")
    for line in lines:
        yield Row(lead=f"  {symbols.bar} ", lead_style="dim", text=clipped(harmless(line).expandtabs(4), 300))


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


def _paint(rows: tuple[Row, ...], width: int, *, colour: bool) -> str:
    from rich.console import Console  # noqa: PLC0415 - 70 ms, which other formats do not pay
    from rich.text import Text  # noqa: PLC0415 - see above

    # Everything is said, so that nothing is guessed from the environment.
    console = Console(
        width=width,
        height=25,
        color_system="standard" if colour else None,
        force_terminal=colour,
        no_color=not colour,
        force_jupyter=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    lines = [line for row in rows for line in _wrap(row, width, console)]
    with console.capture() as captured:
        console.print(Text("\n").join(lines), soft_wrap=True)
    return captured.get()


def _wrap(row: Row, width: int, console: Console) -> Iterator[Text]:
    from rich.text import Text  # noqa: PLC0415 - see _paint

    tail = f" {row.tail}" if row.tail else ""
    room = width - len(row.lead) - (len(tail) + 3 if tail else 0)
    wrapped = Text(row.text, row.style).wrap(console, room, tab_size=4) if row.text else [Text()]
    for number, line in enumerate(wrapped):
        line.rstrip()
        lead = Text(row.lead, row.lead_style) if number == 0 else Text(" " * len(row.lead))
        whole = lead + line
        if tail and number == len(wrapped) - 1:
            dots = max(width - whole.cell_len - len(tail) - 1, 1)
            whole = whole + Text(f" {'.' * dots}", "dim") + Text(tail, row.lead_style)
        yield whole
