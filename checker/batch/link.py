"""One worker as the grader sees it: a process, a pipe to it and a pipe from it, none of which is ever waited for."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import checker
from checker.batch.frames import BUNDLE, READY, Frames, frame
from checker.observe.interruptions import deferred

if TYPE_CHECKING:
    from checker.batch.frames import Frame
    from checker.batch.task import Task

# `python -m` would look for our package in the current folder first, and a student's may stand there.
START = "import sys; sys.path[:] = [*filter(None, sys.path), sys.argv.pop(1)]; from checker.batch.worker import main; main()"
PIECE = 1 << 16
IDLE_GRACE = 2.0
BUSY_GRACE = {"warm": 0.0, "sandbox": 0.0, "host": 10.0}
"""Seconds to let go of what it runs. A sandbox ends with its worker; on the host nobody else would end a student's program."""


class Link:
    """A worker that was started. `task` is what it works at; `accompanied`: others worked at some time while it did."""

    def __init__(self, isolation: str) -> None:
        root = str(Path(checker.__file__).parents[1])
        with deferred():
            self._process = subprocess.Popen(  # noqa: S603 - ourselves
                [sys.executable, "-c", START, root, "--isolation", isolation],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                start_new_session=True,  # a Ctrl-C in the terminal is for the grader alone
            )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.to_worker, self.from_worker = self._process.stdin, self._process.stdout
        for pipe in (self.to_worker, self.from_worker):
            os.set_blocking(pipe.fileno(), False)
        self._busy_grace = BUSY_GRACE[isolation]
        self._frames = Frames()
        self._unsent = memoryview(b"")
        self._deadline = 0.0
        self.task: Task | None = None
        self.accompanied = False
        self.ready = False

    @property
    def sending(self) -> bool:
        return bool(self._unsent)

    @property
    def remaining(self) -> float:
        """Seconds until it is given up."""
        return max(0.0, self._deadline - time.monotonic())

    def give(self, task: Task) -> None:
        """Begin to send a task. Its bundle is kept until the worker is there to read it."""
        self._unsent = memoryview(frame(BUNDLE, task.bundle))
        self._deadline = time.monotonic() + task.seconds
        self.task = task._replace(bundle=b"") if self.ready else task
        self.accompanied = False

    def send(self) -> None:
        """As much as the pipe takes now. One that has no reader any more ends on its other side, too."""
        try:
            self._unsent = self._unsent[os.write(self.to_worker.fileno(), self._unsent[: 1 << 20]) :]
        except BlockingIOError:
            return
        except BrokenPipeError:
            self._unsent = memoryview(b"")

    def receive(self) -> list[Frame] | None:
        """What came since; None when nothing will come any more. Raises CheckerError when it is not our worker's language."""
        try:
            piece = os.read(self.from_worker.fileno(), 1 << 20)
        except BlockingIOError:
            return []
        if not piece:
            return None
        found = list(self._frames.feed(piece))
        if any(kind == READY for kind, _ in found):
            self.ready = True
            self.task = self.task and self.task._replace(bundle=b"")
        return found

    def end(self) -> None:
        """It and whatever it runs. May be called again; never raises an interruption."""
        with deferred():
            self.let_go()
            try:
                self._process.wait(self._busy_grace if self.task else IDLE_GRACE)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self.from_worker.close()

    def let_go(self) -> None:
        """Tell it that there is nothing more to do; on the host, that it should end what it runs."""
        self.to_worker.close()
