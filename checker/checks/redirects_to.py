"""Does an address send a visitor on to another one? Nobody follows it: what counts is where it points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.checks import check
from checker.checks.asking import NO_ANSWER, answer_of, answered, question
from checker.errors import ConfigError
from checker.links import local_path
from checker.model import Case, Finding, Reason, failed, passed
from checker.redirects import SENDS_ON, locations
from checker.urls import HERE, resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.evidence import Answer, Probe

NO_REDIRECT = Reason(
    code="no_redirect",
    message="We sent {request} and expected to be sent on. It answered {status}.",
    hint="Should a visitor stay on that page? Look at what your view returns at its end.",
)
NO_LOCATION = Reason(
    code="no_location",
    message="{request} answered {status}, which sends a visitor on, but it does not say where to.",
    hint="Flask has a function that fills in both. Which one do you use?",
)
ELSEWHERE = Reason(
    code="elsewhere",
    message="{request} sends a visitor on ({status}), but not to the place that the task names.",
    hint="Open the address in your browser and read where you end. Which page should it be?",
)


def probes(params: Mapping[str, Any]) -> tuple[Probe, ...]:
    """Raises ConfigError."""
    if not params["to"].startswith(("/", "http://", "https://")):
        message = f"to must be a path that begins with a slash or a whole address, and is {params['to']!r}"
        raise ConfigError(message)
    return question(params)


@check(
    needs=("server_boots",),
    probes=probes,
    reasons=(NO_ANSWER, NO_REDIRECT, NO_LOCATION, ELSEWHERE),
    params={"path": "route", "method": "text", "to": "text"},
    required=("path", "to"),
)
def redirects_to(case: Case) -> Finding:
    """Your server sends visitors on to the right page"""
    exchange = answered(case)
    if isinstance(exchange, Finding):
        return exchange
    answer, shown = answer_of(exchange), (exchange.probe,)
    facts: dict[str, str | int] = {"request": f"{exchange.probe.method} {exchange.probe.path}", "status": answer.status}
    if answer.status not in SENDS_ON:
        return failed(NO_REDIRECT, probes=shown, **facts)
    location = _location(answer)
    if not location:
        return failed(NO_LOCATION, probes=shown, **facts)
    port = case.evidence.boots[0].port or case.evidence.port
    leads = _leads(location, case.params["to"], exchange.probe.path, port)
    return passed(probes=shown, **facts) if leads else failed(ELSEWHERE, probes=shown, **facts)


def _location(answer: Answer) -> str:
    """Browsers follow no two that differ."""
    said = locations(answer)
    return next(iter(said)) if len(said) == 1 else ""


def _leads(location: str, to: str, page: str, port: int) -> bool:
    """Whether it points to `to`: an address elsewhere, or a path of this server, whatever follows its question mark."""
    base = f"http://{HERE}:{port}{page}"
    if not to.startswith("/"):
        return (found := resolve(location, base)) is not None and found == resolve(to, base)
    path, wanted = local_path(location, port, page), resolve(to, base)
    return path is not None and wanted is not None and wanted.target in {path, path.partition("?")[0]}
