"""One look at a program that was started: wait for its first answer, send the probes, press Ctrl-C."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.evidence import Boot, Probe
from checker.faults import contained, fault_of
from checker.observe.prober import Prober, send_plan
from checker.observe.readiness import ANSWERED, UNKNOWN, Watch
from checker.observe.stopping import watch_stop

if TYPE_CHECKING:
    from checker.evidence import Address, SourceFacts
    from checker.model import Limits, Plan
    from checker.observe.deadline import Deadline
    from checker.observe.launcher import Running
    from checker.observe.readiness import Awakening

HOME = Probe(method="GET", path="/")
LAST_BREATH = 1.0
"""Seconds for a program to end by itself when it has closed its port: else it would depend on luck who ended it."""


class Look:
    """`knocked`: the ports to knock at first. `began`: the moment (of time.monotonic()) at which the program was started."""

    def __init__(self, running: Running, limits: Limits, deadline: Deadline, knocked: tuple[int, ...], began: float) -> None:
        self._running = running
        self._limits = limits
        self._deadline = deadline
        self._knocked = knocked
        self._began = began

    def at_everything(self, plan: Plan, source: SourceFacts, digest: str) -> tuple[Boot, tuple[Address, ...]]:
        """All probes of the plan, and what its symbolic addresses stood for."""
        boot = self._wake(_opening(plan))
        if boot.outcome not in {ANSWERED, UNKNOWN}:
            return boot, ()
        assert boot.port is not None
        prober = Prober(self._running, boot.port, self._limits, self._deadline, boot.exchanges)
        addresses = send_plan(prober, plan, source, digest, self._limits.routes)
        boot = boot._replace(exchanges=tuple(prober.exchanges), redirects=tuple(prober.redirects))
        return self._stop(_known_by_others(boot), prober.port), addresses

    def again(self) -> Boot:
        """Does it answer at all?"""
        boot = self._wake(HOME)
        return boot if boot.outcome != ANSWERED or boot.port is None else self._stop(boot, boot.port)

    def _wake(self, opening: Probe) -> Boot:
        awakening = Watch(self._running, opening, self._knocked, self._limits, self._began).wait(self._deadline)
        return _boot(awakening)

    def _stop(self, boot: Boot, port: int) -> Boot:
        return contained(lambda: self._stopped(boot, port), lambda fault: boot._replace(fault=boot.fault or fault))

    def _stopped(self, boot: Boot, port: int) -> Boot:
        exit_code = self._running.wait(0 if self._running.listeners() else LAST_BREATH)
        if exit_code is not None:
            boot = boot._replace(died_while_probed=True, exit_code=exit_code)
        if self._deadline.passed or (exit_code is not None and not self._running.survivors()):
            return boot  # there is nobody left who could take a Ctrl-C, or no time to watch
        return boot._replace(stop=watch_stop(self._running, port, self._limits.stop))


def _opening(plan: Plan) -> Probe:
    """The request that waits for the server: the plan's first, if that is simple, so that it need not be sent again."""
    first = plan.probes[0] if plan.probes else HOME
    return first if first.path.startswith("/") and not first.keep_open else HOME


def _known_by_others(boot: Boot) -> Boot:
    """Where we broke at the answer that we waited for, another one shows as well that it answers."""
    answered = any(exchange.answer for exchange in boot.exchanges)
    return boot._replace(outcome=ANSWERED, fault="") if boot.outcome == UNKNOWN and answered else boot


def _boot(awakening: Awakening) -> Boot:
    return Boot(
        outcome=awakening.outcome,
        milliseconds=awakening.milliseconds,
        port=awakening.port,
        listeners=awakening.listeners,
        exit_code=awakening.exit_code,
        exchanges=() if awakening.exchange is None else (awakening.exchange,),
        fault=fault_of(awakening.exchange.failure) if awakening.exchange else "",
    )
