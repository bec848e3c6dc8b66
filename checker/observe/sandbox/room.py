"""One submission's room: a file system of its own with room for so many bytes and files, and a network of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from checker.observe.folder import lay_out
from checker.observe.interruptions import deferred
from checker.observe.launcher import CannotStart
from checker.observe.sandbox import libc
from checker.observe.sandbox.namespaces import STUDENT, has_student_id, new_network
from checker.observe.sandbox.running import SandboxRunning
from checker.observe.sandbox.wrapped import Wrapped
from checker.observe.sandbox.wrapping import ENVIRONMENT

if TYPE_CHECKING:
    from checker.model import Limits
    from checker.observe.launcher import Workspace
    from checker.observe.sandbox.allowance import Allowance
    from checker.observe.sandbox.wrapping import Wrapping

PLACES = ("/dev/shm", "/media", "/mnt")  # noqa: S108 - only as a place to mount on, in a mount namespace of our own
BYTES = 64 * 1024 * 1024
FILES = 8192
OPEN = 0o1777


class SandboxRoom:
    """A tmpfs with the submission's files, a /tmp and a /dev/shm; gone with its last process."""

    def __init__(self, workspace: Workspace, limits: Limits, wrapping: Wrapping, allowance: Allowance) -> None:
        self._workspace = workspace
        self._limits = limits
        self._wrapping = wrapping
        self._allowance = allowance
        self._folder: Path | None = None
        self._lives: list[SandboxRunning] = []

    def start(self) -> SandboxRunning:
        with deferred():
            try:
                if self._folder is None:
                    self._furnish()
                assert self._folder is not None
                self._lives.append(SandboxRunning(Wrapped(self._start(self._folder)), self._limits.log, self._allowance))
            except (OSError, ValueError) as error:
                raise CannotStart(str(error)) from error
        return self._lives[-1]

    def _furnish(self) -> None:
        new_network()
        place = Path(next(filter(os.path.isdir, PLACES)))
        libc.mount("tmpfs", str(place), libc.NO_SUID | libc.NO_DEVICES, f"size={BYTES},nr_inodes={FILES},mode=755")
        self._folder = place
        for name in ("submission", "shm"):
            (place / name).mkdir()
        for name, text in self._wrapping.settings.items():
            (place / name).write_text(text, encoding="ascii")
        lay_out(self._workspace.files, place / "submission", self._workspace.folders)
        if has_student_id():
            give_away(place / "submission")
        (place / "shm").chmod(OPEN)

    def _tmp(self, folder: Path) -> str:
        """The folder that is /tmp. Where a Python lies below it, each life has one of its own.

        The way to that Python must not be what an earlier life left there: bubblewrap would follow its links.
        """
        name = f"tmp-{len(self._lives)}" if self._wrapping.python_in_tmp else "tmp"
        if not (folder / name).exists():
            (folder / name).mkdir()
            (folder / name).chmod(OPEN)
        return name

    def _start(self, folder: Path) -> subprocess.Popen[bytes]:
        with self._wrapping.filter() as descriptor:
            walls = self._wrapping.showing(self._workspace.home, self._workspace.interpreter)
            words = walls.words(str(folder), self._workspace.base, descriptor, tmp=self._tmp(folder))
            return subprocess.Popen(  # noqa: S603 - running what was handed in is what we are here for
                [*words, self._workspace.python(ENVIRONMENT), *self._workspace.command],
                cwd="/",
                env={**self._wrapping.environment, **dict(self._workspace.variables)},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                bufsize=0,
                pass_fds=(descriptor,),
                start_new_session=True,
            )

    def close(self) -> None:
        with deferred():
            for life in self._lives:
                life.close()
            if self._folder is not None:
                libc.unmount(str(self._folder))
                self._folder = None


def give_away(folder: Path) -> None:
    """Make the student's id the owner of a folder and all that is in it. Nobody may be at work there."""
    for path in (folder, *folder.rglob("*")):
        os.chown(path, STUDENT, STUDENT)
