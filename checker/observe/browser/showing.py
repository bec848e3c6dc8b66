"""Pages that only a browser can tell of, opened in a life of the program of their own."""

from __future__ import annotations

import os
import time
from functools import partial
from typing import TYPE_CHECKING

from checker.evidence import Probe, Rendering
from checker.faults import FAULT, contained
from checker.observe.browser.answering import Server
from checker.observe.browser.installed import browser
from checker.observe.browser.page import NO_START, rendering
from checker.observe.readiness import ANSWERED, Watch

if TYPE_CHECKING:
    from checker.model import Limits
    from checker.observe.deadline import Deadline
    from checker.observe.launcher import Running

NO_BROWSER = "no_browser"
UNSENT = "unsent"
HOST = "host"


def browser_beside(isolation: str) -> str | None:
    """The browser to open pages in where programs run like this; None where there is none to be had."""
    return browser(os.environ) if isolation == HOST else None


def unopened(paths: tuple[str, ...], failure: str) -> tuple[Rendering, ...]:
    return tuple(Rendering(path, failure=failure) for path in paths)


class Showing:
    """`program`: the browser. `knocked`: the ports to knock at first."""

    def __init__(
        self, program: str, paths: tuple[str, ...], knocked: tuple[int, ...], limits: Limits, deadline: Deadline
    ) -> None:
        self._program = program
        self._paths = paths
        self._knocked = knocked
        self._limits = limits
        self._deadline = deadline

    def of(self, running: Running) -> tuple[Rendering, ...]:
        """Wait until the program answers, then open each page."""
        opening = Probe(method="GET", path=self._paths[0])
        awakening = Watch(running, opening, self._knocked, self._limits, time.monotonic()).wait(self._deadline)
        if awakening.outcome != ANSWERED or awakening.port is None:
            return unopened(self._paths, UNSENT if self._deadline.passed else NO_START)
        server = Server(running.connect, self._limits, self._deadline)
        return tuple(
            contained(partial(rendering, self._program, path, awakening.port, server), partial(_broken, path))
            for path in self._paths
        )


def _broken(path: str, fault: str) -> Rendering:
    return Rendering(path, failure=f"{FAULT}{fault}")
