"""The host launcher: a student's own machine, as the student. A copy of the files, a session and an environment of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from checker.observe import binds, loopback, ports
from checker.observe.binds import Binds
from checker.observe.census import MARKER, Mark, Process, family, this_census
from checker.observe.deadline import Deadline
from checker.observe.folder import lay_out, new_folder, remove
from checker.observe.interruptions import deferred
from checker.observe.launcher import CannotStart
from checker.observe.output import Log, tidy

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from checker.evidence import Holder, Listener
    from checker.model import Limits
    from checker.observe.launcher import Output, Room, Workspace
    from checker.observe.ports import Make
    from checker.observe.private_network import PrivateNetwork

TERM_LIMIT = 0.5
KILL_LIMIT = 2.0
FIRST_STEP = 0.0005
LAST_STEP = 0.02
LOOK_AFTER = 0.5
"""Seconds until a port at which somebody else answers is looked at again: a knock costs them something, too."""
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
    """Runs a program as the user who runs us, beside whatever else runs here."""

    isolation = "host"

    def room(self, workspace: Workspace, limits: Limits) -> HostRoom:
        return HostRoom(workspace, limits)

    def room_of_its_own_network(self, workspace: Workspace, limits: Limits) -> Room | None:
        from checker.observe.private_network import new_network  # noqa: PLC0415 - only where a port is taken

        network = new_network()
        return HostRoom(workspace, limits, network) if network else None

    def around_a_browser(self) -> tuple[str, ...]:
        return ()

    def holders(self, wanted: tuple[int, ...]) -> tuple[Holder, ...]:
        return tuple(holder for port in wanted for holder in ports.holders(port))


class HostRoom:
    """A temporary folder with a copy of the files, and the programs started in it; with a `network` of their own, if there is one."""

    def __init__(self, workspace: Workspace, limits: Limits, network: PrivateNetwork | None = None) -> None:
        self._workspace = workspace
        self._limits = limits
        self._network = network
        self._folder: Path | None = None
        self._lives: list[HostRunning] = []

    def start(self) -> HostRunning:
        with deferred():
            try:
                if self._folder is None:
                    self._folder = new_folder()
                    lay_out(self._workspace.files, self._folder, self._workspace.folders)
                bystanders = this_census().pids()
                noted = Binds(f"{self._folder}.binds")
                process = self._start(self._folder, noted)
                network = Network(noted, self._network.socket if self._network else socket.socket)
                self._lives.append(HostRunning(process, self._folder, self._limits.log, bystanders, network))
            except (OSError, ValueError, subprocess.SubprocessError) as error:
                raise CannotStart(str(error)) from error
        return self._lives[-1]

    def _start(self, folder: Path, noted: Binds) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - running what was handed in is what we are here for
            [self._workspace.python(), *self._workspace.command],
            cwd=folder / self._workspace.base,
            env={
                **environment(os.environ, folder.name, noted.path),
                **self._workspace.path(os.environ),
                **dict(self._workspace.variables),
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            bufsize=0,
            start_new_session=sys.platform != "win32",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
            preexec_fn=self._network.join if self._network else None,  # noqa: PLW1509 - two system calls
        )

    def close(self) -> None:
        with deferred():
            for life in self._lives:
                life.close()
            if self._folder is not None:
                remove(self._folder)
                self._folder = None
            if self._network is not None:
                self._network.close()


def environment(ours: Mapping[str, str], marker: str, noted: str) -> dict[str, str]:
    """What the program gets of our environment, and what we add. `marker` is random, and the folder's name.

    `noted`: the file in which `loopback` writes what was asked for.
    """
    kept = {name: ours[name] for name in KEPT if name in ours}
    return kept | GIVEN | {"PYTHONPATH": loopback.FOLDER, MARKER: marker, binds.VARIABLE: noted}


class Network(NamedTuple):
    """Of one start of a program: what it bound, and how sockets are made that lie beside those."""

    binds: Binds
    make: Make = socket.socket


class HostRunning:
    """One process in a session of its own, and whatever it started. `bystanders` were there before.

    Ports are those that the program asked for: see `binds`. Only what its own processes answer is an answer.
    """

    def __init__(
        self, process: subprocess.Popen[bytes], folder: Path, cap: int, bystanders: frozenset[int], network: Network
    ) -> None:
        assert process.stdout is not None
        self._process = process
        self._folder = str(folder)
        self._mark = Mark(token=folder.name, folder=str(folder))
        self._log = Log(process.stdout, cap)
        self._census = this_census()
        self._bystanders = bystanders
        self._binds, self._make = network
        self._born = self._census.born(process.pid) or 0.0
        self._known: set[Process] = set()
        self._swept = False
        self._own: dict[int, str] = {}
        """Ports at which the program was seen to listen itself, and the address there."""
        self._others: dict[int, float] = {}
        """Ports at which somebody else answers, and when (of time.monotonic()) to look again."""

    def connect(self, port: int, limit: float) -> socket.socket:
        got = self._binds.got(port)
        if self._others.get(got, 0.0) > time.monotonic():
            raise ConnectionRefusedError
        if got in self._own:
            return ports.connect(got, limit, (self._own[got],), self._make)
        return ports.connect(got, limit, make=self._make, is_wanted=self._is_own)

    def _is_own(self, made: socket.socket) -> bool:
        host, port = made.getpeername()[:2]
        if self._census.serves((process.pid for process in self._family()), host, port):
            self._own[port] = host
            self._others.pop(port, None)
            return True
        self._others[port] = time.monotonic() + LOOK_AFTER
        return False

    def port_free(self, port: int) -> bool:
        got = self._binds.got(port)
        hosts = (self._own[got],) if got in self._own else ("127.0.0.1", "::1")
        return ports.is_free(got, hosts, self._make)

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
        found = self._census.listeners(process.pid for process in self._family())
        return tuple(sorted({self._binds.as_asked(each) for each in found}, key=lambda each: (each.port, each.host)))

    def accompanied(self) -> None:
        """As `capped`."""

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
            self._binds.close()

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
