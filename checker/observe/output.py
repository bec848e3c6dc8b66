"""What a program prints, drained so that it never blocks and kept up to a cap. No colours, no name of our folder."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

from checker.observe.launcher import Output

if TYPE_CHECKING:
    from typing import IO

PIECE = 65536
CLOSE_LIMIT = 0.5
"""Seconds for the last words; whoever still holds the pipe after that is not waited for."""


class Log:
    """The head and the tail of a pipe, half of the cap each: a traceback after a flood of prints is what matters."""

    def __init__(self, pipe: IO[bytes], cap: int) -> None:
        self._pipe = pipe
        self._half = max(cap // 2, 1)
        self._head = bytearray()
        self._tail = bytearray()
        self._lost = 0
        self._lock = threading.Lock()
        # Open while there is news. No Event: it is Python inside, and a Ctrl-C in the middle of its `wait` would leave it locked
        # for ever. No SimpleQueue: its `get` waits for ever when this process sleeps through the limit at the wrong moment.
        self._news = threading.Lock()
        self._news.acquire()
        self._thread = threading.Thread(target=self._drain, daemon=True, name="check-hacks log")
        self._thread.start()

    def wait(self, limit: float) -> bool:
        """Whether it printed something or ended since the last time; waits up to `limit` seconds for it."""
        return self._news.acquire(timeout=max(limit, 0))

    def read(self) -> tuple[bytes, bytes, int]:
        """What came first, what came last, and how many bytes between them were thrown away."""
        with self._lock:
            extra = max(len(self._tail) - self._half, 0)
            return bytes(self._head), bytes(self._tail[extra:]), self._lost + extra

    def close(self) -> None:
        """Wait for the end of the pipe; the thread closes it."""
        self._thread.join(CLOSE_LIMIT)

    def _drain(self) -> None:
        with self._pipe:
            while piece := _receive(self._pipe.fileno()):
                with self._lock:
                    self._keep(piece)
                    flooded = self._lost > 0
                if not flooded:  # a flood would keep whoever waits from ever sleeping
                    self._tell()
        self._tell()

    def _tell(self) -> None:
        if self._news.locked():  # only this thread opens it
            self._news.release()

    def _keep(self, piece: bytes) -> None:
        room = self._half - len(self._head)
        self._head += piece[:room] if room > 0 else b""
        self._tail += piece[max(room, 0) :]
        if len(self._tail) > 2 * self._half:
            self._lost += len(self._tail) - self._half
            del self._tail[: -self._half]


def _receive(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, PIECE)
    except OSError:
        return b""


def tidy(head: bytes, tail: bytes, lost: int, folder: str) -> Output:
    """Text without ANSI sequences, with paths as the student knows them: relative to their folder."""
    import re  # noqa: PLC0415 - whoever reads programs has it already

    between = f"\n[... {lost} bytes left out ...]\n".encode() if lost else b""
    text = (head + between + tail).decode("utf-8", "replace").replace("\r\n", "\n")
    text = re.sub(r"\x1b\[[0-9;?]*[ -/]*[@-~]", "", text)
    return Output(text=text.replace(f"{folder}{os.sep}", "").replace(folder, "."), cut=lost > 0)
