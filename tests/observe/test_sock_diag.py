"""What the kernel answers about listening sockets: its messages by tables, and that it agrees with /proc on a real machine."""

from __future__ import annotations

import os
import socket
import struct
import subprocess
import sys

import pytest

from checker.observe import procfs, sock_diag
from checker.observe.sock_diag import DONE, ERROR, INTERRUPTED, NotToldError, Row, rows, rows_beside

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux")


def message(kind: int, content: bytes = b"", flags: int = 0) -> bytes:
    padded = content + b"\0" * (-len(content) % 4)
    return struct.pack("=IHHII", 16 + len(content), kind, flags, 0, 0) + padded


def row(family: int, host: str, port: int, owner: int, inode: int) -> bytes:
    address = socket.inet_pton(family, host).ljust(16, b"\0")
    source = struct.pack(">HH", port, 0) + address + bytes(16) + bytes(12)
    return struct.pack("=BBBB", family, 10, 0, 0) + source + struct.pack("=IIIII", 0, 0, 0, owner, inode)


class Kernel:
    """Answers in the parts that it was given."""

    def __init__(self, *parts: bytes) -> None:
        self._parts = list(parts)
        self.asked: list[bytes] = []

    def sendto(self, question: bytes, _: object) -> None:
        self.asked.append(question)

    def recv(self, _: int) -> bytes:
        return self._parts.pop(0)


FOUR = row(socket.AF_INET, "127.0.0.1", 5001, 1000, 4711)
SIX = row(socket.AF_INET6, "::1", 5000, 0, 4713)
MAPPED = row(socket.AF_INET6, "::ffff:127.0.0.1", 80, 0, 1)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param([message(DONE, bytes(4))], [], id="nobody listens"),
        pytest.param([message(20, FOUR) + message(DONE)], [Row("127.0.0.1", 5001, 1000, "4711")], id="one part"),
        pytest.param([message(20, SIX), message(DONE)], [Row("::1", 5000, 0, "4713")], id="two parts"),
        pytest.param([message(20, MAPPED) + message(DONE)], [Row("::ffff:127.0.0.1", 80, 0, "1")], id="IPv4 in IPv6"),
        pytest.param(
            [message(20, FOUR + b"x") + message(20, SIX), message(DONE)],
            [Row("127.0.0.1", 5001, 1000, "4711"), Row("::1", 5000, 0, "4713")],
            id="attributes of odd length",
        ),
    ],
)
def test_the_rows_of_an_answer(parts, expected):
    assert list(sock_diag._rows(Kernel(*parts), socket.AF_INET)) == expected


@pytest.mark.parametrize("part", [message(ERROR, bytes(4)), message(20, FOUR, INTERRUPTED)], ids=["an error", "interrupted"])
def test_an_answer_that_cannot_be_relied_on_is_none(part):
    with pytest.raises(NotToldError):
        list(sock_diag._rows(Kernel(part, message(DONE)), socket.AF_INET))


@pytest.mark.parametrize("part", [b"", b"torn", message(20, b"short") + message(DONE)])
def test_a_torn_answer_ends(part):
    with pytest.raises((struct.error, NotToldError)):
        list(sock_diag._rows(Kernel(part), socket.AF_INET))


@pytest.mark.real
def test_it_agrees_with_the_table_in_proc():
    with socket.create_server(("127.0.0.1", 0)) as four, socket.create_server(("::1", 0), family=socket.AF_INET6) as six:
        wanted = {str(os.fstat(each.fileno()).st_ino) for each in (four, six)}
        told = {each for each in rows() if each.inode in wanted}
        tables = (procfs._table(f"/proc/self/net/{name}") for name in ("tcp", "tcp6"))
        assert told == {each for table in tables for each in procfs.parse_table(table) if each.inode in wanted}
        assert {(each.host, each.port) for each in told} == {four.getsockname()[:2], six.getsockname()[:2]}


def test_nothing_is_told_of_a_process_that_is_gone():
    with pytest.raises(NotToldError):
        rows_beside(2**22 + 7)


@pytest.mark.real
def test_a_process_in_another_network_is_looked_at_by_its_own_table():
    code = "import socket; s = socket.create_server(('0.0.0.0', 5001)); print(flush=True); input()"
    words = ["unshare", "--user", "--net", sys.executable, "-c", code]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        try:
            assert child.stdout is not None
            child.stdout.readline()
            with pytest.raises(NotToldError):
                rows_beside(child.pid)
            assert [each.port for each in procfs.listeners([child.pid])] == [5001]
        finally:
            child.kill()


def test_where_the_kernel_is_not_to_be_asked_the_table_is_read(monkeypatch):
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(sock_diag.socket, "socket", refused)
    with pytest.raises(NotToldError):
        rows_beside(os.getpid())
