"""Could somebody else have been in the way? What went well was not disturbed; what did not is worth another look where it may have been."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.observe.pauses import NOTICED_FROM

if TYPE_CHECKING:
    from checker.evidence import Boot, Evidence, Exchange

SLOW = 1000 * NOTICED_FROM
"""Milliseconds: an answer that took as long may have been held up by a pause."""
LATE = frozenset({"too_long", "no_start", "no_answer", "broken", "unsent"})
"""Failures of a rendering for which a browser may have had too little of this machine."""

CRASHED, NO_ANSWER, OUT_OF_TIME, NOT_STOPPED = "crashed", "no_answer", "out_of_time", "not_stopped"


def what_went_wrong(evidence: Evidence) -> str | None:
    """What somebody else may have spoiled, the first thing first; None when every boot answered all and stopped when told to.

    Nobody spoils a program that Python cannot read, or one that was never started.
    """
    if evidence.trouble == OUT_OF_TIME:
        return OUT_OF_TIME
    if evidence.trouble or evidence.source.syntax:
        return None
    exchanges = (*evidence.told, *(exchange for boot in evidence.lives for exchange in boot.exchanges))
    found = filter(None, map(_what_went_wrong, evidence.lives))
    went_well = all(map(_was_answered, exchanges)) and not any(each.failure in LATE for each in evidence.renderings)
    return next(found, None) or (None if went_well else OUT_OF_TIME)


def was_quick(evidence: Evidence) -> bool:
    """No answer took so long that a pause may have been in it."""
    exchanges = (*evidence.told, *(exchange for boot in evidence.lives for exchange in boot.exchanges))
    return all(exchange.answer is None or exchange.answer.milliseconds < SLOW for exchange in exchanges)


def _what_went_wrong(boot: Boot) -> str | None:
    if boot.outcome == "exited" or boot.died_while_probed or boot.capped:
        return CRASHED
    if boot.outcome != "answered":
        return NO_ANSWER
    stop = boot.stop
    return None if stop is None or (stop.ended and stop.port_free and not stop.survivors) else NOT_STOPPED


def _was_answered(exchange: Exchange) -> bool:
    return exchange.answer is not None and exchange.answer.flaw != "cut_short"
