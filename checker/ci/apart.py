"""Observing in a process of its own, behind a wall that this one stays in front of: who judges never shares it with student code.

The process is forked and not started anew: a second interpreter takes as long as half a server. Only where another user has to be
asked for (`sudo`) a new one starts. It hears two messages (`order`) and says three: that the wall stands, that the program boots once
more, and what it saw.
"""

from __future__ import annotations

import json
import os
import signal
import time
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from checker.batch.frames import BUNDLE, EVIDENCE, FAULT, READY, REFUSED, Frames, frame, read_frames
from checker.observe.deadline import Deadline
from checker.observe.interruptions import Interrupted, deferred

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.batch.frames import Frame
    from checker.ci.order import Subject
    from checker.model import Plan
    from checker.observe.launcher import Launcher

END_LIMIT = 15.0
STEP = 0.002
PIECE = 1 << 20


class Place(NamedTuple):
    """Where to observe. `gaps`: what the wall should keep out and does not, in words for a teacher."""

    launcher: Launcher
    gaps: tuple[str, ...] = ()
    emptied: Callable[[], bool] = lambda: True
    """Whether nothing of the student's is left, asked at the end."""


class NoWall(Exception):  # noqa: N818 - what stands in the way
    """A wall that cannot be built on this machine; why, in words for a teacher."""


class Apart:
    """A process that observes for us. Everything it says is checked as if a stranger had said it."""

    def __init__(self, pid: int, to_it: int, from_it: int) -> None:
        self._pid = pid
        self._to_it = to_it
        self._from_it = from_it
        self._frames = Frames()
        self._heard: list[Frame] = []
        self._open = True
        for pipe in (to_it, from_it):
            os.set_blocking(pipe, False)

    @classmethod
    def forked(cls, place: Callable[[], Place]) -> Apart:
        """`place` is called in the new process and may raise CannotIsolate."""
        (hears, to_it), (from_it, says) = os.pipe(), os.pipe()
        with deferred():
            pid = os.fork()
        if pid == 0:
            os.close(to_it)
            os.close(from_it)
            _observe(hears, says, place)
        os.close(hears)
        os.close(says)
        return cls(pid, to_it, from_it)

    @classmethod
    def started(cls, words: tuple[str, ...], environment: dict[str, str]) -> Apart:
        """Raises OSError."""
        (hears, to_it), (from_it, says) = os.pipe(), os.pipe()
        silence = os.open(os.devnull, os.O_RDWR)
        streams = [(os.POSIX_SPAWN_DUP2, each, number) for number, each in enumerate((hears, says, silence))]
        try:
            with deferred():
                pid = os.posix_spawnp(words[0], words, environment, file_actions=streams, setpgroup=0)
        except OSError:
            os.close(to_it)
            os.close(from_it)
            raise
        finally:
            for each in (hears, says, silence):
                os.close(each)
        return cls(pid, to_it, from_it)

    def tell(self, message: bytes, until: Deadline) -> None:
        """Nobody there to hear it is no error: then nothing will be answered."""
        unsent = memoryview(frame(BUNDLE, message))
        while unsent and not until.passed:
            _wait_for(self._to_it, until, to_write=True)
            try:
                unsent = unsent[os.write(self._to_it, unsent[:PIECE]) :]
            except BlockingIOError:
                continue
            except BrokenPipeError:
                return

    def hear(self, until: Deadline) -> Frame | None:
        """The next message; None when there will be none, or not in time. Raises CheckerError for what is not our language."""
        while not self._heard:
            if until.passed:
                return None
            _wait_for(self._from_it, until)
            try:
                piece = os.read(self._from_it, PIECE)
            except BlockingIOError:
                continue
            if not piece:
                return None
            self._heard.extend(self._frames.feed(piece))
        return self._heard.pop(0)

    def end(self) -> None:
        """End it, and with it everything that it runs; never raises an interruption. `orphans.gone` tells whether it worked."""
        if not self._open:
            return
        with deferred():
            self._open = False
            for pipe in (self._to_it, self._from_it):
                os.close(pipe)
            until = Deadline.after(END_LIMIT)
            self._signal(signal.SIGTERM)
            while not self._ended() and not until.passed:
                time.sleep(STEP)
            self._signal(signal.SIGKILL)

    def _ended(self) -> bool:
        try:
            return os.waitpid(self._pid, os.WNOHANG)[0] != 0
        except ChildProcessError:
            return True

    def _signal(self, number: int) -> None:
        # Root's process is not ours to signal: it ends with its pipe.
        with suppress(ProcessLookupError, PermissionError):
            if not self._ended():
                os.kill(self._pid, number)


def _observe(hears: int, says: int, place: Callable[[], Place]) -> NoReturn:
    """What the forked process does; it never returns into what its parent was doing."""
    try:
        silence = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(silence, stream)
        orders = (payload for kind, payload in read_frames(os.fdopen(hears, "rb")) if kind == BUNDLE)
        answer(says, place, lambda: _subject(orders), lambda: _plan(orders))
    finally:
        os._exit(0)


def answer(says: int, place: Callable[[], Place], subject: Callable[[], Subject], planned: Callable[[], Plan]) -> None:
    """Set up the wall, observe behind it, and write down on `says` how it went."""
    from checker.observe.sandbox import CannotIsolate  # noqa: PLC0415 - not where there are no walls

    try:
        found = place()
    except CannotIsolate as reason:
        _say(says, REFUSED, str(reason).encode())
        return
    try:
        _say(says, READY, json.dumps(found.gaps).encode())
        seen = _seen(found, subject(), planned, lambda: _say(says, READY, b""))
        _say(says, *((EVIDENCE, seen) if found.emptied() else (FAULT, b"NotEnded")))
    except Interrupted:
        return
    except Exception as fault:  # noqa: BLE001 - whatever broke is ours: it is said by its name (the text may quote a student), as ungraded
        _say(says, FAULT, type(fault).__name__.encode())


def _seen(place: Place, subject: Subject, planned: Callable[[], Plan], once_more: Callable[[], None]) -> bytes:
    from checker.observe import Visit, observe  # noqa: PLC0415 - not in the process that judges

    def second_boot() -> None:
        once_more()
        _import_what_comes_last()

    visit = Visit(subject.port, subject.limits, planned, (_nothing_more, second_boot), subject.packages)
    evidence = observe(subject.submission, visit, place.launcher)
    from checker.batch.bundle import pack_evidence  # noqa: PLC0415 - the program starts first

    return pack_evidence(evidence)


def _nothing_more() -> None:
    """During the first boot, we and our parent have enough to do, and so has the program."""


def _import_what_comes_last() -> None:
    import checker.batch.bundle  # noqa: PLC0415 - while the server boots a second time
    import checker.observe.environment  # noqa: PLC0415 - as above
    import checker.observe.summary  # noqa: F401, PLC0415 - as above


def _subject(orders: Iterator[bytes]) -> Subject:
    from checker.ci.order import Subject, next_order  # noqa: PLC0415 - not in the process that judges

    return next_order(orders, Subject)


def _plan(orders: Iterator[bytes]) -> Plan:
    from checker.ci.order import next_order  # noqa: PLC0415 - as above
    from checker.model import Plan  # noqa: PLC0415 - as above

    return next_order(orders, Plan)


def _say(says: int, kind: bytes, payload: bytes) -> None:
    unsent = memoryview(frame(kind, payload))
    while unsent:
        unsent = unsent[os.write(says, unsent) :]


def _wait_for(pipe: int, until: Deadline, *, to_write: bool = False) -> None:
    import select  # noqa: PLC0415 - Unix only

    ready = select.poll()
    ready.register(pipe, select.POLLOUT if to_write else select.POLLIN)
    ready.poll(until.remaining * 1000)
