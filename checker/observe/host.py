"""The host launcher: a student's own machine, as the student. A copy of the files, a session and an environment of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from checker.observe import loopback, ports
from checker.observe.census import MARKER, Mark, Process, family, this_census
from checker.observe.deadline import Deadline
from checker.observe.folder import lay_out, new_folder, remove
from checker.observe.interruptions import deferred
from checker.observe.launcher import CannotStart
from checker.observe.output import Log, tidy

if TYPE_CHECKING:
    import socket
    from collections.abc import Mapping
    from pathlib import Path

    from checker.evidence import Holder, Listener
    from checker.model import Limits
    from checker.observe.launcher import Output, Workspace

TERM_LIMIT = 0.5
KILL_LIMIT = 2.0
FIRST_STEP = 0.0005
LAST_STEP = 0.02
KEPT = (
    "PATH", "HOME", "USERPROFILE", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TMP", "TEMP", "SYSTEMROOT", "SYSTEMDRIVE",
    "APPDATA", "LOCALAPPDATA", "LD_LIBRARY_PATH",
)  # fmt: skip
"""Variables that a program may need to run at all; tokens, FLASK_*, WERKZEUG_* and PYTHON* stay with us."""
GIVEN = {
    "PYTHONUNBUFFERED": "1",
    "PYTHONIOENCODING": "utf-8",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",  # Flask writes a set into its Allow header: the same submission shall look the same each time
    "NO_COLOR": "1",
}


class HostLauncher:
    """Runs a program as the user who runs us. One at a time: the ports are the machine's."""

    isolation = "host"

    def room(self, workspace: Workspace, limits: Limits) -> HostRoom:
        return HostRoom(workspace, limits)

    def holders(self, wanted: tuple[int, ...]) -> tuple[Holder, ...]:
        return tuple(holder for port in wanted for holder in ports.holders(port))


class HostRoom:
    """A temporary folder with a copy of the files, and the programs started in it."""

    def __init__(self, workspace: Workspace, limits: Limits) -> None:
        self._workspace = workspace
        self._limits = limits
        self._folder: Path | None = None
        self._lives: list[HostRunning] = []

    def start(self) -> HostRunning:
        with deferred():
            try:
                if self._folder is None:
                    self._folder = new_folder()
                    lay_out(self._workspace.files, self._folder)
                bystanders = this_census().pids()
                self._lives.append(HostRunning(self._start(self._folder), self._folder, self._limits.log, bystanders))
            except (OSError, ValueError) as error:
                raise CannotStart(str(error)) from error
        return self._lives[-1]

    def _start(self, folder: Path) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - running what was handed in is what we are here for
            [self._workspace.python(), self._workspace.entry],
            cwd=folder / self._workspace.base,
            env=environment(os.environ, folder.name),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            bufsize=0,
            start_new_session=sys.platform != "win32",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )

    def close(self) -> None:
        with deferred():
            for life in self._lives:
                life.close()
            if self._folder is not None:
                remove(self._folder)
                self._folder = None


def environment(ours: Mapping[str, str], marker: str) -> dict[str, str]:
    """What the program gets of our environment, and what we add. `marker` is random, and the folder's name.

    Without a network of its own it stays on this computer's: see `loopback`.
    """
    return {name: ours[name] for name in KEPT if name in ours} | GIVEN | {"PYTHONPATH": loopback.FOLDER, MARKER: marker}


class HostRunning:
    """One process in a session of its own, and whatever it started. `bystanders` were there before."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path, cap: int, bystanders: frozenset[int]) -> None:
        assert process.stdout is not None
        self._process = process
        self._folder = str(folder)
        self._mark = Mark(token=folder.name, folder=str(folder))
        self._log = Log(process.stdout, cap)
        self._census = this_census()
        self._bystanders = bystanders
        self._born = self._census.born(process.pid) or 0.0
        self._known: set[Process] = set()
        self._swept = False

    def connect(self, port: int, limit: float) -> socket.socket:
        return ports.connect(port, limit)

    def port_free(self, port: int) -> bool:
        return ports.is_free(port)

    def pause(self, limit: float) -> None:
        self._log.wait(limit)

    def output(self) -> Output:
        return tidy(*self._log.read(), self._folder)

    def interrupt(self) -> None:
        if self._process.poll() is None:
            self._tell(getattr(signal, "CTRL_BREAK_EVENT", signal.SIGINT))

    def wait(self, limit: float) -> int | None:
        until = Deadline.after(limit)
        step = FIRST_STEP
        while (code := self._process.poll()) is None and not until.passed:
            # The end of its output mostly tells us at once; the steps are for what closed it before, or lent it out.
            woken = self._log.wait(min(step, until.remaining))
            step = FIRST_STEP if woken else min(step * 2, LAST_STEP)
        return code

    def survivors(self) -> tuple[str, ...]:
        others = tuple(process.name for process in self._family() if process.pid != self._process.pid)
        self._swept = not others and self._process.poll() is not None
        return others

    def listeners(self) -> tuple[Listener, ...]:
        return self._census.listeners(process.pid for process in self._family())

    def capped(self) -> None:
        """Nobody counts on a student's own machine."""

    def close(self) -> None:
        with deferred():
            for number, limit in ((signal.SIGTERM, TERM_LIMIT), (getattr(signal, "SIGKILL", signal.SIGTERM), KILL_LIMIT)):
                if self._process.poll() is None:
                    self._tell(number)
                    self.wait(limit)
            self._sweep()
            self._log.close()

    def _tell(self, number: int) -> None:
        """Signal the whole group. Its number is taken as long as the main process was not waited for."""
        try:
            if sys.platform == "win32":
                self._process.send_signal(number)
            else:
                os.killpg(self._process.pid, number)
        except (ProcessLookupError, PermissionError):
            return  # it ended this moment, or became somebody else

    def _sweep(self) -> None:
        """Kill whoever is left, wherever it went. Each pid was just seen with the birth that we know it by."""
        until = Deadline.after(KILL_LIMIT)
        while not self._swept and not until.passed:
            for process in self._family():
                _kill(process.pid)
            self._log.wait(FIRST_STEP)
            self.survivors()

    def _family(self) -> tuple[Process, ...]:
        found = family(self._census.processes(self._mark, self._born, self._bystanders), self._process.pid, self._known)
        self._known.update(found)
        return found


def _kill(pid: int) -> None:
    try:
        os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    except (ProcessLookupError, PermissionError):
        return
