"""The filter, run by a small BPF machine: so it is tried for processors that this one is not, too."""

from __future__ import annotations

import errno
import struct

import pytest

from checker.observe.sandbox import seccomp

ALLOWED = "allowed"
KILLED = "killed"
NEW_USER_NAMESPACE = 0x10000000
THREAD = 0x3D0F00
"""What glibc clones a thread with."""
ARM, INTEL = "aarch64", "x86_64"


def answer(program, number, *arguments, audit):
    """What the kernel would do with a call: ALLOWED, KILLED or the name of the error."""
    data = struct.pack("=IIQ6Q", number, audit, 0, *(*arguments, 0, 0, 0, 0, 0, 0)[:6])
    steps, at, register = list(struct.iter_unpack("HBBI", program)), 0, 0
    while True:
        code, if_true, if_false, value = steps[at]
        at += 1
        if code == seccomp.LOAD:
            (register,) = struct.unpack_from("=I", data, value)
        elif code == seccomp.RETURN:
            return {seccomp.ALLOW: ALLOWED, seccomp.KILL: KILLED}.get(value) or errno.errorcode[value & 0xFFFF]
        else:
            holds = {seccomp.EQUAL: register == value, seccomp.AT_LEAST: register >= value, seccomp.ANY_BIT: register & value}
            at += if_true if holds[code] else if_false


def asked(machine, name, *arguments):
    number = {"clone": seccomp.CLONE, "socket": seccomp.SOCKET, "ioctl": seccomp.IOCTL, "read": (0, 63), "clone3": (435, 435)}
    column = seccomp.MACHINES[machine].column
    call = number.get(name) or seccomp.DENIED[name]
    return answer(seccomp.for_the_program(machine), call[column], *arguments, audit=seccomp.MACHINES[machine].audit)


@pytest.mark.parametrize("machine", [INTEL, ARM])
@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        pytest.param("read", (), ALLOWED, id="what everybody needs"),
        pytest.param("unshare", (NEW_USER_NAMESPACE,), "EPERM", id="namespaces of its own"),
        pytest.param("clone", (NEW_USER_NAMESPACE | 17,), "EPERM", id="a child in namespaces of its own"),
        pytest.param("clone", (17,), ALLOWED, id="a child"),
        pytest.param("clone", (THREAD,), ALLOWED, id="a thread"),
        pytest.param("clone3", (), "ENOSYS", id="the clone that cannot be read"),
        pytest.param("ptrace", (), "EPERM", id="looking into another process"),
        pytest.param("memfd_create", (), "ENOSYS", id="memory without a process"),
        pytest.param("socket", (1,), ALLOWED, id="a local socket"),
        pytest.param("socket", (2,), ALLOWED, id="IPv4"),
        pytest.param("socket", (10,), ALLOWED, id="IPv6"),
        pytest.param("socket", (16,), ALLOWED, id="netlink"),
        pytest.param("socket", (40,), "EAFNOSUPPORT", id="the virtual machine's host"),
        pytest.param("socket", (17,), "EAFNOSUPPORT", id="raw packets"),
        pytest.param("ioctl", (0, 0x5412), "EPERM", id="typing into a terminal"),
        pytest.param("ioctl", (0, 0x5401), ALLOWED, id="asking a terminal"),
    ],
)
def test_a_call_is_answered(machine, name, arguments, expected):
    assert asked(machine, name, *arguments) == expected


@pytest.mark.parametrize("machine", [INTEL, ARM])
@pytest.mark.parametrize("name", sorted(seccomp.DENIED))
def test_whatever_is_denied_is_denied(machine, name):
    if seccomp.DENIED[name][seccomp.MACHINES[machine].column] is None:
        assert machine == ARM  # it has no such call
    else:
        assert asked(machine, name) == ("ENOSYS" if name in seccomp.ABSENT else "EPERM")


def test_calls_of_another_processor_kill():
    program = seccomp.for_the_program(INTEL)
    assert answer(program, 0, audit=0x40000003) == KILLED
    assert answer(program, 0x40000000, audit=seccomp.MACHINES[INTEL].audit) == KILLED


@pytest.mark.parametrize("machine", [INTEL, ARM])
def test_whoever_builds_the_walls_may_mount_and_no_more(machine):
    program, column = seccomp.for_everybody(machine), seccomp.MACHINES[machine].column
    allowed = {
        name
        for name, numbers in seccomp.DENIED.items()
        if numbers[column] and answer(program, numbers[column], audit=seccomp.MACHINES[machine].audit) == ALLOWED
    }
    assert allowed == seccomp.BUILDERS


def test_a_processor_without_numbers_is_refused():
    with pytest.raises(KeyError):
        seccomp.for_the_program("riscv64")
