"""One Ctrl-C, and how the server took it. Judged later by the port and the survivors, not by the exit code."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from checker.evidence import Stop
from checker.observe.deadline import Deadline, milliseconds_since

if TYPE_CHECKING:
    from checker.observe.launcher import Running

STEP = 0.01


def watch_stop(running: Running, port: int, limit: float) -> Stop:
    """Send Ctrl-C and watch for at most `limit` seconds until it ended, nobody survives and the port is free."""
    running.survivors()  # whoever belongs to it is known by name now, even if it loses its parent
    began = time.monotonic()
    until = Deadline.after(limit)
    running.interrupt()
    exit_code = running.wait(limit)
    if exit_code is None:
        return Stop(
            ended=False,
            port_free=running.port_free(port),
            milliseconds=milliseconds_since(began),
            listeners=running.listeners(),
        )
    while True:
        survivors, port_free = running.survivors(), running.port_free(port)
        if until.passed or (port_free and not survivors):
            break
        running.pause(STEP)
    return Stop(
        ended=True,
        port_free=port_free,
        milliseconds=milliseconds_since(began),
        exit_code=exit_code,
        survivors=survivors,
        listeners=running.listeners() if survivors else (),
    )
