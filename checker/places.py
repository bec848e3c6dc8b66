"""The line at which a reader should look first: where Python stumbled, or the function behind the address that was asked. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.evidence import place_at
from checker.model import Verdict
from checker.printed.requests import of, plain
from checker.printed.tracebacks import last_in_full, led_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.evidence import Evidence, Place
    from checker.judge import Judgement
    from checker.model import Facts

SERVER_ERROR = 500
STOPPING = ("graceful_stop", "restarts")
"""Checks that are about the line which starts the server."""
PERMISSION = ("cors_", "star_header_")
"""How the codes begin of signs in what the program permits other pages."""


def place_facts(judgement: Judgement, evidence: Evidence) -> Facts:
    """`line` (and in a notebook `cell` and `cell_name`) of the program for what failed; empty when no line is better than another."""
    if judgement.finding.verdict is not Verdict.FAILED:
        return ()
    place = next(_places(judgement, evidence), None)
    if place is None:
        return ()
    named = (("cell_name", place.cell_name),) if place.cell and place.cell_name else ()
    return (("line", place.line), *((("cell", place.cell),) if place.cell else ()), *named)


def _places(judgement: Judgement, evidence: Evidence) -> Iterator[Place]:
    """The most telling one first."""
    source, boot = evidence.source, evidence.boots[0] if evidence.boots else None
    yield from (sign.place for sign in source.signs if sign.place and sign.code == judgement.cause)
    if boot is None or boot.outcome != "answered":
        if source.syntax:
            yield source.syntax.place
        yield from _stumbled(plain(boot.log) if boot else "", evidence)
        return
    if judgement.criterion.check == "cors_open":
        yield from (sign.place for sign in source.signs if sign.place and sign.code.startswith(PERMISSION))
    for method, path in dict.fromkeys((probe.method, probe.path) for probe in judgement.finding.probes):
        if any(each.probe.path == path and each.answer and each.answer.status >= SERVER_ERROR for each in evidence.told):
            for life in evidence.lives:
                yield from _stumbled(of(life.log, path), evidence)
        routes = [route for route in source.routes if route.path == path]
        yield from (route.place for route in sorted(routes, key=lambda route: method not in route.methods))
    if judgement.criterion.check in STOPPING:
        yield from (run.place for run in source.runs)


def _stumbled(log: str, evidence: Evidence) -> Iterator[Place]:
    """The innermost line of the program itself in the last traceback of a log, or in those that led to it."""
    name = "server.py" if evidence.handed.cell else (evidence.handed.entry or "").rpartition("/")[2]
    last = last_in_full(log)
    frames = [frame for raised in (led_to(log, last) if last else ()) for frame in raised.frames if not frame.foreign]
    lines = [frame.line for frame in frames if frame.file.replace("\\", "/").rpartition("/")[2] == name]
    yield from (place_at(line, evidence.handed) for line in lines[-1:] if 0 < line < 10**6)
