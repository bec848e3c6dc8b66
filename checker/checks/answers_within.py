"""Does an address answer before a visitor gets impatient? The faster of two answers counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.checks import check
from checker.checks.asking import NO_ANSWER, visit
from checker.checks.phrases import seen
from checker.model import Case, Finding, Reason, failed, passed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.evidence import Probe

PATIENCE = 2_000

SLOW = Reason(
    code="slow",
    message="We opened {path} twice, and the faster answer took {seconds} seconds.",
    hint="It works, and a visitor has to wait for it. What does your view do each time that could be done once, or not at all?",
)


def probes(params: Mapping[str, Any]) -> tuple[Probe, ...]:
    """Twice: the first answer of a program often takes longer than all that follow."""
    [first] = visit(params)
    return (first, first._replace(headers=(("Cache-Control", "no-cache"),)))


@check(
    needs=("server_boots",),
    probes=probes,
    reasons=(NO_ANSWER, SLOW),
    params={"path": "route", "milliseconds": "count"},
)
def answers_within(case: Case) -> Finding:
    """Your server answers before a visitor gets impatient"""
    exchanges = [case.seen(probe)[0] for probe in probes(case.params)]
    times = [exchange.answer.milliseconds for exchange in exchanges if exchange.answer]
    probe = exchanges[0].probe
    if not times:
        return failed(NO_ANSWER, request=f"{probe.method} {probe.path}", saw=seen(exchanges[0]), probes=(probe,))
    if min(times) > case.params.get("milliseconds", PATIENCE):
        seconds = f"{min(times) / 1000:.1f}"
        return failed(SLOW, path=probe.path, seconds=seconds, milliseconds=min(times), probes=(probe,))
    return passed(path=probe.path, milliseconds=min(times), probes=(probe,))
