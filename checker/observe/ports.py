"""Is a port free, and who holds it? Looking only: nobody's process is ever touched from here."""

from __future__ import annotations

import errno
import os
import socket
import sys
from typing import TYPE_CHECKING

from checker.observe.census import this_census

if TYPE_CHECKING:
    from checker.evidence import Holder

LOOPBACKS = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))
KNOCK_LIMIT = 0.5
SHORTEST_LIMIT = 0.001
"""Nothing less: a time-out of 0 means something else to a socket."""
ABSENT = (errno.EAFNOSUPPORT, errno.EADDRNOTAVAIL, errno.EPROTONOSUPPORT)


def is_free(port: int) -> bool:
    """Nobody listens on the port, in neither family, and a server could.

    A plain bind would lie for a minute after each server that closed its connections first (TIME_WAIT), and a bind alone
    would not see a holder of `::1`.
    """
    if sys.platform == "win32":  # a knock at a closed port takes two seconds there
        return all(_can_listen(family, host, port) for family, host in LOOPBACKS)
    return not any(_answers(family, host, port) for family, host in LOOPBACKS) and _can_listen(*LOOPBACKS[0], port)


def _answers(family: socket.AddressFamily, host: str, port: int) -> bool:
    try:
        _connect(family, host, port, KNOCK_LIMIT).close()
    except TimeoutError:
        return True  # somebody's backlog is full
    except OSError:
        return False
    return True


def _connect(family: socket.AddressFamily, host: str, port: int, limit: float) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.settimeout(max(limit, SHORTEST_LIMIT))
        made.connect((host, port))
        if made.getsockname() == made.getpeername():
            # Knocking at a free port, the system may pick that very port for our own end: TCP then talks to itself.
            raise ConnectionRefusedError(errno.ECONNREFUSED, os.strerror(errno.ECONNREFUSED))  # noqa: TRY301 - closed below
    except BaseException:
        made.close()
        raise
    return made


def _can_listen(family: socket.AddressFamily, host: str, port: int) -> bool:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as attempt:
            attempt.setsockopt(socket.SOL_SOCKET, _reuse(), 1)
            attempt.bind((host, port))
            attempt.listen(1)
    except OSError as error:
        # A port that this user may not have at all (below 1024) is not held by anybody.
        return error.errno in {*ABSENT, errno.EACCES} and sys.platform != "win32"
    return True


def _reuse() -> int:
    """Windows would let two servers share a port under SO_REUSEADDR."""
    return int(getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR))


def holders(port: int) -> tuple[Holder, ...]:
    """Who listens on the port; `pid` is None where the system does not tell. Empty when it is free."""
    if is_free(port):
        return ()
    from checker.evidence import Holder  # noqa: PLC0415 - rare, and what is to be run should start first

    return this_census().holders(port) or (Holder(port=port, pid=None, name="", own=False),)


def connect(port: int, limit: float) -> socket.socket:
    """A connection to 127.0.0.1 or else to ::1. Raises OSError, TimeoutError after `limit` seconds."""
    (first, host), (second, other_host) = LOOPBACKS
    try:
        return _connect(first, host, port, limit)
    except ConnectionRefusedError as refused:
        try:
            return _connect(second, other_host, port, limit)
        except TimeoutError:
            raise
        except OSError:
            raise refused from None
