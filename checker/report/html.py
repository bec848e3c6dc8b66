"""The report as one self-contained page: no script, nothing from elsewhere, readable from a file and when printed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.report import words
from checker.report.sparing import sparing
from checker.report.text import harmless, tail, without_commands

if TYPE_CHECKING:
    from jinja2 import Environment

    from checker.evidence import Headers
    from checker.model import Exhibit, Report

BODY_LIMIT = 8_000
"""Characters of an answer that the page shows; the report as JSON holds all that was kept."""

LOG_LIMIT = 100_000

SYMBOLS = {"passed": "✓", "failed": "✗", "todo": "○", "waiting": "…", "ungraded": "?"}


@sparing
def render(report: Report) -> str:
    return report_page("page.html", report)


def report_page(template: str, report: Report, **more: object) -> str:
    """The page of a report; `template` is page.html or one that extends it, with what it says `more`."""
    log, log_left_out = tail(report.log.strip("\n"), LOG_LIMIT)
    return page(
        template,
        report=report,
        words=words,
        symbols=SYMBOLS,
        request_text=request_text,
        answer_text=answer_text,
        log=log,
        log_left_out=log_left_out,
        log_open=bool(words.last_error(report)),
        **more,
    )


def page(template: str, **names: object) -> str:
    """A template of this folder, every text in it escaped and harmless."""
    rendered: str = _environment().get_template(template).render(**names)
    return without_commands(rendered)


def source(name: str) -> str:
    """A file of this folder, e.g. page.css."""
    from importlib.resources import files  # noqa: PLC0415 - see _environment

    return files("checker.report").joinpath(name).read_text(encoding="utf-8")


def request_text(exhibit: Exhibit) -> str:
    return "\n".join((exhibit.request, *_header_lines(exhibit.request_headers)))


def answer_text(exhibit: Exhibit) -> str:
    """The answer as it came over the wire, shortened; empty when none came."""
    if exhibit.status is None:
        return ""
    left_out = len(exhibit.body) - BODY_LIMIT
    rest = f"\n... and {left_out} more characters" if left_out > 0 else ""
    return "\n".join((str(exhibit.status), *_header_lines(exhibit.answer_headers), "", exhibit.body[:BODY_LIMIT] + rest))


def _header_lines(headers: Headers) -> list[str]:
    return [f"{name}: {value}" for name, value in headers]


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 - 40 ms, which other formats do not pay

    return Environment(
        loader=FunctionLoader(source),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _shown(value: Any) -> Any:
    """Every text on its way into the page; what the template made itself is already safe."""
    return harmless(value) if type(value) is str else value
