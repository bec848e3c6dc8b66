"""The records that a server publishes as JSON. Pure; no check itself."""

from __future__ import annotations

from checker.evidence import EACH_ROUTE, Probe

ROUTES = Probe(method="GET", path=EACH_ROUTE)
