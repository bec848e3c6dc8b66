"""The class at a glance, for the teacher alone. Pure."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from checker.report import html
from checker.report.classroom import scores, worth_a_look
from checker.report.classroom.heat_map import columns, rows
from checker.report.classroom.tallies import tallies, troubles
from checker.report.text import one_line
from checker.report.words import FAILED, PASSED, TO_DO, UNGRADED, WAITING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from checker.students import Entry

STANDINGS = (PASSED, FAILED, TO_DO, WAITING, UNGRADED)
SHUT = frozenset({"sandbox", "warm"})
"""Ways to run a program that keep it away from everything else."""

TITLE_LIMIT = 200
LEGEND = (
    *((standing.key, html.SYMBOLS[standing.key], standing.word) for standing in STANDINGS),
    ("said", "5", "points that you gave"),
)


def class_page(entries: Sequence[Entry], title: str, *, pages: Mapping[str, str], common: Collection[int] = ()) -> str:
    """Self-contained HTML.

    `pages`: {student's key: where their page is, relative to this one}; `common`: fingerprints of what was handed out.
    """
    from markupsafe import Markup  # noqa: PLC0415 - comes with jinja2, see html.page

    chosen = columns(entries)
    style = "\n".join(html.source(name).strip() for name in ("page.css", "classroom/class.css"))
    script = html.source("classroom/sorting.js").strip()
    return html.page(
        "classroom/class.html",
        title=one_line(title, TITLE_LIMIT),
        style=Markup(style),  # noqa: S704 - our own files, none of it from outside
        script=Markup(script),  # noqa: S704
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'",
        students=len(entries),
        columns=chosen,
        rows=rows(entries, chosen, pages),
        legend=LEGEND,
        ungraded=sum(entry.score is None for entry in entries),
        sections=any(entry.student.section for entry in entries),
        tallies=tallies(entries, chosen),
        troubles=troubles(entries, pages),
        scores=scores.scores(entries),
        width=scores.WIDTH,
        height=scores.HEIGHT,
        bar_width=scores.BAR,
        programs=worth_a_look.programs(entries, pages, common),
        records=worth_a_look.records(entries, pages),
        most=worth_a_look.MOST,
        open=_open(entries),
        rubrics=len({entry.report.rubric_digest for entry in entries if entry.report}),
    )


def _open(entries: Sequence[Entry]) -> int:
    """How many were run without a sandbox."""
    return sum(entry.report.isolation not in SHUT for entry in entries if entry.report and entry.report.boot_ms)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
