"""Takes memory until somebody stops it, in the form that FORM names; says so line by line, for it may not live to tell.

It stops by itself at TARGETS["most"] megabytes, which nobody should have let it come to.
"""

import ctypes
import fcntl
import mmap
import os
import signal
import socket
from contextlib import suppress

from confess import RECORDS, TARGETS, serve

MEGABYTE = 1 << 20
PIECE = b"\1" * (8 * MEGABYTE)
KEPT = []
libc = ctypes.CDLL(None, use_errno=True)
spared = [os.dup(0) for _ in range(16)]


def of_many(form):
    """Each of many processes below every limit that one process has."""

    def together():
        told, tell = os.pipe()
        if os.fork() == 0:
            with suppress(OSError, MemoryError):
                os.write(tell, str(form()).encode())
                signal.pause()
            os._exit(0)
        os.close(tell)
        got = os.read(told, 20)
        os.close(told)
        if not got:
            raise MemoryError
        return int(got)

    return together


def beside_spinners(form):
    """Whoever watches us does not get the processor."""
    for _ in range(6):
        if os.fork() == 0:
            while True:
                pass
    return form


def as_often_as_it_goes(form):
    """For small pieces."""

    def often():
        got = 0
        with suppress(OSError):
            while True:
                got += form()
        return got

    return often


def plain():
    KEPT.append(PIECE + b"x")
    return len(PIECE)


def mapped():
    """Anonymous and shared: it belongs to nobody's heap."""
    page = mmap.mmap(-1, len(PIECE))
    KEPT.append(page)
    return page.write(PIECE)


def memory_file():
    """In no folder and in nobody's map: it counts as no process's memory."""
    return whole(os.memfd_create("hoard"))


def deleted_file():
    """A file in the temporary folder that has no name."""
    return whole(os.open("/tmp", os.O_TMPFILE | os.O_RDWR))


def whole(number):
    KEPT.append(number)
    got = 0
    while got < len(PIECE):
        got += os.write(number, PIECE[got:])
    return got


def full_pipe():
    """The kernel's own memory: a pipe as big as it allows."""
    reading, writing = os.pipe()
    KEPT.append((reading, writing))
    with suppress(OSError):
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, MEGABYTE)
    os.set_blocking(writing, False)
    got = 0
    with suppress(BlockingIOError):
        while True:
            got += os.write(writing, PIECE[:65536])
    return got


def full_connection():
    """Both ends of it are ours, and nobody reads."""
    got = 0
    for one, other in (pair := socket.socketpair(), pair[::-1]):
        KEPT.append(one)
        one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 22)
        one.setblocking(False)
        with suppress(BlockingIOError):
            while True:
                got += one.send(PIECE[:65536])
    return got


def segment():
    """System V: touched, then let go, so that it stays and belongs to nobody."""
    libc.shmat.restype = ctypes.c_void_p
    number = libc.shmget(0, len(PIECE), 0o1600)
    if number < 0:
        raise OSError(ctypes.get_errno(), "shmget")
    place = libc.shmat(number, None, 0)
    ctypes.memset(place, 1, len(PIECE))
    libc.shmdt(ctypes.c_void_p(place))
    return len(PIECE)


met, got = None, 0
print("hoarding", flush=True)
try:
    form = FORM
    while got < TARGETS["most"] * MEGABYTE:
        took = form()
        got += took
        print(f"hoarded {got // MEGABYTE}", flush=True)
        if not took:
            raise MemoryError
except (OSError, MemoryError) as error:
    met = type(error).__name__
    print(f"met {error!r}", flush=True)
for number in spared:
    os.close(number)
RECORDS.append({"attack": "hoard", "loot": got // MEGABYTE if got >= TARGETS["most"] * MEGABYTE else None, "met": met})
serve()
