"""The second user: where root grades, the program runs as somebody who owns nothing and may write nowhere of ours."""

from __future__ import annotations

import os
import site
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.observe import binds, loopback, ports
from checker.observe.binds import Binds
from checker.observe.census import MARKER, this_census
from checker.observe.deadline import Deadline
from checker.observe.folder import lay_out, new_folder, remove
from checker.observe.hard_limits import within_hard_limits
from checker.observe.host import GIVEN, HostRunning, Network
from checker.observe.interruptions import deferred
from checker.observe.launcher import CannotStart
from checker.observe.sandbox.namespaces import CannotIsolate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.evidence import Holder
    from checker.model import Limits
    from checker.observe.launcher import Workspace

IDS = range(61184, 65520)
"""Where systemd makes up users for one run of a service: nobody's, on any distribution."""
LIMITS = {"nproc": 64, "nofile": 512, "fsize": 64 * 1024 * 1024, "core": 0}
TRIAL_LIMIT = 20.0
KILL_LIMIT = 5.0
DEAD = ("Z", "X")


class UserLauncher:
    """Runs programs as user and group `id`. To be made by root; raises CannotIsolate when this Python does not start as them."""

    isolation = "user"

    def __init__(self, id: int, user_packages: str = "") -> None:  # noqa: A002 - the user's
        self._id = id
        self._user_packages = user_packages
        _limit_what_children_may_use()
        _try(id)

    def room(self, workspace: Workspace, limits: Limits) -> UserRoom:
        return UserRoom(workspace, limits, self._id, self._environment())

    def room_of_its_own_network(self, workspace: Workspace, limits: Limits) -> None:  # noqa: ARG002 - `confine` gave all of us one, where it could
        return None

    def around_a_browser(self) -> None:
        """It would run as root."""

    def holders(self, wanted: tuple[int, ...]) -> tuple[Holder, ...]:
        return tuple(holder for port in wanted for holder in ports.holders(port))

    def _environment(self) -> Mapping[str, str]:
        path = f"{os.path.dirname(sys.executable)}:/usr/local/bin:/usr/bin:/bin"  # noqa: PTH120 - not resolved: an environment's links
        packages = {"PYTHONUSERBASE": self._user_packages} if self._user_packages else {}
        return {"PATH": path, "LANG": "C.UTF-8", **GIVEN, **packages, "PYTHONPATH": loopback.FOLDER}


class UserRoom:
    """A temporary folder with a copy of the files, which are the second user's, and the programs started in it."""

    def __init__(self, workspace: Workspace, limits: Limits, id: int, environment: Mapping[str, str]) -> None:  # noqa: A002 - as above
        self._workspace = workspace
        self._limits = limits
        self._id = id
        self._environment = environment
        self._folder: Path | None = None
        self._lives: list[HostRunning] = []

    def start(self) -> HostRunning:
        with deferred():
            try:
                if self._folder is None:
                    self._folder = new_folder()
                    lay_out(self._workspace.files, self._folder, self._workspace.folders)
                    for path in (self._folder, *self._folder.rglob("*")):
                        os.chown(path, self._id, self._id, follow_symlinks=False)
                bystanders = this_census().pids()
                noted = Binds(f"{self._folder}.binds")
                os.chown(noted.path, self._id, self._id)
                process = self._start(self._folder, noted)
                self._lives.append(HostRunning(process, self._folder, self._limits.log, bystanders, Network(noted)))
            except (OSError, ValueError) as error:
                raise CannotStart(str(error)) from error
        return self._lives[-1]

    def _start(self, folder: Path, noted: Binds) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - running what was handed in is what we are here for
            [self._workspace.python(), *self._workspace.command],
            cwd=folder / self._workspace.base,
            env={
                **self._environment,
                **self._workspace.path(self._environment),
                **dict(self._workspace.variables),
                "HOME": str(folder),
                MARKER: folder.name,
                binds.VARIABLE: noted.path,
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            bufsize=0,
            start_new_session=True,
            **_as(self._id),
        )

    def close(self) -> None:
        with deferred():
            for life in self._lives:
                life.close()
            extinguish(self._id)
            if self._folder is not None:
                remove(self._folder)
                self._folder = None


def somebody() -> int:
    """An id that no user has and no process runs as."""
    taken = {owner for _, owner in _living()}
    free = (each for each in IDS if each not in taken and not _has_a_name(each))
    return next(free)


def extinguish(id: int) -> bool:  # noqa: A002 - as above
    """Kill every process of this user until there is none. False: there still is."""
    until = Deadline.after(KILL_LIMIT)
    while found := [pid for pid, owner in _living() if owner == id]:
        if until.passed:
            return False
        for pid in found:
            _kill(pid)
    return True


def user_packages() -> str:
    """Where this user's own packages are, for a program that has another HOME; empty when this Python does not look there."""
    return site.getuserbase() if site.ENABLE_USER_SITE else ""


def _as(id: int) -> dict[str, Any]:  # noqa: A002 - as above
    return {"user": id, "group": id, "extra_groups": (), "umask": 0o077}


def _try(id: int) -> None:  # noqa: A002 - as above
    """Start nothing as this user. A container may have no second user at all, or a Python that only its owner may enter."""
    words = [sys.executable, "-I", "-S", "-c", ""]
    try:
        done = subprocess.run(  # noqa: S603 - ourselves
            words, cwd="/", env={}, stdin=subprocess.DEVNULL, capture_output=True, timeout=TRIAL_LIMIT, check=False, **_as(id)
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        message = f"nothing can be started as another user here ({getattr(error, 'strerror', None) or type(error).__name__})"
        raise CannotIsolate(message) from error
    if done.returncode:
        message = f"this Python ({sys.executable}) does not start as another user"
        raise CannotIsolate(message)


def _limit_what_children_may_use() -> None:
    """As in the sandbox. Counted for each process but the number of processes, which is the user's."""
    import resource  # noqa: PLC0415 - Unix only

    for name, most in within_hard_limits(LIMITS).items():
        resource.setrlimit(getattr(resource, f"RLIMIT_{name.upper()}"), (most, most))


def _living() -> Iterator[tuple[int, int]]:
    """(pid, user) of every process that is more than a remainder."""
    for pid in this_census().pids():
        try:
            fields = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue  # it ended meanwhile
        told = dict(line.split(":\t", 1) for line in fields.splitlines() if ":\t" in line)
        if told.get("State", "X")[:1] not in DEAD:
            yield pid, int(told["Uid"].split()[0])


def _has_a_name(id: int) -> bool:  # noqa: A002 - as above
    import pwd  # noqa: PLC0415 - Unix only

    try:
        pwd.getpwuid(id)
    except KeyError:
        return False
    return True


def _kill(pid: int) -> None:
    import signal  # noqa: PLC0415 - beside the Unix only ones

    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
