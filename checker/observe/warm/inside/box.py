"""A box: the first process in namespaces of its own, with folders of its own, around one submission's program.

It starts the program when it is told to, says how it ended, and ends whoever is left. When it ends, the kernel ends everybody in it.
"""

from __future__ import annotations

import os
import select
import signal
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from checker.observe.sandbox import libc
from checker.observe.warm.inside.messages import (
    ENDED,
    GO,
    READY,
    REFUSED,
    START,
    SWEEP,
    Order,
    Settings,
    pack,
    receive,
    unpack,
)
from checker.observe.warm.inside.program import become

if TYPE_CHECKING:
    import socket

ROOM = "/submission"
"""Where the box's own file system is, too: its folders are bound from there."""
PARTS = {"submission": "/submission", "tmp": "/tmp", "shm": "/dev/shm"}  # noqa: S108 - the box's own
ENGINE = "/engine"
OPEN = 0o1777
ALL_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


def live(door: socket.socket, settings: Settings) -> NoReturn:
    """All that this process ever does."""
    try:
        libc.hide_memory()
        if receive(door)[0] == GO:
            furnish(settings)
            door.send(READY)
            Box(door, settings).serve()
    except OSError as error:
        _say(door, pack(REFUSED, str(error)))
    finally:
        os._exit(0)


def furnish(settings: Settings) -> None:
    """Folders for the program, in one file system with room for so many bytes and files, and a /proc of its own."""
    shown = [(path, os.open(path, os.O_PATH)) for path in settings.covered]
    flags = libc.NO_SUID | libc.NO_DEVICES
    libc.mount(None, "/", libc.PRIVATE)
    libc.mount("tmpfs", ROOM, flags, f"size={settings.bytes},nr_inodes={settings.files},mode=755")
    for name in PARTS:
        Path(ROOM, name).mkdir()
        Path(ROOM, name).chmod(0o755 if name == "submission" else OPEN)
    # The folder of the submission last: it covers the others' names.
    for name in reversed(PARTS):
        libc.bind(f"{ROOM}/{name}", PARTS[name])
    for path, descriptor in shown:
        _show(path, descriptor)
    libc.mount("tmpfs", ENGINE, flags | libc.READ_ONLY, "size=4k,nr_inodes=1,mode=555")
    _allow_no_namespaces()
    libc.mount("proc", "/proc", flags | libc.NO_EXEC)


def _show(path: str, descriptor: int) -> None:
    """A part of this Python that a folder of ours has just covered."""
    target = Path(path)
    if Path(f"/proc/self/fd/{descriptor}").is_dir():
        target.mkdir(parents=True)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch()
    libc.bind(f"/proc/self/fd/{descriptor}", path)
    os.close(descriptor)


def _allow_no_namespaces() -> None:
    Path("/proc/sys/user/max_user_namespaces").write_text("0", encoding="ascii")


def _say(door: socket.socket, message: bytes) -> None:
    try:
        door.send(message)
    except OSError:
        return  # the worker is gone, and so are we


class Box:
    """What is left to do once the walls stand. `_main` is the program's main process while it lives."""

    def __init__(self, door: socket.socket, settings: Settings) -> None:
        self._door = door
        self._settings = settings
        self._main: int | None = None
        self._children, said = os.pipe()
        os.set_blocking(said, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(said, warn_on_full_buffer=False)

    def serve(self) -> None:
        """Until the worker closes its end."""
        waiting = select.poll()
        for source in (self._door.fileno(), self._children):
            waiting.register(source, select.POLLIN)
        while True:
            for source, _ in waiting.poll():
                if source == self._children:
                    os.read(self._children, 4096)
                    self._reap()
                elif not self._obey():
                    return

    def _obey(self) -> bool:
        message, descriptor = receive(self._door)
        if message[:1] == START and descriptor is not None:
            self._start(Order(**unpack(message)), descriptor)
        elif message[:1] == SWEEP:
            self._sweep()
        return bool(message)

    def _start(self, order: Order, output: int) -> None:
        self._main = os.fork()
        if self._main == 0:
            become(order, self._settings, output)
        os.close(output)
        self._door.send(pack(READY, self._main))

    def _sweep(self) -> None:
        """Whoever forks faster than we kill does not: one call of the kernel's ends them all."""
        try:
            while True:
                os.kill(-1, signal.SIGKILL)
                self._reap(block=True)
        except ProcessLookupError:
            self._reap()
        self._door.send(SWEEP)

    def _reap(self, *, block: bool = False) -> None:
        """Bury whoever ended, orphans too; the main process's status is told."""
        try:
            while True:
                pid, status = os.waitpid(-1, 0 if block else os.WNOHANG)
                if not pid:
                    return
                if pid == self._main:
                    self._main = None
                    self._door.send(pack(ENDED, status))
        except ChildProcessError:
            return
