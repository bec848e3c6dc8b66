"""In a child of the box: give everything up, then be `python server.py`, without starting another interpreter.

What a program can see of itself is as if it had been started: its arguments, path, streams, signals, `__main__`, how it ends.
"""

from __future__ import annotations

import atexit
import builtins
import gc
import os
import resource
import signal
import sys
import threading
from importlib.machinery import SourceFileLoader
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any, NoReturn

from checker.observe.sandbox import libc

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from checker.observe.warm.inside.messages import Order, Settings

ROOM = "/submission"
OUTPUT = (1, 2)
FAILED, UNFLUSHED = 1, 120
"""Exit codes of Python: after an exception, and when the last words could not be written."""
BROKEN = 99
"""Ours, when the walls could not be finished; what stood in the way is in the log."""
CHANGED_BY_US = (signal.SIGCHLD, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


def become(order: Order, settings: Settings, output: int) -> NoReturn:
    try:
        _take_a_place(order, output)
        _give_up(settings)
    except OSError as error:
        os.write(output, f"{error}\n".encode())
        os._exit(BROKEN)
    if order.cold:
        os.execve(sys.executable, [sys.executable, *order.cold], {**os.environ, **dict(order.variables)})  # noqa: S606 - the program, as a shell would start it
    _run(order.entry)


def _take_a_place(order: Order, output: int) -> None:
    """A session, streams, a folder and signals as a program finds them."""
    os.setsid()
    signal.set_wakeup_fd(-1)
    for number in CHANGED_BY_US:
        signal.signal(number, signal.SIG_DFL)
    for stream in OUTPUT:
        os.dup2(output, stream)
    os.closerange(3, 65536)
    place = f"{ROOM}/{order.base}"
    os.chdir(place)
    os.environ["PWD"] = place


def _give_up(settings: Settings) -> None:
    """Rights, resources and system calls, in the order in which each is still possible."""
    for name, most in settings.limits.items():
        resource.setrlimit(getattr(resource, f"RLIMIT_{name.upper()}"), (most, most))
    libc.forgo_capabilities()
    if settings.student is not None:
        os.setgroups([])
        os.setresgid(*[settings.student] * 3)
        os.setresuid(*[settings.student] * 3)
    libc.give_up_capabilities()
    libc.show_memory()
    libc.give_up_calls(bytes.fromhex(settings.filter))


def _run(entry: str) -> NoReturn:
    gc.enable()
    threading.main_thread()._set_native_id()  # type: ignore[attr-defined]  # noqa: SLF001 - a fork keeps its parent's
    path = f"{os.getcwd()}/{entry}"  # noqa: PTH109 - a string, as Python itself makes it
    main = _main_module(path)
    sys.argv[:] = [entry]
    sys.orig_argv[:] = [sys.executable, entry]  # Werkzeug's reloader starts this again
    libc.show_command_line(sys.orig_argv)
    sys.path.insert(0, os.path.dirname(path))  # noqa: PTH120 - as above
    _leave(_code_of(entry, path), main)


def _main_module(path: str) -> dict[str, Any]:
    module = ModuleType("__main__")
    names = module.__dict__
    names["__loader__"] = SourceFileLoader("__main__", path)
    names.update(__annotations__={}, __builtins__=builtins, __file__=path, __cached__=None)  # in Python's own order
    sys.modules["__main__"] = module
    return names


def _code_of(entry: str, path: str) -> CodeType:
    """What does not compile is left to an interpreter of its own: its words depend on how it reads a file."""
    try:
        with open(entry, "rb") as file:  # noqa: PTH123 - a string
            return compile(file.read(), path, "exec", dont_inherit=True)
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        os.execv(sys.executable, [sys.executable, entry])  # noqa: S606 - as above


def _leave(code: CodeType, names: dict[str, Any]) -> NoReturn:
    """Run it, and end as Python ends."""
    error = _raised(code, names)
    status = _status(error)
    _patiently(threading._shutdown)  # type: ignore[attr-defined]  # noqa: SLF001 - what Python itself calls
    _patiently(atexit._run_exitfuncs)  # noqa: SLF001 - as above
    if not _flushed():
        status = status or UNFLUSHED
    if isinstance(error, KeyboardInterrupt):
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    os._exit(status)


def _raised(code: CodeType, names: dict[str, Any]) -> BaseException | None:
    """What got out of the program, without our own line in its trace."""
    try:
        exec(code, names)  # noqa: S102 - running what was handed in is what we are here for
    except BaseException as error:  # noqa: BLE001 - what Python itself does with whatever gets out of a program
        return _without_us(error)
    return None


def _without_us(error: BaseException) -> BaseException:
    return error.with_traceback(error.__traceback__ and error.__traceback__.tb_next)


def _status(error: BaseException | None) -> int:
    """What it ends with, after having said why."""
    if error is None:
        return 0
    if not isinstance(error, SystemExit):
        _complain(error)
        return FAILED
    if error.code is None or isinstance(error.code, int):
        return (error.code or 0) & 0xFF
    sys.stderr.write(f"{error.code}\n")
    return FAILED


def _complain(error: BaseException) -> None:
    """As Python does: by the program's own hook, if it has one."""
    about = (type(error), error, error.__traceback__)
    sys.last_type, sys.last_value, sys.last_traceback = about
    broken = _broken_hook(about)
    if broken is not None:
        sys.stderr.write("Error in sys.excepthook:\n")
        sys.__excepthook__(type(broken), broken, broken.__traceback__)
        sys.stderr.write("\nOriginal exception was:\n")
        sys.__excepthook__(*about)


def _broken_hook(about: tuple[type[BaseException], BaseException, TracebackType | None]) -> BaseException | None:
    try:
        sys.excepthook(*about)
    except BaseException as error:  # noqa: BLE001 - as above
        return _without_us(error)
    return None


def _patiently(last: Callable[[], object]) -> None:
    try:
        last()
    except BaseException as error:  # noqa: BLE001 - as above
        sys.__excepthook__(type(error), error, error.__traceback__)


def _flushed() -> bool:
    try:
        for stream in (sys.stdout, sys.stderr):
            if not getattr(stream, "closed", False):
                stream.flush()
    except BaseException:  # noqa: BLE001 - as above
        return False
    return True
