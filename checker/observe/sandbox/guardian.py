"""The process that stays outside of the namespaces: it ends with whoever wanted them, and whoever is in them ends with it."""

from __future__ import annotations

import os
import signal
from typing import NoReturn

from checker.observe.sandbox import libc

STANDARD_ERROR = 2


def go_in(parent: int) -> None:
    """Return in a new process, the first of a pid namespace that was just made; this one stays outside as its guardian."""
    held = descriptors()
    alive, guards = os.pipe()
    worker = os.fork()
    if worker:
        let_go_of({*held, alive} - {guards})
        guard(parent, worker)
    os.close(guards)
    depend_on(alive)


def guard(parent: int, worker: int) -> NoReturn:
    """Wait for the worker, or for the end of whoever wanted it, and then end as the worker did."""
    import select  # noqa: PLC0415 - Unix only

    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the worker answers it
        waiting = select.poll()
        # Not prctl: that would end us with the thread that started us, not with its process. A parent 0 is out of sight.
        for pid in filter(None, (parent, worker)):
            waiting.register(libc.process_descriptor(pid), select.POLLIN)
        if os.getppid() == parent:
            waiting.poll()
    finally:
        os._exit(_ended(worker))


def _ended(worker: int) -> int:
    done, status = os.waitpid(worker, os.WNOHANG)
    if not done:
        os.kill(worker, signal.SIGKILL)
        _, status = os.waitpid(worker, 0)
    code = os.waitstatus_to_exitcode(status)
    return code if code >= 0 else 128 - code


def depend_on(guardian: int) -> None:
    """End with the guardian. Its end of the pipe tells whether it ended before the kernel knew."""
    import select  # noqa: PLC0415 - Unix only

    libc.die_with_parent(signal.SIGKILL)
    gone = select.poll()
    gone.register(guardian, 0)
    if gone.poll(0):
        os._exit(1)
    os.close(guardian)


def descriptors() -> tuple[int, ...]:
    """All but the standard ones. To be asked before the worker covers /proc for both of us."""
    return tuple(int(name) for name in os.listdir("/proc/self/fd") if int(name) > STANDARD_ERROR)  # noqa: PTH208 - see census


def let_go_of(descriptors: set[int]) -> None:
    """The worker's streams are to end with the worker."""
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(silence, stream)
    for descriptor in descriptors - {silence}:
        _close(descriptor)


def _close(descriptor: int) -> None:
    try:
        os.close(descriptor)
    except OSError:
        return  # the listing's own
