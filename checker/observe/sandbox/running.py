"""One life of a program in its sandbox."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from checker.observe import ports, procfs
from checker.observe.deadline import Deadline
from checker.observe.interruptions import deferred
from checker.observe.output import Log, tidy
from checker.observe.sandbox.allowance import Watch
from checker.observe.sandbox.inhabitants import inhabitants, kill_everybody

if TYPE_CHECKING:
    import socket
    import subprocess

    from checker.evidence import Listener
    from checker.observe.launcher import Output
    from checker.observe.sandbox.allowance import Allowance
    from checker.observe.sandbox.inhabitants import Inhabitant

KILL_LIMIT = 5.0
FIRST_STEP = 0.0005
LAST_STEP = 0.02
SIGNALLED = 128
LAST_SIGNAL = 64


class SandboxRunning:
    """bubblewrap with the program in it. We are pid 1 around both, and nobody else is there."""

    def __init__(self, process: subprocess.Popen[bytes], cap: int, allowance: Allowance) -> None:
        assert process.stdout is not None
        self._process = process
        self._log = Log(process.stdout, cap)
        self._watch = Watch(allowance)

    def connect(self, port: int, limit: float) -> socket.socket:
        return ports.connect(port, limit)

    def port_free(self, port: int) -> bool:
        return ports.is_free(port)

    def pause(self, limit: float) -> None:
        self._log.wait(limit)

    def output(self) -> Output:
        return tidy(*self._log.read(), "/submission")

    def interrupt(self) -> None:
        main = next((each for each in inhabitants() if each.is_main and each.alive), None)
        if main is not None:
            _tell_group(main.pid, signal.SIGINT)

    def wait(self, limit: float) -> int | None:
        until = Deadline.after(limit)
        step = FIRST_STEP
        while (code := self._process.poll()) is None and not until.passed:
            woken = self._log.wait(min(step, until.remaining))
            step = FIRST_STEP if woken else min(step * 2, LAST_STEP)
        return code if code is None else exit_code(code)

    def survivors(self) -> tuple[str, ...]:
        return tuple(each.name for each in inhabitants() if each.is_students and each.alive and not each.is_main)

    def listeners(self) -> tuple[Listener, ...]:
        return procfs.all_listeners()

    def capped(self) -> str | None:
        return self._watch.exceeded

    def close(self) -> None:
        with deferred():
            self._watch.close()
            until = Deadline.after(KILL_LIMIT)
            while kill_everybody() and not until.passed:
                self._reap()
                self._log.wait(FIRST_STEP)
            self._reap()
            self._log.close()

    def _reap(self) -> None:
        """Bury whom bubblewrap left to us; bubblewrap itself is the Popen's."""
        self._process.poll()
        for each in inhabitants():
            if not each.alive and each.pid != self._process.pid:
                _bury(each)


def exit_code(code: int) -> int:
    """As subprocess gives it: bubblewrap says 128 + n for a program that signal n ended."""
    return SIGNALLED - code if SIGNALLED < code <= SIGNALLED + LAST_SIGNAL else code


def _bury(each: Inhabitant) -> None:
    try:
        os.waitpid(each.pid, os.WNOHANG)
    except ChildProcessError:
        return


def _tell_group(leader: int, number: int) -> None:
    try:
        os.killpg(leader, number)
    except (ProcessLookupError, PermissionError):
        return  # it ended this moment
