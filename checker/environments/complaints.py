"""What an installer's complaint is about, in one code. Pure: its own words are for people who install packages every day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

UNKNOWN, CONFLICT, BUILD = "requirements_unknown", "requirements_conflict", "requirements_build"
ADDRESS, OPTION, LINE, LONG = "requirements_address", "requirements_option", "requirements_line", "requirements_long"
SIZE, SLOW, NETWORK = "requirements_size", "requirements_slow", "requirements_network"
NO_PIP, OTHER = "requirements_no_pip", "requirements_other"
_NONE_FOUND = r"No matching distribution found for ([A-Za-z0-9._-]{1,60})([^\s(;]{0,60})"
_UNREACHABLE = (
    r"NewConnectionError|NameResolutionError|name resolution|Connection to \S+ timed out|ReadTimeoutError|Network is unreachable"
    r"|Connection refused|ConnectTimeoutError|ProxyError|CERTIFICATE_VERIFY_FAILED"
)
_DISAGREE = r"ResolutionImpossible|conflicting dependencies|resolution-too-deep|has requirement"
_LEFT = r"No space left on device"

_UVS_UNREACHABLE = r"Failed to fetch|error sending request|client error \(Connect\)|dns error|network was disabled|operation timed out|Could not connect"
_NO_WHEELS = r"([A-Za-z0-9][\w.-]{0,60})(?:==[\w.+!]{1,40})? has no usable wheels|versions of ([A-Za-z0-9][\w.-]{0,60}) have no usable wheels|no wheels with a matching"
_NOT_FOUND = r"Because ([A-Za-z0-9][\w.-]{0,60}) was not found in|there (?:is no version|are no versions) of ([A-Za-z0-9][\w.-]{0,60}(?:[=<>!~]=?[\w.+!*,<>=~]{1,40})?)"
_NOT_TOGETHER = r"incompatible|unsatisfiable|No solution found"


class Obstacle(Exception):  # noqa: N818 - mostly the list's
    """Why there is no environment: `code` is one of `checker.obstacles`, `detail` fills its hole."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail


def obstacle_of(said: str, is_published: Callable[[str], bool]) -> Obstacle:
    """What pip's last words mean. `is_published` tells whether a package is there at all, when no finished one was found."""
    if re.search(_UNREACHABLE, said):
        return Obstacle(NETWORK)
    if re.search(_DISAGREE, said):
        return Obstacle(CONFLICT)
    if re.search(_LEFT, said):
        return Obstacle(SIZE, "the disk has left")
    if "No module named pip" in said:
        return Obstacle(NO_PIP)
    missing = re.search(_NONE_FOUND, said)
    if missing is None:
        return Obstacle(OTHER, "pip did not say why")
    name, version = missing.groups()
    built_only = "(from versions: none)" in said and is_published(name)
    return Obstacle(BUILD, name) if built_only else Obstacle(UNKNOWN, f"{name}{version}")


def obstacle_of_uv(said: str) -> Obstacle:
    """What uv's last words mean. Its lines are wrapped nowhere, and its names are canonical."""
    if re.search(_UVS_UNREACHABLE, said):
        return Obstacle(NETWORK)
    if re.search(_LEFT, said):
        return Obstacle(SIZE, "the disk has left")
    for code, pattern in ((BUILD, _NO_WHEELS), (UNKNOWN, _NOT_FOUND)):
        found = re.search(pattern, said)
        if found is not None:
            return Obstacle(code, next(filter(None, found.groups()), "a package"))
    return Obstacle(CONFLICT) if re.search(_NOT_TOGETHER, said) else Obstacle(OTHER, "uv did not say why")
