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
from checker.observe.browser.page import NO_START, Program, rendering
from checker.observe.readiness import ANSWERED, Watch

if TYPE_CHECKING:
    from checker.model import Limits
    from checker.observe.deadline import Deadline
    from checker.observe.launcher import Launcher, Running

NO_BROWSER = "no_browser"
UNSENT = "unsent"


def browser_beside(launcher: Launcher) -> Program | None:
    """The browser to open pages in beside the rooms of a launcher; None where there is none to be had."""
    path, around = browser(os.environ), launcher.around_a_browser()
    return None if path is None or around is None else Program(path, around)


def unopened(paths: tuple[str, ...], failure: str) -> tuple[Rendering, ...]:
    return tuple(Rendering(path, failure=failure) for path in paths)


class Showing:
    """`program`: the browser. `knocked`: the ports to knock at first."""

    def __init__(
        self, program: Program, paths: tuple[str, ...], knocked: tuple[int, ...], limits: Limits, deadline: Deadline
    ) -> None:
        self._program = program
        self._paths = paths
        self._knocked = knocked
        self._limits = limits
        self._deadline = deadline

    def of(self, running: Running) -> tuple[Rendering, ...]:
        """Wait until the program answers, then open each page. What we break at costs nothing but these."""
        return contained(partial(self._opened, running), lambda fault: unopened(self._paths, f"{FAULT}{fault}"))

    def _opened(self, running: Running) -> tuple[Rendering, ...]:
        opening = Probe(method="GET", path=self._paths[0])
        awakening = Watch(running, opening, self._knocked, self._limits, time.monotonic()).wait(self._deadline)
        if awakening.outcome != ANSWERED or awakening.port is None:
            return unopened(self._paths, UNSENT if self._deadline.passed else NO_START)
        running.accompanied()
        server = Server(running.connect, self._limits, self._deadline)
        return tuple(
            contained(partial(rendering, self._program, path, awakening.port, server), partial(_broken, path))
            for path in self._paths
        )


def _broken(path: str, fault: str) -> Rendering:
    return Rendering(path, failure=f"{FAULT}{fault}")
