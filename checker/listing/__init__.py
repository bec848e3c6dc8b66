"""Which packages a submission says that it needs, wherever it says so. Reads text; nothing of it is run, and no address in it is followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.listing.requirement import Need

if TYPE_CHECKING:
    from checker.model import Submission

__all__ = ["Need", "listed", "listed_names"]


def listed(submission: Submission) -> tuple[Need, ...]:
    """What all lists of a submission name, each distribution once (the first that names it counts), in the order of the lists."""
    from checker.listing.places import everywhere  # noqa: PLC0415 - most submissions are read while a server boots

    found: dict[str, Need] = {}
    for need in everywhere(submission):
        before = found.get(need.name)
        if before is None or (need.versions and not before.versions):
            found[need.name] = need
    return tuple(found.values())


def listed_names(submission: Submission) -> tuple[str, ...]:
    """The canonical names of what is listed."""
    return tuple(need.name for need in listed(submission))
