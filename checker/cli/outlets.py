"""Standard output and error that end nobody: a reader who had enough, a full disk, or no such stream at all.

What a command does and how it ends must not depend on who reads it to its end. So what can no longer be written is dropped, and why is kept.
"""

from __future__ import annotations

import io
import os
import sys

TYPE_CHECKING = False  # see `door`
if TYPE_CHECKING:
    from typing import Any, TextIO

    from typing_extensions import Buffer


class Outlet(io.RawIOBase):
    """A stream of bytes that takes everything. `failure`: why nothing reaches the other side any more."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self.failure: OSError | None = None

    def write(self, data: Buffer) -> int | None:
        if self.failure is None:
            try:
                written: int | None = self._raw.write(data)
            except OSError as error:
                self.failure = error
            else:
                return written
        return memoryview(data).nbytes

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        number: int = self._raw.fileno()
        return number

    def isatty(self) -> bool:
        return bool(self._raw.isatty())


def mend_standard_streams() -> None:
    """Put outlets in place of standard output and error; a stream that was closed leads nowhere, and no file gets its number."""
    for number in (0, 1, 2):
        _open_if_closed(number)
    sys.stdout, sys.stderr = _mended(sys.stdout, 1), _mended(sys.stderr, 2)


def _open_if_closed(number: int) -> None:
    try:
        os.fstat(number)
    except OSError:
        os.open(os.devnull, os.O_RDWR)  # gets the lowest number that is free: this one


def _mended(stream: TextIO | None, number: int) -> TextIO:
    raw = io.FileIO(number, "w", closefd=False) if stream is None else getattr(stream.buffer, "raw", stream.buffer)
    return io.TextIOWrapper(
        io.BufferedWriter(Outlet(raw)),
        encoding=getattr(stream, "encoding", None) or "utf-8",
        errors="backslashreplace",  # a name in any script is no reason to fail
        line_buffering=getattr(stream, "line_buffering", False),
        write_through=getattr(stream, "write_through", False),
    )


def failure_of(stream: object) -> OSError | None:
    """Why what is written to a stream reaches nobody any more; None while it does, or where nobody knows."""
    raw = getattr(getattr(stream, "buffer", None), "raw", None)
    return raw.failure if isinstance(raw, Outlet) else None


def lost(stream: object) -> str:
    """In words, why a reader lacks some of it; empty where there is none who would want more."""
    failure = failure_of(stream)
    if failure is None or isinstance(failure, BrokenPipeError):
        return ""
    return failure.strerror or type(failure).__name__
