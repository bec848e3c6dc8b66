"""A plan on its way to a process that was forked before there was one."""

from __future__ import annotations

import json
from typing import NamedTuple

from checker.codec import from_json, to_json
from checker.evidence import Probe  # noqa: TC001 - codec reads the hints
from checker.journey import Journey  # noqa: TC001 - as above
from checker.model import Plan


class Order(NamedTuple):
    """A Plan's fields (model.py does not import what its own are made of)."""

    api_path: str
    probes: tuple[Probe, ...]
    boots: int
    journeys: tuple[Journey, ...]


def pack_plan(plan: Plan) -> bytes:
    return json.dumps(to_json(Order(*plan))).encode()


def unpack_plan(data: bytes) -> Plan:
    """Raises CheckerError and ValueError when these bytes are no plan."""
    return Plan(*from_json(Order, json.loads(data)))
