"""How bubblewrap is called: its words, the program's environment, the filter of system calls."""

from __future__ import annotations

import os
from contextlib import contextmanager
from shutil import which
from typing import TYPE_CHECKING, NamedTuple

from checker.observe.hard_limits import within_hard_limits
from checker.observe.host import GIVEN
from checker.observe.sandbox import seccomp, view
from checker.observe.sandbox.namespaces import STUDENT, CannotIsolate, has_student_id

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMITS = {"nproc": 64, "nofile": 512, "core": 0, "fsize": 64 * 1024 * 1024, "cpu": 30, "msgqueue": 0}
"""At most, by the names of prlimit(1), for each process; nproc counts the whole sandbox, for it has a user namespace of its own."""
ORDINARY = 1000
ENVIRONMENT = "/environment"
SETTINGS = {
    "passwd": "student:x:{id}:{id}::/tmp:/bin/sh\n",
    "group": "student:x:{id}:\n",
    "hosts": "127.0.0.1 localhost sandbox\n::1 localhost sandbox\n",
    "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
}
"""Files of /etc, and what stands in them instead of this machine's own."""
FOR_A_BROWSER = ("/opt", "/etc/fonts", "/etc/chromium", "/etc/chromium.d", "/etc/opt")
"""Where browsers and their fonts are, beside the system's own folders."""
PACKAGES = {"bwrap": "bubblewrap", "setsid": "util-linux", "setpriv": "util-linux", "prlimit": "util-linux"}


class Wrapping(NamedTuple):
    """What is the same for every submission: bubblewrap with its walls, this Python, and what the program is started by."""

    bubblewrap: str
    before: tuple[str, ...]
    python: tuple[str, ...]
    after: tuple[str, ...]
    environment: dict[str, str]
    seccomp: bytes
    settings: dict[str, str]

    @classmethod
    def of_this_machine(cls) -> Wrapping:
        """Raises CannotIsolate where a tool is missing."""
        tools = {name: _tool(name) for name in PACKAGES}
        student = has_student_id()
        return cls(
            bubblewrap=tools["bwrap"],
            before=(*ALONE, *(AS_ROOT if student else AS_ORDINARY), *view.system()),
            python=tuple(view.python()),
            # bubblewrap's own --new-session would make its keeper the leader, and the program free to leave the group.
            after=(
                tools["setsid"],
                *(_becoming(tools["setpriv"]) if student else ()),
                tools["prlimit"],
                *(f"--{name}={most}" for name, most in within_hard_limits(LIMITS).items()),
            ),
            environment=_environment(),
            seccomp=seccomp.for_the_program(os.uname().machine),
            settings={name: text.format(id=STUDENT if student else ORDINARY) for name, text in SETTINGS.items()},
        )

    def showing(self, home: str, python: str = "") -> Wrapping:
        """With this environment of packages at `ENVIRONMENT`, and with this Python, read-only; nothing more for empty ones."""
        other = tuple(view.another_python(python)) if python else ()
        own = ("--ro-bind", home, ENVIRONMENT) if home else ()
        return self._replace(python=(*self.python, *other, *own))

    @property
    def python_in_tmp(self) -> bool:
        return any(word.startswith("/tmp/") for word in self.python)  # noqa: S108 - the sandbox's own

    def words(self, room: str, base: str, descriptor: int, *, tmp: str = "tmp") -> tuple[str, ...]:
        """The command in front of the program. `room` is the room's folder, `base` where in the submission it starts.

        The folder `tmp` of the room comes before this Python, which may lie in a folder of that name.
        """
        return (
            self.bubblewrap,
            *self.before,
            *("--bind", f"{room}/{tmp}", "/tmp"),  # noqa: S108 - the sandbox's own
            *self.python,
            *("--proc", "/proc", "--dev", "/dev", "--bind", f"{room}/shm", "/dev/shm", "--remount-ro", "/dev"),  # noqa: S108
            *(word for name in SETTINGS for word in ("--ro-bind", f"{room}/{name}", f"/etc/{name}")),
            *("--bind", f"{room}/submission", "/submission", "--remount-ro", "/"),
            *("--chdir", f"/submission/{base}", "--seccomp", str(descriptor), "--"),
            *self.after,
        )

    def around_a_browser(self) -> tuple[str, ...]:
        """The command in front of a browser of ours: it sees the system and an empty folder, and has no network at all.

        It has a user namespace of its own: its many threads are none of the program's, which may have as few as `LIMITS` says.
        """
        return (
            self.bubblewrap,
            *(*ALONE, *AS_ORDINARY, *view.system()),
            *("--unshare-net", "--die-with-parent"),
            *(word for folder in FOR_A_BROWSER for word in ("--ro-bind-try", folder, folder)),
            *("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--chdir", "/tmp", "--"),  # noqa: S108 - its own
        )

    @contextmanager
    def filter(self) -> Iterator[int]:
        """A descriptor from which bubblewrap reads the filter."""
        reading, writing = os.pipe()
        try:
            os.write(writing, self.seccomp)
            os.close(writing)
            yield reading
        finally:
            os.close(reading)


ALONE = (
    *("--unshare-ipc", "--unshare-pid", "--unshare-uts", "--unshare-cgroup-try", "--hostname", "sandbox"),
    *("--cap-drop", "ALL"),
)
AS_ROOT = ("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP")
"""Enough for setpriv to become an ordinary user and to give the rest away."""
AS_ORDINARY = ("--unshare-user", "--uid", str(ORDINARY), "--gid", str(ORDINARY), "--disable-userns")


def _becoming(setpriv: str) -> tuple[str, ...]:
    ids = (f"--reuid={STUDENT}", f"--regid={STUDENT}", "--clear-groups")
    return (setpriv, *ids, "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs")


def _tool(name: str) -> str:
    found = which(name)
    if found is None:
        message = f"`{name}` is not installed (on Debian and Ubuntu: sudo apt install {PACKAGES[name]})"
        raise CannotIsolate(message)
    return found


def _environment() -> dict[str, str]:
    import sys  # noqa: PLC0415 - one word of it

    own = f"{os.path.dirname(sys.executable)}:/usr/local/bin:/usr/bin:/bin"  # noqa: PTH120 - not resolved: an environment's links
    return {"PATH": own, "HOME": "/tmp", "LANG": "C.UTF-8", **GIVEN, **view.user_base()}  # noqa: S108 - the sandbox's own
