"""Without a sandbox there is one port 5001 for everybody on this machine: one batch at a time."""

from __future__ import annotations

import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING

from checker.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK_PORT = 25_001
"""Held by whoever grades without a sandbox: a port ends where the ports it guards end, belongs to all users, and is free at once when we die."""


@contextmanager
def alone_on_this_machine(port: int = LOCK_PORT) -> Iterator[None]:
    """Raises ConfigError when another batch without a sandbox runs here."""
    with socket.socket() as lock:
        try:
            lock.bind(("127.0.0.1", port))
            lock.listen(1)
        except OSError as error:
            message = (
                "another `check-hacks grade` runs on this computer without a sandbox, and both would want the same ports. "
                "Wait until it has ended, or end it, and run this again"
            )
            raise ConfigError(message) from error
        yield
