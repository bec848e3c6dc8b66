"""A machine that is not known: the log is all there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.ci import Ran

name = "plain"


def here(environ: Mapping[str, str]) -> bool:  # noqa: ARG001 - the shape of a host
    return True


def deliver(ran: Ran, environ: Mapping[str, str]) -> tuple[str, ...]:  # noqa: ARG001 - the shape of a host
    return ()
