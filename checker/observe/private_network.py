"""A network with nothing in it but a loopback, for one program on a computer where a port that it asks for is taken. Linux only.

A child of ours lives in it for as long as it is needed: it keeps it alive, and makes sockets there for us. Nothing else of the program changes:
its user, its files and its processes stay this computer's.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from typing import IO, NoReturn

from checker.observe.interruptions import deferred

LIMIT = 5.0
"""Seconds for a network to be there."""
READY = b"ready"


class PrivateNetwork:
    """Its keeper and the line to it. To be closed."""

    def __init__(self, keeper: subprocess.Popen[bytes], line: socket.socket, kinds: tuple[int, ...]) -> None:
        self._keeper = keeper
        self._line = line
        self._kinds = kinds

    def socket(self, family: socket.AddressFamily, kind: socket.SocketKind) -> socket.socket:
        """A new socket in that network. Raises OSError."""
        self._line.send(f"{int(family)} {int(kind)}".encode())
        answer, descriptors, _, _ = socket.recv_fds(self._line, 64, 1)
        if not descriptors:
            number = int(answer or b"0")
            raise OSError(number, os.strerror(number))
        return socket.socket(family, kind, fileno=descriptors[0])

    def join(self) -> None:
        """Go on in that network; for a process between fork and exec, which has one thread."""
        from checker.observe.sandbox import libc  # noqa: PLC0415 - loaded already

        for kind, name in ((libc.NEW_USERS, "user"), (libc.NEW_NETWORK, "net")):
            if kind in self._kinds:
                descriptor = os.open(f"/proc/{self._keeper.pid}/ns/{name}", os.O_RDONLY)
                libc.enter_namespace(descriptor, kind)
                os.close(descriptor)

    def close(self) -> None:
        """End the keeper; the network ends with the last process in it. May be called again."""
        with deferred():
            self._line.close()
            self._keeper.kill()
            self._keeper.wait()


def new_network() -> PrivateNetwork | None:
    """None where this user may not have one: another system, or one that forbids it."""
    if sys.platform != "linux":
        return None
    from checker.observe.sandbox import libc  # noqa: PLC0415 - Linux only

    for kinds in ((libc.NEW_NETWORK,), (libc.NEW_USERS, libc.NEW_NETWORK)):
        if kinds[0] == libc.NEW_NETWORK and os.geteuid() != 0:
            continue  # an ordinary user becomes root of a network in a user namespace of their own
        network = _kept(kinds)
        if network is not None:
            return network
    return None


def _kept(kinds: tuple[int, ...]) -> PrivateNetwork | None:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with deferred():
        keeper = subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, "-m", __name__, str(sum(kinds))],
            cwd="/",
            stdin=theirs.fileno(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        theirs.close()
        network = PrivateNetwork(keeper, ours, kinds)
    ours.settimeout(LIMIT)
    try:
        if ours.recv(64) == READY:
            return network
    except OSError:
        pass
    network.close()
    return None


def keep(line: socket.socket, kinds: int) -> NoReturn:
    """Make the network and hand out sockets of it until nobody listens any more."""
    from checker.observe.sandbox import libc  # noqa: PLC0415 - Linux only
    from checker.observe.sandbox.namespaces import loopback_up  # noqa: PLC0415 - as above

    uid, gid = os.geteuid(), os.getegid()
    libc.unshare(kinds)
    if kinds & libc.NEW_USERS:
        _write("/proc/self/setgroups", "deny")
        _write("/proc/self/uid_map", f"{uid} {uid} 1")
        _write("/proc/self/gid_map", f"{gid} {gid} 1")
    loopback_up()
    line.send(READY)
    while wanted := line.recv(64):
        family, kind = map(int, wanted.split())
        try:
            with socket.socket(family, kind) as made:
                socket.send_fds(line, [b"0"], [made.fileno()])
        except OSError as error:
            line.send(str(error.errno or 0).encode())
    sys.exit()


def _write(path: str, text: str) -> None:
    file: IO[str]
    with open(path, "w", encoding="ascii") as file:  # noqa: PTH123 - in one write: the kernel takes a map in one piece
        file.write(text)


if __name__ == "__main__":
    keep(socket.socket(fileno=0), int(sys.argv[1]))
