"""One life of a program behind walls. We are pid 1 around it, and whoever else is there is ours or its own."""

from __future__ import annotations

import os
import signal
from typing import IO, TYPE_CHECKING, Protocol

from checker.observe import ports, procfs
from checker.observe.deadline import Deadline
from checker.observe.interruptions import deferred
from checker.observe.output import Log, tidy
from checker.observe.sandbox.allowance import Allowance, Watch
from checker.observe.sandbox.inhabitants import inhabitants

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from checker.evidence import Listener
    from checker.observe.launcher import Output

BROWSER = Allowance(memory=1536 * 1024 * 1024, cpu=60.0)
"""What one may use beside the program."""
FIRST_STEP = 0.0005
LAST_STEP = 0.02


class Life(Protocol):
    """How walls of one kind hold a program: what it prints, how it ended, and its end by force."""

    output: IO[bytes]
    main: int
    """The main process's pid, as the sandbox knows it."""
    spared: frozenset[int]
    """Pids around it that are not its own."""

    def poll(self) -> int | None:
        """The exit code as subprocess gives it; None while it runs."""

    def kill(self) -> object:
        """End everybody in it, without waiting. May be called from any thread."""

    def end(self, pause: Callable[[float], object]) -> None:
        """End everybody in it and wait until nobody is left; `pause` sleeps for up to so many seconds. May be called again."""


class SandboxRunning:
    """A life, watched."""

    def __init__(self, life: Life, cap: int, allowance: Allowance) -> None:
        self._life = life
        self._log = Log(life.output, cap)
        self._watch = Watch(allowance, life.kill, life.spared)

    def connect(self, port: int, limit: float) -> socket.socket:
        return ports.connect(port, limit)

    def port_free(self, port: int) -> bool:
        return ports.is_free(port)

    def pause(self, limit: float) -> None:
        self._log.wait(limit)

    def output(self) -> Output:
        return tidy(*self._log.read(), "/submission")

    def interrupt(self) -> None:
        main = next((each for each in inhabitants() if each.is_number(self._life.main) and each.alive), None)
        if main is not None:
            _tell_group(main.pid, signal.SIGINT)

    def wait(self, limit: float) -> int | None:
        until = Deadline.after(limit)
        step = FIRST_STEP
        while (code := self._life.poll()) is None and not until.passed:
            woken = self._log.wait(min(step, until.remaining))
            step = FIRST_STEP if woken else min(step * 2, LAST_STEP)
        return code

    def survivors(self) -> tuple[str, ...]:
        living = (each for each in inhabitants() if each.is_students and each.alive)
        return tuple(each.name for each in living if not each.is_number(self._life.main))

    def listeners(self) -> tuple[Listener, ...]:
        return procfs.all_listeners()

    def accompanied(self) -> None:
        self._watch.allow_more(BROWSER)

    def capped(self) -> str | None:
        return self._watch.exceeded

    def close(self) -> None:
        with deferred():
            self._watch.close()
            self._life.end(self._log.wait)
            self._log.close()


def _tell_group(leader: int, number: int) -> None:
    try:
        os.killpg(leader, number)
    except (ProcessLookupError, PermissionError):
        return  # it ended this moment
