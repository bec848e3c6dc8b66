"""Walks one journey: a boot of its own, its steps in order, and what came of each. What comes out is evidence."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from checker.evidence import Boot, Exchange, Stride, Walk
from checker.faults import FAULT, contained, fault_of
from checker.journey import RESTART, SUBMIT, UNIQUE
from checker.observe.client import UNSENT, ask
from checker.observe.cookies import CookieJar
from checker.observe.filling import UnsavedError, filled, filled_fields, has_holes
from checker.observe.launcher import CannotStart
from checker.observe.looking import HOME, LAST_BREATH
from checker.observe.readiness import ANSWERED, UNKNOWN, Watch
from checker.observe.saving import saved
from checker.observe.stopping import watch_stop
from checker.observe.submitting import Shown, submitted

if TYPE_CHECKING:
    from checker.evidence import Probe
    from checker.journey import Journey, Step
    from checker.model import Limits
    from checker.observe.deadline import Deadline
    from checker.observe.filling import Saved
    from checker.observe.launcher import Room, Running

BLOCKED = "blocked"
NO_FORM = "no_form"
NO_RESTART = "no_restart"
SERVER_GONE = "server_gone"


class Visitor:
    """Who walks: with a jar of cookies, a note of what was saved, and the page that was seen last.

    `knocked`: the ports to knock at first; `unique` is what the journey finds under that name.
    """

    def __init__(self, room: Room, limits: Limits, deadline: Deadline, knocked: tuple[int, ...], unique: str) -> None:
        self._room = room
        self._limits = limits
        self._deadline = deadline
        self._knocked = knocked
        self._jar = CookieJar()
        self._saved: dict[str, Saved] = {UNIQUE: unique}
        self._shown: Shown | None = None
        self._running: Running | None = None
        self._port = 0
        self._opened: Exchange | None = None
        self._stuck: str | None = None
        self._boots: list[Boot] = []

    def walk(self, journey: Journey) -> Walk:
        """Always as many strides as there are steps: what could not be sent says why. Raises CannotStart."""
        following = (*journey.steps[1:], None)
        self._stuck = None if self._start(journey.steps[0] if journey.steps else None) else self._or_late(SERVER_GONE)
        strides = tuple(self._take(step, after) for step, after in zip(journey.steps, following, strict=True))
        self._end()
        return Walk(journey_id=journey.id, strides=strides, boots=tuple(self._boots), unique=str(self._saved[UNIQUE]))

    def _take(self, step: Step, after: Step | None) -> Stride:
        if self._deadline.passed:
            self._stuck = self._stuck or UNSENT
        if self._stuck:
            return Stride(step=step.name, failure=self._stuck)
        return contained(
            lambda: self._done(step, after), lambda fault: self._held_up(step, f"{FAULT}{fault}"), passing=(CannotStart,)
        )

    def _done(self, step: Step, after: Step | None) -> Stride:
        if step.kind == RESTART:
            return self._restart(step, after)
        try:
            probe = self._request(step)
        except UnsavedError as unsaved:
            return self._held_up(step, f"unsaved:{unsaved}")
        return self._sent(step, probe) if probe else self._held_up(step, NO_FORM)

    def _or_late(self, failure: str) -> str:
        """What our own limit cut off is nobody's failure."""
        return UNSENT if self._deadline.passed else failure

    def _held_up(self, step: Step, failure: str) -> Stride:
        self._stuck = BLOCKED
        return Stride(step=step.name, failure=failure)

    def _request(self, step: Step) -> Probe | None:
        """What the step sends; None when there is no form to fill in. Raises UnsavedError."""
        if step.kind == SUBMIT:
            probe = self._shown and submitted(self._shown, filled_fields(step.form, self._saved))
        else:
            probe = filled(step, self._saved)
        return self._with_cookies(probe) if probe and step.browser else probe

    def _with_cookies(self, probe: Probe) -> Probe:
        cookies = self._jar.header(probe.path, time.time())
        return probe._replace(headers=(*probe.headers, ("Cookie", cookies))) if cookies else probe

    def _sent(self, step: Step, probe: Probe) -> Stride:
        opened, self._opened = self._opened, None
        exchange = opened if opened and opened.probe == probe else self._ask(probe)
        if fault_of(exchange.failure):
            return self._held_up(step, exchange.failure or "")
        if exchange.answer is None:
            self._stuck = self._or_late(SERVER_GONE if self._gone() else BLOCKED)
            return Stride(step.name, failure=UNSENT) if self._stuck == UNSENT else Stride(step.name, exchange)
        if step.browser:
            cookies = [value for name, value in exchange.answer.headers if name.lower() == "set-cookie"]
            self._jar.take(cookies, probe.path, time.time())
        if exchange.answer.media_type == "text/html" and not 300 <= exchange.answer.status < 400:  # noqa: PLR2004 - a redirect shows nothing
            self._shown = Shown(self._port, probe.path, exchange.answer.text)
        self._saved.update(saved(step.save, exchange.answer))
        return Stride(step=step.name, exchange=exchange)

    def _ask(self, probe: Probe) -> Exchange:
        assert self._running is not None
        return ask(self._running.connect, self._port, probe, self._limits, self._deadline.within(self._limits.answer))

    def _gone(self) -> bool:
        assert self._running is not None
        ended = self._running.wait(0 if self._running.listeners() else LAST_BREATH)
        return ended is not None and not self._running.survivors()

    def _restart(self, step: Step, after: Step | None) -> Stride:
        """Whatever is left of the first life is ended by force: how it takes a Ctrl-C is looked at elsewhere."""
        assert self._running is not None
        self._boots[-1] = self._boots[-1]._replace(stop=watch_stop(self._running, self._port, self._limits.stop))
        self._end()
        if self._start(after):
            return Stride(step=step.name)
        self._stuck = self._or_late(SERVER_GONE)
        return Stride(step=step.name, failure=self._or_late(NO_RESTART))

    def _start(self, first: Step | None) -> bool:
        """Boot, and wait for an answer: to the next step itself, if that may be asked until somebody answers."""
        began = time.monotonic()
        self._running = self._room.start()
        awakening = Watch(self._running, self._opening(first), self._knocked, self._limits, began).wait(self._deadline)
        self._opened, self._port = awakening.exchange, awakening.port or 0
        self._boots.append(
            Boot(
                outcome=awakening.outcome,
                milliseconds=awakening.milliseconds,
                port=awakening.port,
                listeners=awakening.listeners,
                exit_code=awakening.exit_code,
                fault=fault_of(awakening.exchange.failure) if awakening.exchange else "",
            )
        )
        return awakening.outcome in {ANSWERED, UNKNOWN}

    def _opening(self, step: Step | None) -> Probe:
        simple = step is not None and step.kind not in {RESTART, SUBMIT} and step.method == "GET" and not has_holes(step)
        return self._request(step) or HOME if simple and step else HOME

    def _end(self) -> None:
        """End this life, and keep what it said."""
        running, self._running = self._running, None
        if running is not None:
            running.close()
            output = running.output()
            self._boots[-1] = self._boots[-1]._replace(log=output.text, log_cut=output.cut, capped=running.capped())
