"""The system calls that a web server never needs and an attacker would like, as classic BPF programs. Pure.

Denied calls answer with an error, as if they did not exist, so that a library can take another way.
"""

from __future__ import annotations

import errno
import struct
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Machine(NamedTuple):
    """An architecture as the kernel names it (AUDIT_ARCH_*), and the column of `DENIED` with its numbers."""

    audit: int
    column: int


MACHINES = {"x86_64": Machine(0xC000003E, 0), "aarch64": Machine(0xC00000B7, 1)}

# Numbers on x86_64 and on aarch64; None where there is no such call.
DENIED: dict[str, tuple[int | None, int | None]] = {
    # Looking into others, even one's own parent: debuggers' ways.
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "kcmp": (312, 272),
    "pidfd_getfd": (438, 438), "process_madvise": (440, 440),
    # New namespaces and mounts: walls of one's own making are a way out of ours.
    "unshare": (272, 97), "setns": (308, 268), "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41),
    "chroot": (161, 51), "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430), "fsconfig": (431, 431),
    "fsmount": (432, 432), "fspick": (433, 433), "mount_setattr": (442, 442), "open_tree_attr": (467, 467),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265),
    # Wide and young parts of the kernel.
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282), "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426), "io_uring_register": (427, 427), "fanotify_init": (300, 262), "add_key": (248, 217),
    "request_key": (249, 218), "keyctl": (250, 219), "modify_ldt": (154, None), "personality": (135, 92),
    # Memory that belongs to no process, which nobody could count.
    "memfd_create": (319, 279), "memfd_secret": (447, 447), "shmget": (29, 194), "msgget": (68, 186), "semget": (64, 190),
    "mbind": (237, 235), "set_mempolicy": (238, 237), "migrate_pages": (256, 238), "move_pages": (279, 239),
    # The machine's own affairs.
    "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106), "kexec_load": (246, 104),
    "kexec_file_load": (320, 294), "reboot": (169, 142), "swapon": (167, 224), "swapoff": (168, 225), "acct": (163, 89),
    "syslog": (103, 116), "quotactl": (179, 60), "quotactl_fd": (443, 443), "settimeofday": (164, 170),
    "clock_settime": (227, 112), "adjtimex": (159, 171), "clock_adjtime": (305, 266), "iopl": (172, None),
    "ioperm": (173, None), "vhangup": (153, 58), "lookup_dcookie": (212, 18),
}  # fmt: skip
ABSENT = frozenset({"memfd_create", "memfd_secret", "io_uring_setup", "process_madvise"})
"""These answer "no such call": libraries know what to do then."""
BUILDERS = frozenset(
    {"unshare", "setns", "mount", "umount2", "pivot_root", "chroot", "open_tree", "move_mount", "fsopen", "fsconfig", "fsmount"}
    | {"fspick", "mount_setattr", "open_tree_attr", "personality"}
)
"""What whoever builds the walls needs."""
CLONE = (56, 220)
CLONE3 = 435
NEW_NAMESPACES = 0x7E020000
SOCKET = (41, 198)
SOCKET_FAMILIES = (1, 2, 10, 16)
"""Local, IPv4, IPv6, and netlink, by which Python's resolver asks for the machine's addresses."""
IOCTL = (16, 29)
TYPING_FOR_OTHERS = (0x5412, 0x541C)
"""TIOCSTI and TIOCLINUX put words into somebody's terminal."""
SET_OPTION = (54, 208)
OF_SOCKETS = 1
BUFFERS = (7, 8, 32, 33)
"""SO_SNDBUF, SO_RCVBUF and their FORCEs: what waits in a socket is the kernel's memory, and 500 of 8 MB each are 4 GB."""

LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, ARCHITECTURE, FIRST_ARGUMENT, SECOND_ARGUMENT, THIRD_ARGUMENT = 0, 4, 16, 24, 32
"""Offsets in struct seccomp_data."""
ALLOW, KILL, REFUSE = 0x7FFF0000, 0x80000000, 0x00050000
FOREIGN_CALLS = 0x40000000
"""From here on the x32 calls of x86_64 begin, which this list does not know."""


def for_the_program(machine: str) -> bytes:
    """What student code may not call, on a machine as os.uname() names it. Raises KeyError where we know no numbers."""
    column = MACHINES[machine].column
    # glibc falls back from clone3, whose flags lie in memory that a filter cannot read.
    new = _refused(CLONE3, errno.ENOSYS)
    new += _if_called(CLONE[column], FIRST_ARGUMENT, [_step(ANY_BIT, NEW_NAMESPACES, 0, 1), _refuse(errno.EPERM)])
    new += _if_called(SOCKET[column], FIRST_ARGUMENT, _none_but(SOCKET_FAMILIES, errno.EAFNOSUPPORT))
    # Answered with "done": a library that asks for more room can live with less.
    buffers = [_step(LOAD, THIRD_ARGUMENT), *(step for option in BUFFERS for step in _refused(option, 0))]
    asking = [_step(EQUAL, OF_SOCKETS, 0, len(buffers)), *buffers]
    new += _if_called(SET_OPTION[column], SECOND_ARGUMENT, asking)
    typing = [step for request in TYPING_FOR_OTHERS for step in _refused(request, errno.EPERM)]
    return _program(MACHINES[machine], DENIED, [*new, *_if_called(IOCTL[column], SECOND_ARGUMENT, typing)])


def for_everybody(machine: str) -> bytes:
    """What nobody around student code may call either: it might take over bubblewrap, which is of the same user."""
    return _program(MACHINES[machine], DENIED.keys() - BUILDERS, [])


def _program(machine: Machine, names: Iterable[str], more: list[bytes]) -> bytes:
    code = [_step(LOAD, ARCHITECTURE), _step(EQUAL, machine.audit, 1, 0), _step(RETURN, KILL), _step(LOAD, NUMBER)]
    code += [_step(AT_LEAST, FOREIGN_CALLS, 0, 1), _step(RETURN, KILL)]
    for name in sorted(names):
        number = DENIED[name][machine.column]
        if number is not None:
            code += _refused(number, errno.ENOSYS if name in ABSENT else errno.EPERM)
    return b"".join([*code, *more, _step(RETURN, ALLOW)])


def _step(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def _refuse(number: int) -> bytes:
    return _step(RETURN, REFUSE | number)


def _refused(value: int, number: int) -> list[bytes]:
    return [_step(EQUAL, value, 0, 1), _refuse(number)]


def _none_but(allowed: tuple[int, ...], number: int) -> list[bytes]:
    jumps = [_step(EQUAL, value, len(allowed) - at, 0) for at, value in enumerate(allowed)]
    return [*jumps, _refuse(number)]


def _if_called(call: int, argument: int, rules: list[bytes]) -> list[bytes]:
    """Rules about one argument of one call; the call's number is loaded again behind them."""
    inner = [_step(LOAD, argument), *rules, _step(LOAD, NUMBER)]
    return [_step(EQUAL, call, 0, len(inner)), *inner]
