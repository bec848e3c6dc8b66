"""Keep a server that is only being checked on this computer, and clear of whatever else runs there.

Every Python of a submission that has no network of its own imports this first; we never do, and the program's text stays as it was
handed in. Where it asks for all networks (`0.0.0.0`, `::`) it gets this computer's own, and where it asks for a port that somebody else has
it gets a free one. It hears nothing of either, and reaches itself under the port that it asked for. What it asked for and what it got
is noted in the file that BINDS names, a line for each bind.
"""

from __future__ import annotations

import os
import socket
import sys

TYPE_CHECKING = False  # `typing` is slow to import, and each start of the program would pay for it
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

BINDS = os.environ.get("CHECK_HACKS_BINDS", "")
"""Lines of port asked for, port got and, in hexadecimal digits of its UTF-8, host asked for; the last one of a port counts."""
EVERYWHERE = ("", "0.0.0.0", "::")  # noqa: S104 - what programs ask for
LOOPBACKS = ("127.0.0.1", "localhost", "::1", "::ffff:127.0.0.1", *EVERYWHERE)
KNOCK_LIMIT = 0.5
"""Seconds in which a listener of this computer accepts a connection."""
WINDOWS_TAKEN = (10013, 10048)
"""WSAEACCES and WSAEADDRINUSE."""
NETWORKS = (socket.AF_INET, getattr(socket, "AF_INET6", socket.AF_INET))

_bind, _connect, _connect_ex, _name = (
    socket.socket.bind,
    socket.socket.connect,
    socket.socket.connect_ex,
    socket.socket.getsockname,
)


def _serves(made: socket.socket, address: Any) -> bool:
    """Whether this is TCP, to be bound to a host and a port as everybody writes them."""
    return (
        made.family in NETWORKS
        and made.type == socket.SOCK_STREAM
        and isinstance(address, tuple)
        and len(address) > 1
        and isinstance(address[0], str)
        and isinstance(address[1], int)
    )


def _noted() -> dict[int, int]:
    """Port asked for -> port got, of every process of the program."""
    try:
        with open(BINDS, encoding="utf-8") as file:  # noqa: PTH123 - no pathlib: see TYPE_CHECKING
            lines = [line.split(" ", 2) for line in file]
    except OSError:
        return {}
    return {int(asked): int(got) for asked, got, *_ in lines if asked.isdigit() and got.isdigit()}


def _note(host: str, asked: int, got: int) -> None:
    with open(BINDS, "a", encoding="utf-8") as file:  # noqa: PTH123 - as above
        file.write(f"{asked} {got} {host.encode('utf-8', 'replace').hex()}\n")


def _at_home(made: socket.socket, host: str) -> str:
    """Give this computer's own network in place of all of them. An IPv6 socket for both families goes on serving IPv4."""
    if host not in EVERYWHERE:
        return host
    if made.family == socket.AF_INET:
        return "127.0.0.1"
    alone = made.getsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY)
    return "::1" if alone else "::ffff:127.0.0.1"


def _is_taken(family: int, host: str, port: int) -> bool:
    """Whether somebody listens there. A bind like the program's would not tell: several listeners may share a port (SO_REUSEPORT)."""
    with socket.socket(family, socket.SOCK_STREAM) as visitor:
        try:
            if os.name == "nt":  # a knock at a closed port takes two seconds there
                visitor.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR), 1)
                _bind(visitor, (host, port))
                return False
            visitor.settimeout(KNOCK_LIMIT)
            _connect(visitor, (host, port))
        except (OSError, OverflowError) as error:
            return os.name == "nt" and getattr(error, "winerror", 0) in WINDOWS_TAKEN
        return bool(visitor.getpeername()[:2] != _name(visitor)[:2])  # TCP may have talked to itself


def bind(self: socket.socket, address: Any, /) -> None:
    if not _serves(self, address):
        return _bind(self, address)
    host, asked, *rest = address
    home, got = _at_home(self, host), _noted().get(asked)
    if got is None:
        got = 0 if asked and _is_taken(self.family, home, asked) else asked
    _bind(self, (home, got, *rest))
    got = _name(self)[1]
    _note(host, asked or got, got)
    return None


def getsockname(self: socket.socket, /) -> Any:
    name = _name(self)
    if not _serves(self, name):
        return name
    asked = next((asked for asked, got in _noted().items() if got == name[1]), name[1])
    return (name[0], asked, *name[2:])


def _to_itself(connect: Callable[..., Any]) -> Callable[..., Any]:
    def connected(self: socket.socket, address: Any, /) -> Any:
        if _serves(self, address) and address[0] in LOOPBACKS:
            address = (address[0], _noted().get(address[1], address[1]), *address[2:])
        return connect(self, address)

    return connected


def hand_on() -> None:
    """Do what the sitecustomize does that this one stands before: Homebrew's Python, for one, needs it to find its packages."""
    here = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - no pathlib: see TYPE_CHECKING
    for folder in sys.path:
        path = os.path.join(os.path.abspath(folder or "."), "sitecustomize.py")  # noqa: PTH100, PTH118 - as above
        if os.path.dirname(path) != here and os.path.isfile(path):  # noqa: PTH113, PTH120 - as above
            with open(path, "rb") as file:  # noqa: PTH123 - as above
                exec(compile(file.read(), path, "exec"), {"__name__": "sitecustomize", "__file__": path})  # noqa: S102 - as Python would
            return


if BINDS:
    for name, instead in (
        ("bind", bind),
        ("getsockname", getsockname),
        ("connect", _to_itself(_connect)),
        ("connect_ex", _to_itself(_connect_ex)),
    ):
        setattr(socket.socket, name, instead)
hand_on()
