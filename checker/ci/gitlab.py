"""GitLab CI: it shows the junit.xml that `--output` writes, and the log; there is nothing else that it reads (`interop.md`, 4.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.ci import Ran

name = "gitlab"


def here(environ: Mapping[str, str]) -> bool:
    return environ.get("GITLAB_CI") == "true"


def deliver(ran: Ran, environ: Mapping[str, str]) -> tuple[str, ...]:  # noqa: ARG001 - the shape of a host
    return ()
