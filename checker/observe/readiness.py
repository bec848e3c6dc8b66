"""Waits for a server's first answer: ready means HTTP, not a connection (a debug server listens before its app exists)."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, NamedTuple

from checker.faults import fault_of
from checker.observe.client import NOT_HTTP as NO_HTTP_CAME
from checker.observe.client import REFUSED, ask
from checker.observe.deadline import milliseconds_since

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.evidence import Exchange, Listener, Probe
    from checker.model import Limits
    from checker.observe.deadline import Deadline
    from checker.observe.launcher import Running

ANSWERED = "answered"
EXITED = "exited"
SILENT = "silent"
NOT_HTTP = "not_http"
UNKNOWN = "unknown"

FIRST_STEP = 0.002
LAST_STEP = 0.02
GROWTH = 1.3
RETRY_STEP = 0.1
"""Seconds after a connection that brought no answer: asking faster would only fill the student's log."""
LOOK_AFTER = 0.5
"""Seconds between looks at where the program really listens."""
ANNOUNCED = r"(?i)(?:https?://(?:[^:/\s]{1,300}|\[[^]\s]{1,60}\]):|\bport:?\s)(\d{2,5})(?!\d)"
"""How servers say where they listen: Flask's banner, "Serving on http://...", "listening on port ..."."""
BANNER_ROOM = 16_000
"""Characters of the log in which the address may still stand; what printed more is looked at instead."""


class Awakening(NamedTuple):
    """How waiting ended (an outcome of Boot). `exchange` is the first answer, had on `port`."""

    outcome: str
    milliseconds: int
    port: int | None = None
    exchange: Exchange | None = None
    listeners: tuple[Listener, ...] = ()
    exit_code: int | None = None


class Watch:
    """One wait. Knocks at the ports it was given, and wherever else the program itself turns out to listen.

    `began`: the moment (of time.monotonic()) at which the program was started.
    """

    def __init__(self, running: Running, probe: Probe, ports: tuple[int, ...], limits: Limits, began: float) -> None:
        self._running = running
        self._probe = probe
        self._ports = ports
        self._limits = limits
        self._began = began
        self._looked = time.monotonic()
        self._step = FIRST_STEP

    def wait(self, deadline: Deadline) -> Awakening:
        until = deadline.before(self._began + self._limits.boot)
        while not until.passed:
            for port in self._ports:
                exchange = ask(self._running.connect, port, self._probe, self._limits, until.within(self._limits.answer))
                if exchange.answer:
                    return self._end(ANSWERED, port=port, exchange=exchange)
                if exchange.failure == NO_HTTP_CAME:
                    return self._end(NOT_HTTP, port=port, exchange=exchange)
                if fault_of(exchange.failure):
                    return self._end(UNKNOWN, port=port, exchange=exchange)
                self._step = self._step if exchange.failure == REFUSED else RETRY_STEP
            if self._gone():
                return self._end(EXITED, exit_code=self._running.wait(0))
            self._sleep(until)
            self._look()
        return self._end(SILENT)

    def _gone(self) -> bool:
        """Its main process ended and left nobody behind who may still become the server."""
        return self._running.wait(0) is not None and not self._running.survivors()

    def _sleep(self, until: Deadline) -> None:
        self._running.pause(min(self._step, until.remaining))
        self._step = max(self._step, min(self._step * GROWTH, LAST_STEP))

    def _look(self) -> None:
        """A port in the log is only a reason to look: what counts is where the program's own processes listen."""
        if time.monotonic() - self._looked > LOOK_AFTER or any(port not in self._ports for port in self._announced()):
            self._looked = time.monotonic()
            found = (listener.port for listener in self._running.listeners())
            self._ports = tuple(dict.fromkeys((*self._ports, *found)))

    def _announced(self) -> Iterator[int]:
        text = self._running.output().text[:BANNER_ROOM]
        return (int(port) for port in re.findall(ANNOUNCED, text))

    def _end(
        self, outcome: str, *, port: int | None = None, exchange: Exchange | None = None, exit_code: int | None = None
    ) -> Awakening:
        return Awakening(
            outcome=outcome,
            milliseconds=milliseconds_since(self._began),
            port=port,
            exchange=exchange,
            listeners=() if outcome == EXITED else self._running.listeners(),
            exit_code=exit_code,
        )
