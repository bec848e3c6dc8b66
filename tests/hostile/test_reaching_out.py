"""What an attacker reaches for and does not get: each attempt tells what it met, and what it met has to be a refusal."""

from __future__ import annotations

import pytest

from tests.hostile.conftest import attempts, program

PROGRAMS = ("reads", "writes", "network", "kernel", "privileges", "leaves", "finds", "heritage")
REFUSALS = frozenset({
    "EPERM", "EACCES", "EBADF", "ENOENT", "EROFS", "ENOSYS", "ESRCH", "ENXIO", "ENODEV", "EINVAL", "EMFILE", "ENFILE", "ENOTSUP",
    "ENETUNREACH", "EHOSTUNREACH", "ECONNREFUSED", "EAFNOSUPPORT", "EPROTONOSUPPORT", "EADDRNOTAVAIL", "ENOPROTOOPT", "ENOTSOCK",
    "EXDEV", "ELOOP", "EOPNOTSUPP", "EAGAIN", "ENOSPC", "EIO", "ENOMEM", "TimeoutError", "gaierror", "CalledProcessError", "ModuleNotFoundError",
    "PermissionError", "signal 31", "signal 11", "ValueError",
})  # fmt: skip


@pytest.fixture(scope="module")
def outcomes(grade_all):
    return grade_all({name: {"files": program(name), "limits": {"boot": 20}} for name in PROGRAMS})


@pytest.mark.real
@pytest.mark.parametrize(("name", "attempt"), attempts(*PROGRAMS))
def test_an_attempt_gets_nothing(outcomes, name, attempt):
    record = outcomes[name].records[attempt]
    assert record["loot"] is None
    assert record["met"] is None or record["met"] in REFUSALS
