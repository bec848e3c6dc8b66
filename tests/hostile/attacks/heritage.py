"""Looks for what whoever started it left in its hands: a program that was forked begins with a copy of its parent's memory."""

import ctypes
import os
import socket
import sys

LEFT_OPEN = [int(name) for name in os.listdir("/proc/self/fd") if int(name) > 2][:-1]

from confess import TARGETS, attempt, serve  # noqa: E402 - that may open some

PIECE = 1 << 20


def frames():
    frame = sys._getframe()
    while frame:
        yield frame
        frame = frame.f_back


def heirlooms():
    """Every value that a function above us holds, and what it holds in turn."""
    for frame in frames():
        for value in list(frame.f_locals.values()):
            yield value
            yield from getattr(value, "__dict__", {}).values()


def regions():
    with open("/proc/self/maps") as maps:
        for line in maps:
            where, rights = line.split()[:2]
            if rights.startswith("rw"):
                start, end = (int(number, 16) for number in where.split("-"))
                yield from ((at, min(PIECE, end - at)) for at in range(start, end, PIECE))


@attempt
def descriptors_left_open():
    return LEFT_OPEN


@attempt
def sockets_to_whoever_watches():
    """By which it could say how it ended, or what it did."""
    for value in heirlooms():
        if isinstance(value, socket.socket) and value.fileno() > 2:
            value.send(b"E0")
            return value.fileno()
    return None


@attempt
def descriptors_by_their_numbers():
    """Those that functions above us remember: open again for us?"""
    numbers = {value for value in heirlooms() if isinstance(value, int) and 2 < value < 1024 and not isinstance(value, bool)}
    return [number for number in numbers if os.path.exists(f"/proc/self/fd/{number}")]


@attempt
def modules_of_the_grader():
    return [name for name in sys.modules if name.partition(".")[0] == "checker"]


@attempt
def files_of_the_engine():
    return [name for _, folders, files in os.walk("/engine") for name in (*folders, *files)]


@attempt
def a_secret_of_the_grader_in_our_own_memory():
    """In two halves: looked for as a whole, it would be here because we look."""
    first, last = TARGETS["secret"][-8:][::-1].encode(), TARGETS["secret"][:-8].encode()
    with open("/proc/self/mem", "rb", buffering=0) as memory:
        for start, size in regions():
            try:
                memory.seek(start)
                piece = memory.read(size)
            except (OSError, ValueError, OverflowError):
                continue
            at = piece.find(first)
            while at >= 0:
                rest = piece[at + len(first) : at + len(first) + len(last)]
                if rest[::-1] == last:
                    return hex(start + at)
                at = piece.find(first, at + 1)
    return None


@attempt
def namespaces_by_the_rights_of_the_box():
    """It builds walls, and so it may take them down."""
    for kind in ("user", "mnt", "net"):
        if ctypes.CDLL(None, use_errno=True).setns(os.open(f"/proc/1/ns/{kind}", os.O_RDONLY), 0) < 0:
            raise OSError(ctypes.get_errno(), "no")
    return "in"


serve()
