"""Is a port free, and who holds it? Looking only: nobody's process is ever touched from here.

`make` makes the sockets: those of another network than ours come from there.
"""

from __future__ import annotations

import errno
import os
import socket
import sys
from typing import TYPE_CHECKING

from checker.observe.census import this_census

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from checker.evidence import Holder

    Make = Callable[[socket.AddressFamily, socket.SocketKind], socket.socket]

LOOPBACKS = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))
KNOCK_LIMIT = 0.5
LAST_PORT = 65535
SHORTEST_LIMIT = 0.001
"""Nothing less: a time-out of 0 means something else to a socket."""
ABSENT = (errno.EAFNOSUPPORT, errno.EADDRNOTAVAIL, errno.EPROTONOSUPPORT)


def is_free(port: int, hosts: Iterable[str] = ("127.0.0.1", "::1"), make: Make = socket.socket) -> bool:
    """Nobody listens on the port at these loopback addresses, and a server could.

    A plain bind would lie for a minute after each server that closed its connections first (TIME_WAIT), and a bind alone
    would not see a holder of `::1`.
    """
    places = [place for place in LOOPBACKS if place[1] in hosts]
    if sys.platform == "win32":  # a knock at a closed port takes two seconds there
        return all(_can_listen(family, host, port, make) for family, host in places)
    return not any(_answers(family, host, port, make) for family, host in places) and _can_listen(*places[0], port, make)


def _answers(family: socket.AddressFamily, host: str, port: int, make: Make) -> bool:
    try:
        _connect(family, host, port, KNOCK_LIMIT, make).close()
    except TimeoutError:
        return True  # somebody's backlog is full
    except OSError:
        return False
    return True


def _connect(family: socket.AddressFamily, host: str, port: int, limit: float, make: Make) -> socket.socket:
    made = make(family, socket.SOCK_STREAM)
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


def _can_listen(family: socket.AddressFamily, host: str, port: int, make: Make) -> bool:
    try:
        with make(family, socket.SOCK_STREAM) as attempt:
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


def connect(
    port: int,
    limit: float,
    hosts: Iterable[str] = ("127.0.0.1", "::1"),
    make: Make = socket.socket,
    is_wanted: Callable[[socket.socket], bool] = lambda _: True,
) -> socket.socket:
    """A connection to the first of these loopback addresses that takes one; one that is not wanted counts as refused.

    Raises OSError, TimeoutError after `limit` seconds.
    """
    for family, host in LOOPBACKS if 0 < port <= LAST_PORT else ():
        if host not in hosts:
            continue
        try:
            made = _connect(family, host, port, limit, make)
        except ConnectionRefusedError:
            continue
        except OSError as error:
            if error.errno in ABSENT:
                continue
            raise
        if is_wanted(made):
            return made
        made.close()
    raise ConnectionRefusedError(errno.ECONNREFUSED, os.strerror(errno.ECONNREFUSED))
