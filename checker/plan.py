"""What observing has to do so that judging never asks for more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import discover
from checker.evidence import API_ROUTE
from checker.model import Plan, Shown

if TYPE_CHECKING:
    from checker.evidence import Probe
    from checker.model import Assignment, Rubric


def plan(assignment: Assignment, rubric: Rubric) -> Plan:
    """The probes of all criteria, each once and in the rubric's order; those that need the API route resolved come last.

    And the journeys of all criteria, each once.
    """
    checks = [(discover()[criterion.check], criterion.params) for criterion in rubric.criteria]
    wanted = dict.fromkeys(probe for check, params in checks for probe in check.probes(params))
    journeys = dict.fromkeys(journey for check, params in checks for journey in check.journeys(params))
    shown = [page for check, params in checks for page in check.shown(params)]
    return Plan(
        api_path=assignment.api_path,
        probes=tuple(sorted(wanted, key=_asks_the_api)),
        boots=max((check.boots for check, _ in checks), default=1),
        journeys=tuple(journeys),
        shown=_without_doubles(shown, max((len(baseline.home.split()) for baseline in rubric.baselines), default=0)),
    )


def _without_doubles(shown: list[Shown], starters: int) -> tuple[Shown, ...]:
    """Each page once, with the most words that any check wants of it beyond the most that a starter can have."""
    pages: dict[str, int] = {}
    for page in shown:
        pages[page.path] = max(pages.get(page.path, 0), page.words + starters)
    return tuple(Shown(path, words) for path, words in pages.items())


def _asks_the_api(probe: Probe) -> bool:
    return probe.path == API_ROUTE
