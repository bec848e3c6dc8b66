"""One fact per file: the probes it wants, the reasons it can give, the rule. Pure.

A module `name.py` that holds a `Check` called `name` is a check; nothing else registers it.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from inspect import getdoc
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.model import Finding, Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.evidence import Probe
    from checker.journey import Journey
    from checker.model import Case, Shown

    Rule = Callable[[Case], Finding]
    Probes = Callable[[Mapping[str, Any]], tuple[Probe, ...]]
    Journeys = Callable[[Mapping[str, Any]], tuple[Journey, ...]]
    Showing = Callable[[Mapping[str, Any]], tuple[Shown, ...]]


def no_probes(params: Mapping[str, Any]) -> tuple[Probe, ...]:  # noqa: ARG001 - the shape that all probe functions have
    return ()


def no_journeys(params: Mapping[str, Any]) -> tuple[Journey, ...]:  # noqa: ARG001 - as above
    return ()


def nothing_shown(params: Mapping[str, Any]) -> tuple[Shown, ...]:  # noqa: ARG001 - as above
    return ()


STALE = Reason(
    code="stale",
    message="This was not looked at when your server ran, so it is not graded yet.",
    hint="The rubric asks for more than it did then. Check again.",
)
UNSEEN = Finding(verdict=Verdict.ERROR, reason=STALE)
"""What a check answers when the evidence does not hold what it needs: observe again."""
NO_PARAMS: Mapping[str, str] = MappingProxyType({})


class Check(NamedTuple):
    """A fact that we can establish.

    `title` is what the student reads; `needs` names checks that must pass first; `probes` tells from the params what has
    to be sent; `boots` how often the server has to be started (0: what was handed in tells); `params` maps what a rubric may give to its kind: "count" (a
    whole number above 0), "text", "texts" (a list), "schema" (the name of a JSON Schema in rubric/), "json", "route" (begins
    with a slash), "status" (becomes a tuple like ("200", "2xx")), "pointer" (a JSON Pointer), "media_type" or "flag".
    `required`: the params that a rubric has to give. `shown`: which pages it judges by what a visitor sees, and how many words beyond
    those of any starter are enough for it.
    """

    name: str
    title: str
    rule: Rule
    reasons: tuple[Reason, ...]
    needs: tuple[str, ...] = ()
    probes: Probes = no_probes
    boots: int = 1
    params: Mapping[str, str] = NO_PARAMS
    journeys: Journeys = no_journeys
    required: tuple[str, ...] = ()
    shown: Showing = nothing_shown


def check(
    *,
    reasons: tuple[Reason, ...],
    needs: tuple[str, ...] = (),
    probes: Probes = no_probes,
    boots: int = 1,
    params: Mapping[str, str] | None = None,
    journeys: Journeys = no_journeys,
    required: tuple[str, ...] = (),
    shown: Showing = nothing_shown,
) -> Callable[[Rule], Check]:
    """Make a `Check` of a rule: the function's name is the check's, its docstring is the title."""

    def make(rule: Rule) -> Check:
        title = (getdoc(rule) or "").strip().splitlines()[0]
        return Check(
            name=rule.__name__,
            title=title,
            rule=rule,
            reasons=reasons,
            needs=needs,
            probes=probes,
            boots=boots,
            params=params or {},
            journeys=journeys,
            required=required,
            shown=shown,
        )

    return make


class Checks(Mapping[str, Check]):
    """Every check by its name, imported when it is asked for: a rubric uses some of them, and a student waits."""

    def __init__(self) -> None:
        self._modules = tuple(module.name for module in pkgutil.iter_modules(__path__))
        self._known: dict[str, Check | None] = {}

    def __getitem__(self, name: str) -> Check:
        if name not in self._known:
            module = import_module(f"{__name__}.{name}") if name in self._modules else None
            candidate = getattr(module, name, None)
            self._known[name] = candidate if isinstance(candidate, Check) else None
        found = self._known[name]
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._modules if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


@lru_cache(maxsize=1)
def discover() -> Mapping[str, Check]:
    """Every check by its name."""
    return Checks()
