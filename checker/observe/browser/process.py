"""One browser, for one page: a process of ours with a folder of its own, and the end of both."""

from __future__ import annotations

import os
import signal
import subprocess
from typing import TYPE_CHECKING

from checker.observe.census import MARKER, Mark, family, this_census
from checker.observe.deadline import Deadline
from checker.observe.folder import new_folder, remove
from checker.observe.interruptions import deferred

if TYPE_CHECKING:
    from pathlib import Path

    from typing_extensions import Self

KILL_LIMIT = 3.0
STEP = 0.005
SPEAK = 'exec 3<&0 4>&1 </dev/null >/dev/null 2>&1; exec "$@"'
"""The browser reads from 3 and writes to 4, so nobody else on this computer can tell it what to do; it ends when we let go of them."""
FLAGS = (
    "--headless", "--remote-debugging-pipe", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-extensions",
    "--disable-breakpad", "--disable-crash-reporter", "--disable-dev-shm-usage", "--disable-site-isolation-trials", "--mute-audio",
    "--use-mock-keychain", "--password-store=basic", "--lang=en-US",
)  # fmt: skip
NOWHERE = ("--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>", "--host-resolver-rules=MAP * ~NOTFOUND")
"""Whatever is not asked of us (see `page`) is asked of a proxy that is none: other ports of this computer are out of reach, too."""
INSIDE = "/tmp"  # noqa: S108 - of a sandbox around it
KEPT = ("PATH", "LANG", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "FONTCONFIG_FILE")


class Process:
    """To be left with `close`, or as a context. `around`: as a launcher says it. Raises OSError when it cannot be started."""

    def __init__(self, browser: str, around: tuple[str, ...] = ()) -> None:
        with deferred():
            self._bystanders = this_census().pids()
            self._folder = new_folder()
            try:
                self._process = _started(browser, around, self._folder)
            except OSError:
                remove(self._folder)
                raise
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.to_browser, self.from_browser = self._process.stdin, self._process.stdout

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End it and all that it started, with force: nothing of it is kept. May be called again."""
        with deferred():
            census, mark = this_census(), Mark(self._folder.name, str(self._folder))
            born = census.born(self._process.pid) or 0.0
            until = Deadline.after(KILL_LIMIT)
            _kill_group(self._process.pid)
            self.to_browser.close()
            self.from_browser.close()
            while found := family(census.processes(mark, born, self._bystanders), self._process.pid):
                if until.passed:
                    break
                for each in found:
                    _kill(each.pid)
                _wait(self._process, STEP)
            _wait(self._process, until.remaining)
            remove(self._folder)


def _started(browser: str, around: tuple[str, ...], folder: Path) -> subprocess.Popen[bytes]:
    place = INSIDE if around else str(folder)
    # Not `place`, where it is: the path of a socket may have a hundred characters, and TMPDIR may be long itself.
    own = {"HOME": place, "TMPDIR": ".", MARKER: folder.name}
    return subprocess.Popen(  # noqa: S603 - a browser that the owner of this computer has installed
        ["/bin/sh", "-c", SPEAK, "sh", *around, browser, *FLAGS, *_unboxed(around), *NOWHERE, f"--user-data-dir={place}"],
        cwd=folder,
        env={name: os.environ[name] for name in KEPT if name in os.environ} | own,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        start_new_session=True,
    )


def _unboxed(around: tuple[str, ...]) -> tuple[str, ...]:
    """Chromium's own sandbox wants an ordinary user who may make namespaces, and there is one around it already."""
    return ("--no-sandbox",) if around or os.geteuid() == 0 else ()


def _kill_group(leader: int) -> None:
    try:
        os.killpg(leader, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return  # it ended this moment


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def _wait(process: subprocess.Popen[bytes], limit: float) -> None:
    try:
        process.wait(limit)
    except subprocess.TimeoutExpired:
        return
