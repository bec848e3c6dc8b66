"""Nobody is left: every process that a submission started, however it tried to get away, is ours to end (Linux)."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress

from checker.observe.children import childless
from checker.observe.deadline import Deadline

LIMIT = 5.0
STEP = 0.002


def adopt() -> None:
    """From now on, who loses its parent becomes our child and not that of the machine's first process."""
    if sys.platform == "linux":
        from checker.observe.sandbox import libc  # noqa: PLC0415 - brings ctypes

        libc.adopt_orphans()


def gone(limit: float = LIMIT) -> bool:
    """End all our children and whom they leave to us. False: somebody is still there.

    To be called when everything of our own has ended: it makes no difference between children. Elsewhere than on Linux there
    is no way to be sure: the host launcher has ended whoever bears our mark.
    """
    if sys.platform != "linux":
        return True
    until = Deadline.after(limit)
    while not childless():
        if until.passed:
            return False
        for pid in _children():
            with suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)
        time.sleep(STEP)
    return True


def _children() -> list[int]:
    from checker.observe import procfs  # noqa: PLC0415 - Linux only
    from checker.observe.census import Mark  # noqa: PLC0415 - as above

    everybody = procfs.processes(Mark(token="", folder=""), 0.0, frozenset())
    return [process.pid for process in everybody if process.parent == os.getpid()]
