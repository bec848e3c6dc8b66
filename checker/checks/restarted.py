"""A list of records before and after a restart. Pure; no check itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.checks.posting import posting
from checker.checks.steps import NO_JSON, came_back, data, holds, sent, status, step
from checker.model import Finding, Reason, failed

if TYPE_CHECKING:
    from checker.evidence import Exchange
    from checker.model import Case

NO_RESTART = Reason(
    code="no_restart",
    message="After a record was posted we restarted your server, and it did not come back.",
    hint="Post a record, stop your server, start it again. What does the terminal say the second time?",
)
NO_LIST = Reason(
    code="no_list",
    message="After a restart {request} answered {status} and no list of records as JSON.",
    hint="Open that address after a restart. Can your view read what the first run left behind?",
)


class Restarted(NamedTuple):
    """The record's POST, the list after the restart, and whether that still holds it."""

    posted: Exchange
    listed: Exchange
    kept: bool


def restarted(case: Case) -> Restarted | Finding:
    journey = posting(case.params)
    posted = step(case, journey, "post")
    if isinstance(posted, Finding):
        return posted
    if not came_back(case, journey, "restart"):
        listed = step(case, journey, "list")
        return listed if isinstance(listed, Finding) else failed(NO_RESTART)
    listed = step(case, journey, "list_again")
    if isinstance(listed, Finding):
        return listed
    found = data(listed)
    if status(listed) != 200 or found is NO_JSON:  # noqa: PLR2004 - OK
        request = f"{listed.probe.method} {listed.probe.path}"
        return failed(NO_LIST, request=request, status=status(listed), probes=(listed.probe,))
    return Restarted(posted, listed, kept=holds(found, sent(posted)))
