"""At which ports a program will probably listen. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.evidence import SourceFacts

FLASKS_PORT = 5000
"""Where Flask listens when `.run()` names no port."""
_NUMBER = re.compile(r"(?<![\w.])\d{2,5}(?![\w.])")
LAST_PORT = 65535


def mentioned(text: str, port: int) -> tuple[int, ...]:
    """The assignment's port, and those that a program's text may mean: numbers in lines that speak of a port or of running.

    May name too many: a quick look before reading the source, so that the program can be started first.
    """
    lines = [line for line in text.splitlines() if "port" in line.lower() or ".run(" in line]
    numbers = (int(number) for line in lines for number in _NUMBER.findall(line))
    return tuple(dict.fromkeys((port, *(number for number in numbers if number <= LAST_PORT))))


def expected(source: SourceFacts, port: int) -> tuple[int, ...]:
    """Where the source says that it runs, in order; the assignment's port where it does not say."""
    named = tuple(dict.fromkeys(run.port for run in source.runs if run.port is not None))
    return named or (port,)


def tried(source: SourceFacts, port: int) -> tuple[int, ...]:
    """Where to knock without having looked: the assignment's port, then what the source says, then Flask's own."""
    unnamed = any(run.port is None for run in source.runs)
    return tuple(dict.fromkeys((port, *expected(source, port), *((FLASKS_PORT,) if unnamed else ()))))
