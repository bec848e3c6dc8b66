"""Rooms without bubblewrap: what root can take away from a program that it will start as somebody else.

Everything is read-only, folders with other people's things are empty, and processes and network are the program's own. As far as
the kernel lets: in a container, root may be allowed less than this, and then we say what is open.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.observe.sandbox import libc
from checker.observe.sandbox.guardian import go_in
from checker.observe.sandbox.namespaces import CannotIsolate, loopback_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

OWN = libc.NEW_MOUNTS | libc.NEW_PIDS | libc.NEW_NETWORK | libc.NEW_IPC
WRITABLE = ("/tmp", "/var/tmp", "/dev/shm")  # noqa: S108 - they are replaced by empty ones
ROOMY, CRAMPED = "size=64m,nr_inodes=8192,mode=1777", "size=64k,nr_inodes=2048,mode=755"
SYSTEM = ("/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/sbin", "/sys", "/usr", "/var")
"""Never covered, nor what they lie in: nothing would run."""
NO_NAMESPACES = (
    "root may not make namespaces here ({why}), so the program sees the files and processes of this machine as any user does"
)
NOT_COVERED = "{folder} could not be covered ({why})"
NOT_FROZEN = "the file system could not be made read-only ({why})"


class Scene(NamedTuple):
    """`covered`: folders that shall be empty. `shown`: the Python in them that is needed all the same. `links`: (link, target)."""

    covered: tuple[str, ...]
    shown: tuple[str, ...]
    links: tuple[tuple[str, str], ...] = ()
    user_packages: str = ""
    """The folder that PYTHONUSERBASE names; empty when this Python does not look there."""


def confine(scene: Scene) -> tuple[str, ...]:
    """Set the scene for this process and its children, and say what could not be done.

    To be called as root, in a process with one thread that has imported all it needs. It returns as the first process of a
    pid namespace, with a guardian outside (see `namespaces.enter`), or, where root may make none, as it was. Raises
    CannotIsolate when it got half way.
    """
    libc.never_gain_privileges()
    parent = os.getppid()
    try:
        libc.unshare(OWN)
    except OSError as error:
        return (NO_NAMESPACES.format(why=error.strerror),)
    go_in(parent)
    try:
        return tuple(_set(scene))
    except OSError as error:
        message = f"root may make namespaces here, and not what belongs in them ({error.strerror})"
        raise CannotIsolate(message) from error


def _set(scene: Scene) -> Iterator[str]:
    held = {path: os.open(path, os.O_PATH) for path in scene.shown}
    libc.mount(None, "/", libc.PRIVATE)
    loopback_up()
    yield from _tried(NOT_FROZEN, libc.freeze, "/")
    libc.mount("proc", "/proc", libc.NO_SUID | libc.NO_DEVICES | libc.NO_EXEC)
    yield from _covered((*WRITABLE, *scene.covered))
    for path, descriptor in held.items():
        if not os.path.lexists(path):
            _make_room(path, descriptor)
            libc.bind(f"/proc/self/fd/{descriptor}", path)
        os.close(descriptor)
    for link, target in scene.links:
        if not os.path.lexists(link):
            Path(link).parent.mkdir(parents=True, exist_ok=True)
            Path(link).symlink_to(target)


def _make_room(path: str, descriptor: int) -> None:
    """A folder or a file on which to show what was there."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    if stat.S_ISDIR(os.fstat(descriptor).st_mode):
        Path(path).mkdir()
    else:
        Path(path).touch()


def _covered(folders: Iterable[str]) -> Iterator[str]:
    for folder in outermost(folders):
        options = ROOMY if _is_writable(folder) else CRAMPED
        yield from _tried(NOT_COVERED, libc.mount, "tmpfs", folder, libc.NO_SUID | libc.NO_DEVICES, options, folder=folder)


def _tried(words: str, deed: Callable[..., None], *arguments: object, folder: str = "") -> Iterator[str]:
    try:
        deed(*arguments)
    except OSError as error:
        yield words.format(folder=folder, why=error.strerror)


def outermost(folders: Iterable[str]) -> tuple[str, ...]:
    """Those that exist and may be covered, without links and without what lies in another of them."""
    real = sorted({os.path.realpath(folder) for folder in folders if folder and os.path.isdir(folder)})  # noqa: PTH112 - strings for mount(2)
    found: list[str] = []
    for folder in real:
        if coverable(folder) and not any(_inside(folder, other) for other in found):
            found.append(folder)
    return tuple(found)


def coverable(folder: str) -> bool:
    """Without it, programs still run."""
    lies_around_them = any(_inside(system, folder) for system in SYSTEM)
    lies_in_one = any(_inside(folder, system) for system in SYSTEM if system not in {"/usr", "/var"})
    return _is_writable(folder) or not (lies_around_them or lies_in_one)


def _is_writable(folder: str) -> bool:
    return folder in {os.path.realpath(each) for each in WRITABLE}


def _inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder.rstrip('/')}/")
