"""An address that does not answer as it should, because what its code needs was not there. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.missing.lacks import ALONE, lacking, last_trouble, ungraded
from checker.missing.left_out import is_left_out
from checker.missing.network import needs_internet
from checker.missing.reasons import NO_INTERNET, NOT_READ
from checker.printed import requests

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.evidence import Evidence, Exchange
    from checker.model import Finding

MOST_TEXT = 20_000
PAGE = "text/html"
FINE = range(200, 300)
NOT_FOUND = 404


def obstructed(finding: Finding, exchanges: Iterable[Exchange], evidence: Evidence) -> Finding | None:
    """Why what did not hold is ungraded: an answer that it hangs on is missing something of the environment's. None: it is not.

    `exchanges`: all that the check asked for; where the finding names those to look at, they are what it hangs on.
    """
    named = {(probe.method, probe.path) for probe in finding.probes}
    for exchange in exchanges:
        if not named or (exchange.probe.method, exchange.probe.path) in named:
            found = _behind(exchange, evidence)
            if found is not None:
                return found
    return None


def _behind(exchange: Exchange, evidence: Evidence) -> Finding | None:
    answer, path = exchange.answer, exchange.probe.path.partition("?")[0]
    alone = evidence.environment.isolation in ALONE
    if answer is not None and needs_internet(answer.body[:MOST_TEXT].decode("utf-8", "replace"), alone=alone):
        return ungraded(NO_INTERNET)
    if answer is not None and answer.status in FINE and answer.media_type == PAGE:
        return None
    if answer is not None and answer.status == NOT_FOUND and "." in path and is_left_out(path, evidence):
        return ungraded(NOT_READ, module=path.rpartition("/")[2])
    for boot in evidence.lives:
        if exchange.failure == "timed_out" and needs_internet(requests.pieces(boot.log)[-1].text, alone=alone):
            return ungraded(NO_INTERNET)
        found = lacking(last_trouble(requests.of(boot.log, path)), evidence)
        if found is not None:
            return found
    return None
