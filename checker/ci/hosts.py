"""Which machine this is: the hosts, the most particular first."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from checker.ci import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.ci import Ran

AUTO = "auto"
HOSTS: Mapping[str, str] = {
    "classroom50": "checker.ci.classroom50",
    "github": "checker.ci.github",
    "gitlab": "checker.ci.gitlab",
    "gradescope": "checker.ci.gradescope",
    "plain": "checker.ci.plain",
}
"""A host's name and its module. Classroom 50 grades inside of GitHub Actions, so it has to be asked before them."""


class Host(Protocol):
    """What a module in `HOSTS` offers."""

    name: str

    def here(self, environ: Mapping[str, str]) -> bool:
        """Whether this run is one of this host's."""

    def deliver(self, ran: Ran, environ: Mapping[str, str]) -> tuple[str, ...]:
        """Write what the host reads. What could not be written is returned in words; nothing is raised for it."""


def host(wanted: str, environ: Mapping[str, str]) -> Host:
    """The host called `wanted`, or with `AUTO` the first that says it is here."""
    if wanted != AUTO:
        return cast("Host", import_module(HOSTS[wanted]))
    found = (cast("Host", import_module(module)) for module in HOSTS.values())
    return next((each for each in found if each.here(environ)), cast("Host", plain))
