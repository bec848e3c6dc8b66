"""Walks by hand: say only what differs from a server that does everything right.

`walk(journey, post=answer({...}, status=201), list="timed_out", restart="no_restart")`: for each step what came, or why
nothing did ("timed_out" and the like: it was sent; the failures of a Stride: it was not, and neither was what follows).
"""

from __future__ import annotations

import json
from urllib.parse import urlencode

from checker.evidence import Exchange, Probe, Stride, Walk
from checker.journey import RESTART, SUBMIT
from checker.model import Case
from checker.observe.filling import filled, filled_fields
from tests.builders import SCHEMAS, answer, boot, evidence

UNIQUE = "5f0c2e9ab714"
SILENCES = {"refused", "timed_out", "closed", "not_http"}
SAVED = {"unique": UNIQUE, "id": 7}


def walk(journey, **came):
    """`came` by the names of steps, with "_" for a space; a step that is not named was answered with 200 and "{}"."""
    strides, stuck = [], None
    for step in journey.steps:
        given = came.get(step.name.replace(" ", "_"), answer({}))
        strides.append(Stride(step.name, failure=stuck) if stuck else _stride(step, given))
        if isinstance(given, str):
            stuck = stuck or ("server_gone" if given == "no_restart" else given if given == "unsent" else "blocked")
    return Walk(journey.id, tuple(strides), boots=(boot(), boot()), unique=UNIQUE)


def _stride(step, given):
    if step.kind == RESTART or (isinstance(given, str) and given not in SILENCES):
        return Stride(step.name, failure=given if isinstance(given, str) else None)
    came = {"failure": given} if isinstance(given, str) else {"answer": given}
    return Stride(step.name, Exchange(sent(step), **came))


def sent(step):
    """The request of a step, with every hole filled."""
    if step.kind == SUBMIT:
        return Probe("POST", "/sent", body=urlencode(filled_fields(step.form, SAVED)).encode())
    return filled(step, SAVED)


def posted(step):
    """The JSON that a step sends."""
    return json.loads(sent(step).body)


def walked(walk, params=None, **differences):
    """All that a check may know when this journey was walked."""
    return Case(evidence=evidence(walks=(walk,), **differences), params=params or {}, schemas=SCHEMAS)
