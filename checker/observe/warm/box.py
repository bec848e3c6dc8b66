"""A box as the worker sees it: a process that is told what to do, and a file system that can be reached through it."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import IO, TYPE_CHECKING

from checker.observe.deadline import Deadline
from checker.observe.sandbox import libc
from checker.observe.warm.inside.messages import ENDED, GO, READY, START, SWEEP, Order, pack, receive, unpack

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

LIMIT = 5.0
"""Seconds for anything a box is asked for."""
STEP = 0.0005


class Box:
    """Not to be used by several threads at once, but for `kill`."""

    def __init__(self, pid: int, door: socket.socket, others: frozenset[int]) -> None:
        self.pid = pid
        self.others = others
        """Whoever is here and not in the box."""
        self._door = door
        self._life = libc.process_descriptor(pid)
        self._sweeping = threading.Lock()
        self._sweeps = 0
        """Asked for and not yet answered."""

    @property
    def submission(self) -> Path:
        """The folder for the program's files, as we reach it."""
        return Path(f"/proc/{self.pid}/root/submission")

    def go(self) -> None:
        self._door.settimeout(LIMIT)
        self._door.send(GO)

    def ready(self) -> bytes:
        """Wait for READY and what comes with it. Raises OSError with what was said instead."""
        message, _ = receive(self._door)
        if message[:1] != READY:
            raise OSError(message[1:].decode(errors="replace") or "a box is gone")
        return message

    def start(self, order: Order) -> BoxedLife:
        """Raises OSError."""
        import socket  # noqa: PLC0415 - loaded already

        reading, writing = os.pipe()
        try:
            socket.send_fds(self._door, [pack(START, order._asdict())], [writing])
            main = int(unpack(self.ready()))
        except OSError:
            os.close(reading)
            raise
        finally:
            os.close(writing)
        return BoxedLife(self, main, os.fdopen(reading, "rb", buffering=0))

    def heard(self) -> int | None:
        """What the box has said by now: the wait status of the program, or None."""
        while _readable(self._door.fileno()):
            message, _ = receive(self._door)
            if message[:1] == SWEEP:
                self._sweeps -= 1
            elif message[:1] == ENDED:
                return int(unpack(message))
            elif not message:
                return signal.SIGKILL
        return None

    def kill(self) -> None:
        """End everybody in it but itself."""
        with self._sweeping:
            self._sweeps += 1
            try:
                self._door.send(SWEEP)
            except OSError:
                self.end()

    @property
    def swept(self) -> bool:
        return self._sweeps <= 0

    def end(self) -> None:
        """End it and everybody in it."""
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            return

    def close(self) -> None:
        """End it, and wait until it is gone. Not to be used any more."""
        self._door.close()
        if not _readable(self._life):
            self.end()
            _readable(self._life, LIMIT)
        os.close(self._life)


class BoxedLife:
    """A life in a box; the box stays, with what the program left in its files, for the next one."""

    def __init__(self, box: Box, main: int, output: IO[bytes]) -> None:
        self.main = main
        self.output = output
        self.spared = box.others
        self._box = box
        self._code: int | None = None

    def poll(self) -> int | None:
        if self._code is None:
            status = self._box.heard()
            self._code = None if status is None else os.waitstatus_to_exitcode(status)
        return self._code

    def kill(self) -> None:
        self._box.kill()

    def end(self, pause: Callable[[float], object]) -> None:
        """A box that does not do it in time is ended itself."""
        until = Deadline.after(LIMIT)
        self._box.kill()
        while not (self._swept() or until.passed):
            pause(STEP)
        if not self._swept():
            self._box.end()

    def _swept(self) -> bool:
        self.poll()
        self._box.heard()
        return self._box.swept


def _readable(descriptor: int, limit: float = 0.0) -> bool:
    import select  # noqa: PLC0415 - Unix only

    waiting = select.poll()
    waiting.register(descriptor, select.POLLIN)
    return bool(waiting.poll(limit * 1000))
