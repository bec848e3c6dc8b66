"""Whose time was it? What ran into a limit of ours beside others is looked at once more, alone: a neighbour costs nobody points."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.evidence import Answer, Boot, Evidence, Exchange
    from checker.model import Limits

LATE = 0.9
"""Of a limit: an answer that was cut short after so much of its time was cut short by the time."""


def reached_a_limit(evidence: Evidence, limits: Limits) -> bool:
    """Some time limit ended something: with the machine to itself, the same program might have shown more."""
    return (
        evidence.trouble == "out_of_time"
        or any(_reached(boot, limits) for boot in evidence.lives)
        or any(_timed_out(exchange, limits) for exchange in evidence.told)
    )


def _reached(boot: Boot, limits: Limits) -> bool:
    if boot.outcome == "silent" or any(_timed_out(exchange, limits) for exchange in boot.exchanges):
        return True
    return boot.stop is not None and not (boot.stop.ended and boot.stop.port_free and not boot.stop.survivors)


def _timed_out(exchange: Exchange, limits: Limits) -> bool:
    return exchange.failure in {"timed_out", "unsent"} or (exchange.answer is not None and _cut(exchange.answer, limits))


def _cut(answer: Answer, limits: Limits) -> bool:
    return answer.flaw == "cut_short" and answer.milliseconds >= LATE * limits.answer * 1000
