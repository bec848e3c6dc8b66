"""A life inside a bubblewrap of its own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from checker.observe.deadline import Deadline
from checker.observe.sandbox.inhabitants import inhabitants, kill_everybody

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    from checker.observe.sandbox.inhabitants import Inhabitant

KILL_LIMIT = 5.0
STEP = 0.0005
SIGNALLED = 128
LAST_SIGNAL = 64


class Wrapped:
    """bubblewrap with the program in it. Nobody but them and us is there."""

    main = 2
    """bubblewrap's keeper comes first, then the program."""
    spared: frozenset[int] = frozenset()

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        self.output = process.stdout
        self._process = process

    def poll(self) -> int | None:
        code = self._process.poll()
        return code if code is None else exit_code(code)

    def kill(self) -> bool:
        return kill_everybody()

    def end(self, pause: Callable[[float], object]) -> None:
        until = Deadline.after(KILL_LIMIT)
        while kill_everybody() and not until.passed:
            self._reap()
            pause(STEP)
        self._reap()

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
