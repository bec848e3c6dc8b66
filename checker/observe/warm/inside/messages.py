"""What the worker, the engine and a box say to each other, over sockets that keep messages apart."""

from __future__ import annotations

import json
import socket
from typing import Any, NamedTuple

READY = b"R"
REFUSED = b"!"
"""Something did not work; behind it stand words for a person."""
BOX = b"B"
"""Make a box, whose socket comes along. The answer is READY with the box's pid."""
GO = b"G"
"""The box has ids and a network now: it may furnish itself."""
START = b"S"
"""Start the program (an Order); where it prints to comes along. The answer is READY with its pid in the box."""
SWEEP = b"K"
"""End everybody in the box. The answer is SWEEP, when nobody is left."""
ENDED = b"E"
"""The program's main process ended, with the status behind it."""
MOST = 65536


class Settings(NamedTuple):
    """What is the same for every box of an engine."""

    filter: str
    """The program's filter of system calls, in hexadecimal digits."""
    limits: dict[str, int]
    student: int | None
    """The id that a program changes to; None where it is an ordinary user's already."""
    bytes: int
    files: int
    covered: tuple[str, ...] = ()
    """Folders and files of this Python that lie where a box has a folder of its own."""


class Order(NamedTuple):
    """Run `entry` in `base`, a folder of the submission. `cold`: in an interpreter of its own, with what stands behind `python`."""

    entry: str
    base: str
    cold: tuple[str, ...] = ()
    variables: tuple[tuple[str, str], ...] = ()


def pack(kind: bytes, value: Any = None) -> bytes:
    return kind if value is None else kind + json.dumps(value).encode()


def unpack(message: bytes) -> Any:
    return json.loads(message[1:])


def receive(door: socket.socket) -> tuple[bytes, int | None]:
    """A message and the descriptor that came with it; an empty one when the other side is gone."""
    try:
        message, descriptors, _, _ = socket.recv_fds(door, MOST, 1)
    except ConnectionResetError:
        return b"", None
    return message, descriptors[0] if descriptors else None
