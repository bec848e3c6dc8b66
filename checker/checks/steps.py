"""What checks share that look at journeys: how far one came, and what was sent and answered. Pure; no check itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.checks.phrases import seen
from checker.model import Finding, Reason, Verdict, failed
from checker.read_json import read_json

if TYPE_CHECKING:
    from checker.evidence import Exchange, Stride
    from checker.journey import Journey
    from checker.model import Case

NO_ANSWER = Reason(
    code="no_answer",
    message="We sent {request}, and {saw}.",
    hint="Send the same from a terminal and watch what your server prints. Does that view come to its end and return something?",
)
NOT_REACHED = Reason(
    code="not_reached",
    message="We wanted to send {request}, and did not get that far: {saw}.",
    hint="We go through this in the order of a visitor. Look at what comes before it first.",
)
CRASHED = Reason(
    code="crashed",
    message="We {did} ({request}), and your view broke ({status}).",
    hint="The last lines that your server printed name the place. What does your view expect there, and what does it find?",
)
ON_THE_WAY = (NO_ANSWER, NOT_REACHED)
"""Reasons of every check that looks at a journey."""

WAYS = {
    "blocked": "a request before it got no answer that we could go on with",
    "server_gone": "your server was not running any more",
    "no_restart": "your server did not come back after its Ctrl-C",
    "no_form": "that page has no form that we could fill in and send",
    "unsent": "there was no time left",
}
NO_JSON = object()
DEEPEST = 4
BREAKS = range(500, 600)


def step(case: Case, journey: Journey, name: str) -> Exchange | Finding:
    """The step's exchange, which has an answer; or the finding that there is none.

    A step that was never sent is blocked: the judge knows by which criterion.
    """
    walk = case.walked(journey)
    assert walk is not None, "the judge asks only when every journey was walked"
    stride = walk.stride(name)
    if stride.exchange is None and stride.failure is None:
        message = f"{name} is no request"
        raise LookupError(message)
    if stride.exchange is None:
        request = _request(journey, name)
        facts = (("request", request), ("saw", way(stride)))
        return Finding(verdict=Verdict.BLOCKED, reason=NOT_REACHED, facts=facts)
    if stride.exchange.answer is None:
        return failed(NO_ANSWER, request=request_of(stride.exchange), saw=seen(stride.exchange), probes=(stride.exchange.probe,))
    return stride.exchange


def crash(came: Exchange, did: str) -> Finding | None:
    """A view that broke is a fact of its own: then it is not the status that has to be thought about."""
    if status(came) not in BREAKS:
        return None
    return failed(CRASHED, did=did, request=request_of(came), status=status(came), probes=(came.probe,))


def came_back(case: Case, journey: Journey, name: str) -> bool:
    """Whether the restart of this name was done, and an answer came afterwards."""
    walk = case.walked(journey)
    return walk is not None and walk.stride(name).failure is None


def way(stride: Stride) -> str:
    """Why a step was not sent."""
    failure = stride.failure or ""
    name = failure.partition("unsaved:")[2]
    return f"no answer before it held the {name} that it needs" if name else WAYS.get(failure, WAYS["blocked"])


def request_of(exchange: Exchange) -> str:
    """Like "POST /api/data", without what it asked for behind a question mark."""
    return f"{exchange.probe.method} {exchange.probe.path.partition('?')[0]}"


def _request(journey: Journey, name: str) -> str:
    """Holes as Flask writes them in a route."""
    number = next(number for number, each in enumerate(journey.steps) if each.name == name)
    planned = journey.steps[number]
    if planned.kind == "submit":
        return f"the form of {journey.steps[number - 1].path}"
    return f"{planned.method} {planned.path.partition('?')[0].replace('{{', '<').replace('}}', '>')}"


def data(exchange: Exchange) -> Any:
    """The answer as JSON; NO_JSON when it is none."""
    return _json(exchange.answer.body if exchange.answer else b"")


def sent(exchange: Exchange) -> Any:
    """What was sent as JSON, its holes filled; NO_JSON when it was none."""
    return _json(exchange.probe.body)


def _json(body: bytes) -> Any:
    try:
        return read_json(body)
    except ValueError:
        return NO_JSON


def holds(value: Any, record: Any, depth: int = DEEPEST) -> bool:
    """Whether JSON holds this record, bare or wrapped ({"entry": {...}}, {"tasks": [...]}), with whatever keys beside."""
    if isinstance(value, dict):
        if isinstance(record, dict) and all(name in value and value[name] == item for name, item in record.items()):
            return True
        return depth > 0 and any(holds(item, record, depth - 1) for item in value.values())
    return isinstance(value, list) and depth > 0 and any(holds(item, record, depth - 1) for item in value)


def accepted(exchange: Exchange) -> bool:
    """2xx, or a redirect as it follows a form."""
    return exchange.answer is not None and 200 <= exchange.answer.status < 400  # noqa: PLR2004 - as RFC 9110 numbers them


def status(exchange: Exchange) -> int:
    return exchange.answer.status if exchange.answer else 0
