"""Messages on a pipe: one byte says what it is, four say how long it is, then it follows."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, BinaryIO

from checker.errors import CheckerError

if TYPE_CHECKING:
    from collections.abc import Iterator

READY = b"R"
"""The worker has set itself up."""
REFUSED = b"X"
"""It could not; the reason, in a teacher's words."""
BUNDLE = b"B"
EVIDENCE = b"E"
LAST = b"L"
"""Evidence, and this worker takes no other submission."""
FAULT = b"F"
"""Something of ours broke; the name of the error, never its message: it may quote a student."""
KINDS = frozenset({READY, REFUSED, BUNDLE, EVIDENCE, LAST, FAULT})
HEAD = struct.Struct(">cI")
MOST_BYTES = 200_000_000

Frame = tuple[bytes, bytes]
"""Kind and payload."""


def frame(kind: bytes, payload: bytes = b"") -> bytes:
    """Raises CheckerError for more than MOST_BYTES."""
    _check(kind, len(payload))
    return HEAD.pack(kind, len(payload)) + payload


class Frames:
    """The frames of a stream that comes in pieces."""

    def __init__(self) -> None:
        self._held = bytearray()

    def feed(self, piece: bytes) -> Iterator[Frame]:
        """The frames that are whole now. Raises CheckerError when this is no such stream."""
        self._held += piece
        while len(self._held) >= HEAD.size:
            kind, size = HEAD.unpack_from(self._held)
            _check(kind, size)
            end = HEAD.size + size
            if len(self._held) < end:
                return
            payload = bytes(memoryview(self._held)[HEAD.size : end])
            del self._held[:end]
            yield kind, payload


def read_frames(stream: BinaryIO) -> Iterator[Frame]:
    """The frames of a stream that may be waited for, until it ends. Raises CheckerError as `Frames.feed`."""
    while len(head := stream.read(HEAD.size)) == HEAD.size:
        kind, size = HEAD.unpack(head)
        _check(kind, size)
        payload = stream.read(size)
        if len(payload) < size:
            return
        yield kind, payload


def _check(kind: bytes, size: int) -> None:
    if kind not in KINDS or size > MOST_BYTES:
        message = f"a message between grader and worker is not as it must be (kind {kind!r}, {size} bytes)"
        raise CheckerError(message)
