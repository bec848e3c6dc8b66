"""At which ports a program will probably listen. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.evidence import SourceFacts

FLASKS_PORT = 5000
"""Where Flask listens when `.run()` names no port."""
LAST_PORT = 65535


def candidate_ports(source: SourceFacts, port: int) -> tuple[int, ...]:
    """The assignment's port, then what the source says, then Flask's own where it does not say. All else is found by looking."""
    named = (run.port for run in source.runs if run.port is not None and 0 < run.port <= LAST_PORT)
    unnamed = any(run.port is None for run in source.runs)
    return tuple(dict.fromkeys((port, *named, *((FLASKS_PORT,) if unnamed else ()))))
