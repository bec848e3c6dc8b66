"""One package as a list names it: PEP 508, and nothing that is more than a name, versions and extras."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 300
COMMENT = re.compile(r"(?:^|\s)#.*")


class Need(NamedTuple):
    """A distribution: its canonical `name`, the `versions` that are wanted ("==3.0.2", empty for any), and `extras`, sorted."""

    name: str
    versions: str = ""
    extras: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """As pip and uv read it."""
        extras = f"[{','.join(self.extras)}]" if self.extras else ""
        return f"{self.name}{extras}{self.versions}"


def need_of(said: str) -> Need | None:
    """What one line or word names; None for an address, an option, what is not for this Python and what is no name at all."""
    from packaging.requirements import InvalidRequirement, Requirement  # noqa: PLC0415 - most programs list nothing

    text = COMMENT.sub("", said).strip()
    if not text or text.startswith("-") or len(text) > LONGEST:
        return None
    text = re.sub(r"\s+--(?:hash|global-option|install-option|config-settings?)[=\s].*", "", text)
    try:
        found = Requirement(text)
    except InvalidRequirement:
        return None
    if found.url or (found.marker and not _holds(found)):
        return None
    return _need(found.name, str(found.specifier), found.extras)


def need(name: str, versions: str = "") -> Need | None:
    """A name and its versions, where a file keeps them apart."""
    return need_of(f"{name}{versions}")


def _need(name: str, versions: str, extras: set[str]) -> Need:
    from packaging.utils import canonicalize_name  # noqa: PLC0415 - as above

    return Need(canonicalize_name(name), versions, tuple(sorted(canonicalize_name(extra) for extra in extras)))


def _holds(found: object) -> bool:
    from packaging.markers import UndefinedEnvironmentName  # noqa: PLC0415 - as above

    try:
        return bool(found.marker.evaluate({"extra": ""}))  # type: ignore[attr-defined]  # a Requirement with a marker
    except (UndefinedEnvironmentName, ValueError):
        return False
