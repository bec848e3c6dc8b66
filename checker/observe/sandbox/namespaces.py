"""Leaving the machine behind: one process makes namespaces of its own and goes on as their pid 1."""

from __future__ import annotations

import errno
import os
import socket
import struct
import sys
from typing import TYPE_CHECKING, NoReturn

from checker.observe.sandbox import libc, seccomp
from checker.observe.sandbox.guardian import go_in

if TYPE_CHECKING:
    from collections.abc import Iterator

STUDENT = 65533
"""The ordinary id that a student's program gets when we are root: nobody's, and not `nobody`, who may own files."""
ALL = libc.NEW_USERS | libc.NEW_NETWORK | libc.NEW_MOUNTS | libc.NEW_PIDS | libc.NEW_IPC | libc.NEW_HOSTNAME
SET_INTERFACE_FLAGS = 0x8914
UP_AND_RUNNING = 0x41
SOCKET_ROOM = "4096 65536 212992"
"""Bytes in the buffer of a TCP connection: at least, at first, at most. The system's own limit may be 32 MB for each."""
OLDEST_LINUX = (5, 14)
"""Before it, a limit on processes counted all those that the user has on the whole machine."""
FORBIDDEN = (
    "this system does not let an ordinary user make namespaces. On Ubuntu: sudo sysctl -w "
    "kernel.apparmor_restrict_unprivileged_userns=0 (or an AppArmor profile for bwrap); elsewhere look at "
    "user.max_user_namespaces and kernel.unprivileged_userns_clone"
)
MASKED = "parts of /proc are masked here, as in most containers, so that no sandbox can be made in it"


class CannotIsolate(Exception):  # noqa: N818 - what stands in the way, in words for a teacher
    """The system lacks or refuses what the walls are made of: never a student's fault."""


def enter() -> None:
    """Make namespaces and return in them, as pid 1 with a /proc and a loopback of its own.

    To be called in a fresh process with one thread. That process stays behind as guardian: it ends with the exit status
    of pid 1, ends pid 1 when its own parent ends, and pid 1 dies with it. Raises CannotIsolate.
    """
    denied = _denied()
    parent = os.getppid()
    _leave()
    go_in(parent)
    _settle_in(denied)


def entered() -> bool:
    """Whether this process is pid 1 of namespaces as `enter` makes them."""
    return os.getpid() == 1 and set(_mapped("/proc/self/uid_map")) in ({(0, 1)}, {(0, 1), (STUDENT, 1)})


def has_student_id() -> bool:
    """Whether a student's program can get an ordinary id of its own: so it is where root called `enter`."""
    return (STUDENT, 1) in _mapped("/proc/self/uid_map")


def new_network() -> None:
    """A network of its own for this thread and its children, with nothing in it but a loopback and little room in its sockets."""
    libc.unshare(libc.NEW_NETWORK)
    _settle_network()


def enter_network(pid: int) -> None:
    """Go on, with this thread and its children, in the new network of a process in namespaces inside ours."""
    descriptor = os.open(f"/proc/{pid}/ns/net", os.O_RDONLY)
    try:
        libc.enter_namespace(descriptor, libc.NEW_NETWORK)
    finally:
        os.close(descriptor)
    _settle_network()


def give_ids(pid: int, ordinary: int) -> None:
    """Ids for a process in a new user namespace inside ours: root and the student's where we have both, else `ordinary`."""
    ids = f"0 0 1\n{STUDENT} {STUDENT} 1\n" if has_student_id() else f"{ordinary} 0 1\n"
    for name in ("uid_map", "gid_map"):
        _write(f"/proc/{pid}/{name}", ids)


def _settle_network() -> None:
    loopback_up()
    for name in ("tcp_rmem", "tcp_wmem"):
        _write(f"/proc/sys/net/ipv4/{name}", SOCKET_ROOM)


def loopback_up() -> None:
    import fcntl  # noqa: PLC0415 - Unix only

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SET_INTERFACE_FLAGS, struct.pack("16sH22x", b"lo", UP_AND_RUNNING))


def _mapped(path: str) -> Iterator[tuple[int, int]]:
    """(first id inside, how many) of each line."""
    with open(path, encoding="ascii") as file:  # noqa: PTH123 - no pathlib where seconds count
        for line in file:
            inside, _, count = line.split()
            yield int(inside), int(count)


def _may_have(number: int) -> bool:
    """Whether there is such an id here: in namespaces of somebody else, root may be alone."""
    return any(first <= number < first + count for first, count in _mapped("/proc/self/uid_map"))


def _leave() -> None:
    try:
        if os.geteuid() == 0 and _may_have(STUDENT):
            _leave_as_root()
        else:
            uid, gid = os.geteuid(), os.getegid()
            libc.unshare(ALL)
            _write("/proc/self/setgroups", "deny")
            _write("/proc/self/uid_map", f"0 {uid} 1")
            _write("/proc/self/gid_map", f"0 {gid} 1")
    except OSError as error:
        raise CannotIsolate(_why(error)) from error


def _why(error: OSError) -> str:
    if error.errno in (errno.EPERM, errno.EACCES, errno.ENOSPC, errno.EUSERS):
        return FORBIDDEN
    return f"namespaces cannot be made here ({error.strerror})"


def _leave_as_root() -> None:
    """Two ids come along: root (so that folders only root may enter can be bound) and the student's.

    Only a process outside may give somebody two: a short-lived one that is forked before.
    """
    left, says_left = os.pipe()
    helper = os.fork()
    if helper == 0:
        os.close(says_left)
        _map_both(os.getppid(), left)
    os.close(left)
    try:
        libc.unshare(ALL)
        os.write(says_left, b"1")
    finally:
        os.close(says_left)
        _, status = os.waitpid(helper, 0)
    if status:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))


def _map_both(pid: int, left: int) -> NoReturn:
    try:
        if os.read(left, 1):
            for name in ("uid_map", "gid_map"):
                _write(f"/proc/{pid}/{name}", f"0 0 1\n{STUDENT} {STUDENT} 1\n")
            os._exit(0)
    finally:
        os._exit(1)


def _denied() -> bytes:
    if sys.platform != "linux":
        message = "the sandbox needs Linux"
        raise CannotIsolate(message)
    machine, release = os.uname().machine, os.uname().release
    if _version(release) < OLDEST_LINUX:
        message = f"it needs Linux {OLDEST_LINUX[0]}.{OLDEST_LINUX[1]} or newer, and this is {release}"
        raise CannotIsolate(message)
    if machine not in seccomp.MACHINES:
        message = f"the filter of system calls knows {' and '.join(seccomp.MACHINES)}, not {machine}"
        raise CannotIsolate(message)
    return seccomp.for_everybody(machine)


def _version(release: str) -> tuple[int, ...]:
    """The first two numbers of a kernel's name, such as "6.8.0-45-generic"."""
    first, _, rest = release.partition(".")
    digits = (first, rest.partition(".")[0].partition("-")[0])
    return tuple(int(each) if each.isdigit() else 0 for each in digits)


def _settle_in(denied: bytes) -> None:
    try:
        libc.mount(None, "/", libc.PRIVATE)
        libc.mount("proc", "/proc", libc.NO_SUID | libc.NO_DEVICES | libc.NO_EXEC)
        loopback_up()
        libc.give_up_calls(denied)
    except OSError as error:
        raise CannotIsolate(MASKED if error.errno == errno.EPERM else f"namespaces are of no use here ({error})") from error


def _write(path: str, text: str) -> None:
    # One write: the kernel takes a map in one piece or not at all.
    descriptor = os.open(path, os.O_WRONLY)
    try:
        os.write(descriptor, text.encode())
    finally:
        os.close(descriptor)
