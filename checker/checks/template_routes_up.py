"""Do some of the template's API routes still answer? One that asks for a login first (401) is up, too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.checks import check
from checker.evidence import Probe
from checker.model import Case, Finding, Reason, failed, passed

if TYPE_CHECKING:
    from collections.abc import Mapping

LEAST = 2
UP = (200, 401)

TOO_FEW = Reason(
    code="too_few",
    message="Of {asked} addresses of the template's API that we asked, {up} answered with data or asked for a login; we look for {wanted}.",
    hint="Open {path} in your browser and watch the terminal where your server runs. Is that address still connected in your program, and does its view come to its end?",
)


def probes(params: Mapping[str, Any]) -> tuple[Probe, ...]:
    return tuple(Probe(method="GET", path=path) for path in params["routes"])


@check(
    needs=("server_boots",),
    probes=probes,
    reasons=(TOO_FEW,),
    params={"routes": "texts", "least": "count"},
    required=("routes",),
)
def template_routes_up(case: Case) -> Finding:
    """The template's API still answers"""
    exchanges = [exchange for probe in probes(case.params) for exchange in case.seen(probe)]
    up = [each for each in exchanges if each.answer and each.answer.status in UP]
    least = case.params.get("least", LEAST)
    if len(up) >= least:
        return passed(probes=(up[0].probe,), up=len(up), asked=len(exchanges))
    down = next(each.probe for each in exchanges if each not in up)
    return failed(TOO_FEW, probes=(down,), asked=len(exchanges), up=len(up), wanted=least, path=down.path)
