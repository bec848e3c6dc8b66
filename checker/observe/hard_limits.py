"""How much of a resource may be asked for here: never more than the hard limit under which this process runs itself. Unix only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def within_hard_limits(wanted: Mapping[str, int]) -> dict[str, int]:
    """What is wanted of each resource, by the names of prlimit(1) ("nofile"), or the hard limit where that is less."""
    return {name: _within(hard_limit(name), most) for name, most in wanted.items()}


def hard_limit(name: str) -> int | None:
    """The most that nobody without special rights may exceed; None where there is no limit."""
    import resource  # noqa: PLC0415 - Unix only

    _, hard = resource.getrlimit(getattr(resource, f"RLIMIT_{name.upper()}"))
    return None if hard == resource.RLIM_INFINITY else hard


def _within(hard: int | None, most: int) -> int:
    return most if hard is None else min(most, hard)
