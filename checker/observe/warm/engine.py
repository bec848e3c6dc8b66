"""The engine as the worker sees it: bubblewrap with a Python in it that has imported Flask, and boxes made by it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from checker.observe.hard_limits import within_hard_limits
from checker.observe.sandbox import view
from checker.observe.sandbox.inhabitants import pids
from checker.observe.sandbox.namespaces import STUDENT, CannotIsolate, enter_network, give_ids, has_student_id
from checker.observe.sandbox.room import BYTES, FILES
from checker.observe.sandbox.wrapping import LIMITS, ORDINARY, Wrapping
from checker.observe.warm.box import Box
from checker.observe.warm.inside.messages import BOX, READY, Settings, pack, receive, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = "/engine"
START = f"import sys; sys.path[0] = {ROOT!r}; from checker.observe.warm.inside.engine import main; main()"
MODULES = ("sandbox/libc.py", *(f"warm/inside/{name}.py" for name in ("box", "engine", "messages", "preloading", "program")))
"""All of check-hacks that the engine sees. Without their packages: Python joins folders that have no __init__.py."""
COVERED = ("/tmp/", "/submission/", "/dev/shm/")  # noqa: S108 - a box's own
START_LIMIT = 20.0
BOX_LIMIT = 5.0
END_LIMIT = 2.0


class Engine:
    """To be made in namespaces as `enter` makes them. `begin` starts it, `ready` waits for it; both raise CannotIsolate."""

    def __init__(self, wrapping: Wrapping) -> None:
        self._wrapping = wrapping
        self._door, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.pids: frozenset[int] = frozenset()
        self.loaded: frozenset[str] = frozenset()
        """Names of modules that a program would find imported."""
        with theirs:
            self._process = self._start(theirs.fileno())

    def _start(self, theirs: int) -> subprocess.Popen[bytes]:
        files = dict(_files(self._wrapping.settings))
        try:
            return subprocess.Popen(  # noqa: S603 - our own
                [*_words(self._wrapping, files), "--", sys.executable, "-c", START, str(theirs)],
                cwd="/",
                env=self._wrapping.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                pass_fds=(theirs, *files.values()),
                start_new_session=True,
            )
        except OSError as error:
            raise CannotIsolate(str(error)) from error
        finally:
            for descriptor in files.values():
                os.close(descriptor)

    def ready(self) -> None:
        """Wait until it has imported everything. Before any box: whoever is there now belongs to it."""
        self._door.settimeout(START_LIMIT)
        try:
            self._door.send(pack(b" ", _settings(self._wrapping)._asdict()))
            message, _ = receive(self._door)
        except OSError as error:
            message = str(error).encode()
        if message[:1] != READY:
            raise CannotIsolate(self._why())
        self.loaded = frozenset(unpack(message))
        self.pids = frozenset(pids())

    def _why(self) -> str:
        self.close()
        assert self._process.stdout is not None
        said = self._process.stdout.read().decode(errors="replace").strip().splitlines()
        return f"a Python with Flask in it could not be started in bubblewrap ({said[-1] if said else 'it said nothing'})"

    def box(self) -> Box:
        """A new box, furnished and empty; from here on this thread is in its network. Raises OSError."""
        self._door.settimeout(BOX_LIMIT)
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            socket.send_fds(self._door, [BOX], [theirs.fileno()])
        message, _ = receive(self._door)
        if message[:1] != READY:
            ours.close()
            raise OSError(message[1:].decode(errors="replace") or "the engine is gone")
        box = Box(unpack(message), ours, self.pids)
        try:
            give_ids(box.pid, ORDINARY)
            box.go()
            enter_network(box.pid)
            box.ready()
        except OSError:
            box.close()
            raise
        return box

    @property
    def alone(self) -> bool:
        """Nobody is here but the engine, and nobody of it is missing."""
        return self._process.poll() is None and frozenset(pids()) == self.pids

    def close(self) -> None:
        self._door.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(END_LIMIT)
        self._process.kill()
        self._process.wait()


def _settings(wrapping: Wrapping) -> Settings:
    covered = tuple(path for path in view.python_paths() if path.startswith(COVERED))
    student = STUDENT if has_student_id() else None
    return Settings(wrapping.seccomp.hex(), within_hard_limits(LIMITS), student, BYTES, FILES, covered)


def _files(settings: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """(path inside, descriptor to read it from) of each small file of /etc."""
    for name, text in settings.items():
        reading, writing = os.pipe()
        os.write(writing, text.encode("ascii"))
        os.close(writing)
        yield f"/etc/{name}", reading


def _words(wrapping: Wrapping, files: Mapping[str, int]) -> Iterator[str]:
    """Bubblewrap without namespaces of processes, users and network: each box has those of its own.

    /proc is ours: a box may only mount one of its own where it sees one that nothing covers.
    """
    yield from (wrapping.bubblewrap, "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try", "--hostname", "sandbox")
    yield from ("--cap-drop", "ALL", *view.system(), "--dir", "/tmp", *wrapping.python)  # noqa: S108 - covered by a box's own
    yield from ("--dev", "/dev", "--dir", "/submission", "--bind", "/proc", "/proc")
    for path, descriptor in files.items():
        yield from ("--perms", "0644", "--ro-bind-data", str(descriptor), path)
    here = Path(__file__).parents[1]
    for module in MODULES:
        yield from ("--ro-bind", str(here / module), f"{ROOT}/checker/observe/{module}")
    yield from ("--remount-ro", "/dev", "--remount-ro", "/")
