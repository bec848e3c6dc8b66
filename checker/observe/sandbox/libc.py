"""The Linux calls that Python has no name for (os.unshare came with 3.12). Every one raises OSError when the system refuses."""

from __future__ import annotations

import errno
import os
import struct
from functools import lru_cache
from typing import Any

NEW_MOUNTS = 0x00020000
NEW_CGROUPS = 0x02000000
NEW_HOSTNAME = 0x04000000
NEW_IPC = 0x08000000
NEW_USERS = 0x10000000
NEW_PIDS = 0x20000000
NEW_NETWORK = 0x40000000

NO_SUID, NO_DEVICES, NO_EXEC = 2, 4, 8
PRIVATE = 0x40000 | 0x4000
"""MS_PRIVATE and MS_REC: what we mount from now on is seen by nobody else."""
DETACH = 2
BIND = 0x1000 | 0x4000
"""MS_BIND and MS_REC: what is at one place is seen at another, with all that is mounted in it."""
READ_ONLY, REMOUNT, ONE_BIND = 1, 32, 0x1000
PARENT_DEATH_SIGNAL, DUMPABLE, SECCOMP, SUBREAPER, NO_NEW_PRIVILEGES = 1, 4, 22, 36, 38
FILTER = 2
INSTRUCTION = 8
PIDFD_OPEN, MOUNT_SETATTR = 434, 442
"""The same numbers on every architecture."""
CLONE = {"x86_64": 56, "aarch64": 220}
CHILD_ENDED = 17
"""SIGCHLD, which the low bits of clone's flags name."""
LEAVE_BOUNDING_SET, AMBIENT, CLEAR_ALL = 24, 47, 4
LAST_CAPABILITY = 63
CAPABILITIES_VERSION = 0x20080522
COMMAND_LINE, ENVIRONMENT = slice(45, 47), slice(47, 49)
"""Which words of /proc/self/stat, behind the name, say where in memory they lie."""
HERE, WHOLE_TREE = -100, 0x8000
"""AT_FDCWD and AT_RECURSIVE."""


@lru_cache(maxsize=1)
def _libc() -> Any:
    import ctypes  # noqa: PLC0415 - only the sandbox pays for it

    return ctypes.CDLL(None, use_errno=True)


def _checked(result: int, what: str) -> int:
    if result < 0:
        import ctypes  # noqa: PLC0415 - loaded already

        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def unshare(flags: int) -> None:
    _checked(_libc().unshare(flags), "unshare")


def fork_into(flags: int) -> int:
    """As os.fork; the child is the first process in new namespaces of these kinds. For a process with one thread.

    The raw call: os.fork knows no flags, and `unshare` would make it three processes for one.
    """
    import ctypes  # noqa: PLC0415 - loaded already

    python = ctypes.PyDLL(None, use_errno=True)  # keeps the interpreter's lock, as its own fork does
    python.syscall.restype = ctypes.c_long
    nothing = [ctypes.c_ulong(0)] * 4
    python.PyOS_BeforeFork()
    pid = int(python.syscall(ctypes.c_long(CLONE[os.uname().machine]), ctypes.c_ulong(flags | CHILD_ENDED), *nothing))
    if pid == 0:
        python.PyOS_AfterFork_Child()
        return 0
    number = ctypes.get_errno()
    python.PyOS_AfterFork_Parent()
    if pid < 0:
        raise OSError(number, f"clone: {os.strerror(number)}")
    return pid


def enter_namespace(descriptor: int, flag: int) -> None:
    """Go on, as far as this thread is concerned, in the namespace that is open as `descriptor`."""
    _checked(_libc().setns(descriptor, flag), "setns")


def forgo_capabilities() -> None:
    """From now on no program that we start can have a special right, not even one that brings it along. Needs CAP_SETPCAP."""
    import ctypes  # noqa: PLC0415 - loaded already

    for capability in range(LAST_CAPABILITY + 1):
        if _libc().prctl(LEAVE_BOUNDING_SET, ctypes.c_ulong(capability), 0, 0, 0) < 0:
            if ctypes.get_errno() != errno.EINVAL:  # EINVAL: the kernel knows no more of them
                _checked(-1, "prctl")
            return


def give_up_capabilities() -> None:
    """Become somebody without any special right, for good."""
    _control(AMBIENT, CLEAR_ALL)
    header = struct.pack("@Ii", CAPABILITIES_VERSION, 0)
    _checked(_libc().capset(header, struct.pack("@6I", *[0] * 6)), "capset")
    _control(NO_NEW_PRIVILEGES, 1)


def mount(kind: str | None, target: str, flags: int, options: str = "") -> None:
    """Mount a file system of this kind, or, without one, change how `target` is mounted."""
    import ctypes  # noqa: PLC0415 - loaded already

    name = None if kind is None else kind.encode()
    data = options.encode() or None
    _checked(_libc().mount(name, os.fsencode(target), name, ctypes.c_ulong(flags), data), f"mount {target}")


def bind(source: str, target: str) -> None:
    """Show at `target` what is at `source`, which may be a descriptor's name in /proc."""
    import ctypes  # noqa: PLC0415 - loaded already

    flags = ctypes.c_ulong(BIND)
    _checked(_libc().mount(os.fsencode(source), os.fsencode(target), None, flags, None), f"bind {target}")


def freeze(folder: str) -> None:
    """Make everything that is mounted at and below `folder` read-only, as this mount namespace sees it (Linux 5.12)."""
    import ctypes  # noqa: PLC0415 - loaded already

    change = struct.pack("@QQQQ", READ_ONLY, 0, 0, 0)
    where = (ctypes.c_int(HERE), os.fsencode(folder), ctypes.c_uint(WHOLE_TREE))
    result = _libc().syscall(ctypes.c_long(MOUNT_SETATTR), *where, change, ctypes.c_size_t(len(change)))
    _checked(result, f"mount_setattr {folder}")


def unmount(target: str) -> None:
    _checked(_libc().umount2(os.fsencode(target), DETACH), f"umount {target}")


def die_with_parent(number: int) -> None:
    """Have the kernel send us this signal when our parent ends."""
    _control(PARENT_DEATH_SIGNAL, number)


def give_up_calls(program: bytes) -> None:
    """Put this thread and its children under a filter of system calls (BPF), for good."""
    import ctypes  # noqa: PLC0415 - loaded already

    code = ctypes.create_string_buffer(program, len(program))
    header = ctypes.create_string_buffer(struct.pack("@HP", len(program) // INSTRUCTION, ctypes.addressof(code)))
    _control(NO_NEW_PRIVILEGES, 1)
    _control(SECCOMP, FILTER, ctypes.addressof(header))


def never_gain_privileges() -> None:
    """No program that this process or its children start can become more than they are."""
    _control(NO_NEW_PRIVILEGES, 1)


def adopt_orphans() -> None:
    """Become the parent of every descendant that loses its own, however it left."""
    _control(SUBREAPER, 1)


def hide_memory() -> None:
    """Let no process of the same user read or trace this one; a program that it starts is open again."""
    _control(DUMPABLE, 0)


def show_memory() -> None:
    """Be what a process usually is: what `hide_memory` hid is open to its own user again."""
    _control(DUMPABLE, 1)


def wipe_environment() -> None:
    """Overwrite with zeros what the process was started with, as /proc shows it."""
    import ctypes  # noqa: PLC0415 - loaded already

    start, end = _shown(ENVIRONMENT)
    ctypes.memset(start, 0, end - start)


def show_command_line(words: list[str]) -> None:
    """Be shown by /proc, and so by `ps`, with these words, cut to the room of those that the process was started with."""
    import ctypes  # noqa: PLC0415 - loaded already

    start, end = _shown(COMMAND_LINE)
    text = "".join(f"{word}\0" for word in words).encode()
    ctypes.memmove(start, text.ljust(end - start, b"\0"), end - start)


def _shown(fields: slice) -> tuple[int, int]:
    """From where to where it lies."""
    with open("/proc/self/stat", encoding="utf-8", errors="replace") as file:  # noqa: PTH123 - no pathlib where seconds count
        start, end = map(int, file.read().rpartition(")")[2].split()[fields])
    return start, end


def _control(option: int, *arguments: int) -> None:
    import ctypes  # noqa: PLC0415 - loaded already

    four = [ctypes.c_ulong(argument) for argument in (*arguments, 0, 0, 0, 0)[:4]]
    _checked(_libc().prctl(option, *four), f"prctl {option}")


def process_descriptor(pid: int) -> int:
    """A descriptor that becomes readable when the process ends. os.pidfd_open is missing from some builds of Python."""
    import ctypes  # noqa: PLC0415 - loaded already

    return _checked(_libc().syscall(ctypes.c_long(PIDFD_OPEN), ctypes.c_int(pid), ctypes.c_uint(0)), "pidfd_open")
