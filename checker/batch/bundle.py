"""What travels to a worker and what comes back, as bytes: this machine's worker today, another machine's with the same call.

A bundle holds what observing needs and nothing else: no rubric, no name, no place in anybody's list.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from checker.batch.frames import MOST_BYTES
from checker.codec import from_json, to_json
from checker.errors import CheckerError
from checker.evidence import Evidence, Probe
from checker.journey import Journey  # noqa: TC001 - codec reads the hints
from checker.model import Limits, Plan, Shown, Submission
from checker.packages import OURS, Packages

if TYPE_CHECKING:
    from checker.evidence import Handed

VERSION = 1
T = TypeVar("T")


class Bundle(NamedTuple):
    """A submission, the fields of a Plan (model.py does not import what its own are made of), and the assignment's port."""

    submission: Submission
    api_path: str
    probes: tuple[Probe, ...]
    boots: int
    journeys: tuple[Journey, ...]
    shown: tuple[Shown, ...]
    port: int
    limits: Limits
    packages: Packages = OURS

    @property
    def plan(self) -> Plan:
        return Plan(self.api_path, self.probes, self.boots, self.journeys, self.shown)


def neutral_id(digest: str) -> str:
    """What a submission is called where nobody needs to know whose it is: the beginning of its digest."""
    return digest.removeprefix("sha256:")[:12]


def pack(bundle: Bundle) -> bytes:
    """The bundle without the name it was handed in under. Raises CheckerError when it is too big to travel."""
    nameless = bundle.submission._replace(id=neutral_id(bundle.submission.digest))
    return _pack(bundle._replace(submission=nameless))


def unpack(data: bytes) -> Bundle:
    """Raises CheckerError when these bytes are no bundle of this version."""
    return _unpack(Bundle, data)


def pack_evidence(evidence: Evidence) -> bytes:
    """Raises CheckerError when it is too big to travel."""
    return _pack(evidence)


def unpack_evidence(data: bytes, handed: Handed) -> Evidence:
    """Evidence as a worker sent it, under the name it was handed in. Raises CheckerError when it is none, or about other files."""
    evidence = _unpack(Evidence, data)
    if evidence.handed.digest != handed.digest:
        message = "a worker answered about another submission than it was asked about"
        raise CheckerError(message)
    return evidence._replace(handed=handed)


def _pack(value: tuple[Any, ...]) -> bytes:
    data = json.dumps({"version": VERSION, "holds": to_json(value)}, separators=(",", ":")).encode()
    if len(data) > MOST_BYTES:
        message = f"{len(data)} bytes are too many to travel to a worker (at most {MOST_BYTES})"
        raise CheckerError(message)
    return data


def _unpack(kind: type[T], data: bytes) -> T:
    try:
        parcel = json.loads(data)
    except (ValueError, RecursionError) as error:
        message = f"a packed {kind.__name__} cannot be read"
        raise CheckerError(message) from error
    if not isinstance(parcel, dict) or parcel.get("version") != VERSION:
        message = f"a packed {kind.__name__} is of another version than {VERSION}"
        raise CheckerError(message)
    value = from_json(kind, parcel.get("holds"))
    if not isinstance(value, kind):
        message = f"a packed {kind.__name__} holds something else"
        raise CheckerError(message)
    return value
