"""Does the program use what the task is about? Read, never run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from checker.checks import UNSEEN, check
from checker.errors import ConfigError
from checker.model import Case, Finding, Reason, failed, passed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.evidence import Probe, Route

PARAMS = ("imports", "calls", "routes")

UNREADABLE = Reason(
    code="unreadable",
    message="Python cannot read your program, so we could not look into it.",
    hint="Start it once in a terminal. The last lines say where Python got stuck.",
)
NOT_IMPORTED = Reason(
    code="not_imported",
    message="Your program does not import {name}.",
    hint="The task is about that module. Where in your program would you use it?",
)
NOT_CALLED = Reason(
    code="not_called",
    message="Your program never calls {name}.",
    hint="The task is about that function. Which part of your program could use it?",
)
NO_ROUTE = Reason(
    code="no_route",
    message="Your program has no route for {name}.",
    hint="Compare the address and its methods with the ones in your program, letter by letter.",
)


def probes(params: Mapping[str, Any]) -> tuple[Probe, ...]:
    """None. Raises ConfigError when there is nothing to look for."""
    if not any(name in params for name in PARAMS):
        message = f"source_uses needs one of: {', '.join(PARAMS)}"
        raise ConfigError(message)
    return ()


@check(boots=0, reasons=(UNREADABLE, NOT_IMPORTED, NOT_CALLED, NO_ROUTE), probes=probes, params=dict.fromkeys(PARAMS, "texts"))
def source_uses(case: Case) -> Finding:
    """Your program uses what this task is about"""
    source, params = case.evidence.source, case.params
    if source.imports is None or source.calls is None:
        return UNSEEN
    if source.syntax:
        return failed(UNREADABLE)
    lacking = (
        *((NOT_IMPORTED, name) for name in params.get("imports", ()) if not _imports(name, source.imports)),
        *((NOT_CALLED, name) for name in params.get("calls", ()) if not _calls(name, source.calls)),
        *((NO_ROUTE, name) for name in params.get("routes", ()) if not _routes(name, source.routes)),
    )
    return failed(lacking[0][0], name=lacking[0][1], lacking=len(lacking)) if lacking else passed()


def _imports(name: str, imports: tuple[str, ...]) -> bool:
    """A module, or what is taken from it: "flask" and "flask.jsonify"."""
    return any(each == name or each.startswith(f"{name}.") for each in imports)


def _calls(name: str, calls: tuple[str, ...]) -> bool:
    """Who asks for "jsonify" means "flask.jsonify", too."""
    return any(each == name or each.endswith(f".{name}") for each in calls)


def _routes(name: str, routes: tuple[Route, ...]) -> bool:
    """Like "/api/people/<id>", whatever a parameter is called; or with a method in front: "POST /api/people"."""
    method, _, path = name.rpartition(" ")
    return any(_plain(each.path) == _plain(path) and (not method or method.upper() in each.methods) for each in routes)


def _plain(path: str) -> str:
    return re.sub(r"<[^<>]*>", "<>", path)
