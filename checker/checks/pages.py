"""What a visitor sees of a page. Pure; no check itself."""

from __future__ import annotations

from checker.evidence import Probe

HOME = Probe(method="GET", path="/")
