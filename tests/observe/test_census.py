"""Who belongs to a program, by tables; and two ways of looking that have to agree on a real machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest

from checker.evidence import Listener
from checker.observe import portable, procfs
from checker.observe.census import MARKER, Mark, Process, covers, family
from tests.conftest import lacking

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")

NOBODY = 61002
"""A user who has nothing else here."""
LEADER = Process(10, 1, 10, 100.0, "python")
CHILD = Process(11, 10, 10, 101.0, "python")
GRANDCHILD = Process(12, 11, 12, 102.0, "sh")
ORPHAN = Process(13, 1, 13, 103.0, "daemon")
MARKED = Process(14, 1, 14, 104.0, "daemon", marked=True)
STRANGER = Process(20, 1, 20, 105.0, "editor")


@pytest.mark.parametrize(
    ("processes", "known", "pids"),
    [
        pytest.param([LEADER, STRANGER], [], [10], id="alone"),
        pytest.param([LEADER, CHILD, GRANDCHILD, STRANGER], [], [10, 11, 12], id="descendants in other sessions"),
        pytest.param([CHILD, STRANGER], [], [11], id="the session outlives its leader"),
        pytest.param([ORPHAN], [], [], id="an orphan that nobody knew"),
        pytest.param([ORPHAN], [ORPHAN], [13], id="an orphan that was known"),
        pytest.param([Process(13, 1, 13, 999.0, "editor")], [ORPHAN], [], id="a pid that has a new owner"),
        pytest.param([MARKED, STRANGER], [], [14], id="the marker"),
        pytest.param([MARKED, Process(15, 14, 15, 110.0, "sh")], [], [14, 15], id="children of the marked"),
    ],
)
def test_the_family_of_a_program(processes, known, pids):
    assert [process.pid for process in family(tuple(processes), 10, known)] == pids


def test_a_name_may_hold_spaces_and_parentheses():
    fields = " ".join(str(number) for number in range(4, 53))
    stat = procfs.parse_stat(f"77 (a ) b) S 1 {fields}")
    assert (stat.name, stat.state, stat.parent, stat.session, stat.born) == ("a ) b", "S", 1, 5, 21.0)


TABLE = """\
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1389 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0 100 0 0 10 0
   1: 0100007F:1389 0100007F:D431 01 00000000:00000000 00:00000000 00000000  1000        0 4712 1 0 100 0 0 10 0
   2: 00000000000000000000000001000000:1388 00000000000000000000000000000000:0000 0A 0:0 00:0 0 0 0 4713
   3: torn
"""


@linux
def test_only_listening_rows_count():
    rows = list(procfs.parse_table(TABLE))
    assert [(row.host, row.port, row.owner, row.inode) for row in rows] == [
        ("127.0.0.1", 5001, 1000, "4711"),
        ("::1", 5000, 0, "4713"),
    ]


@linux
@pytest.mark.real
@pytest.mark.parametrize("census", [procfs, portable], ids=["procfs", "portable"])
def test_a_real_process_is_found_with_its_mark_its_listeners_and_its_port(census, tmp_path):
    code = "import socket; s = socket.create_server(('127.0.0.1', 0)); print(s.getsockname()[1], flush=True); input()"
    environment = {**os.environ, MARKER: "here"}
    words = [sys.executable, "-c", code]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, start_new_session=True) as child:
        try:
            assert child.stdout is not None
            port = int(child.stdout.readline())
            born = census.born(child.pid)
            assert born is not None
            everyone = {process.pid: process for process in census.processes(Mark("here", str(tmp_path)), born, frozenset())}
            found = everyone[child.pid]
            assert (found.parent, found.session, found.marked) == (os.getpid(), child.pid, True)
            assert "python" in found.name
            assert os.getpid() not in everyone
            assert census.processes(Mark("here", ""), born, frozenset({child.pid, *census.pids()})) == ()
            assert not {
                process.pid for process in census.processes(Mark("elsewhere", str(tmp_path)), born, frozenset()) if process.marked
            } & {child.pid}
            assert census.listeners([child.pid]) == (Listener(host="127.0.0.1", port=port),)
            (holder,) = census.holders(port)
            assert (holder.port, holder.pid, holder.own, holder.orphan, holder.python) == (port, child.pid, True, False, True)
            assert census.serves([os.getpid(), child.pid], "127.0.0.1", port)
            assert not census.serves([os.getpid()], "127.0.0.1", port)
            assert not census.serves([child.pid], "::1", port)
        finally:
            child.kill()


@pytest.mark.parametrize(
    ("listening", "host", "covered"),
    [
        ("127.0.0.1", "127.0.0.1", True),
        ("0.0.0.0", "127.0.0.1", True),
        ("::", "127.0.0.1", True),
        ("::ffff:127.0.0.1", "127.0.0.1", True),
        ("::", "::1", True),
        ("::1", "::1", True),
        ("::1", "127.0.0.1", False),
        ("0.0.0.0", "::1", False),
        ("192.168.0.7", "127.0.0.1", False),
        ("127.0.0.2", "127.0.0.1", False),
    ],
)
def test_which_address_takes_connections_to_which(listening, host, covered):
    assert covers(listening, host) is covered


@linux
@pytest.mark.real
@pytest.mark.parametrize("census", [procfs, portable], ids=["procfs", "portable"])
def test_a_nearer_listener_of_somebody_else_takes_the_connection(census):
    """The kernel prefers the very address to all networks: so an answer from there is not ours."""
    with socket.socket() as wide, socket.socket() as near:
        for each, host in ((wide, "0.0.0.0"), (near, "127.0.0.1")):
            each.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            each.bind((host, wide.getsockname()[1]))
            each.listen()
        port = wide.getsockname()[1]
        code = "import time; print(flush=True); time.sleep(600)"
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, pass_fds=[wide.fileno()]) as child:
            try:
                assert child.stdout is not None
                child.stdout.readline()
                assert census.serves([os.getpid(), child.pid], "127.0.0.1", port)
                assert not census.serves([child.pid], "127.0.0.1", port)
            finally:
                child.kill()


@linux
@pytest.mark.real
def test_where_root_may_not_look_into_a_process_its_user_is_known_by_the_socket():
    """As in most containers: root has no CAP_SYS_PTRACE, and the program runs as somebody who is only there for it."""
    if os.geteuid() != 0:
        lacking("root", "sudo pytest tests/observe")
    os.seteuid(NOBODY)
    theirs = socket.create_server(("127.0.0.1", 0))
    os.seteuid(0)
    with theirs, socket.create_server(("127.0.0.1", 0)) as ours:
        program = subprocess.Popen(["sleep", "600"], pass_fds=[theirs.fileno()], user=NOBODY, group=NOBODY, extra_groups=())
        ports = [theirs.getsockname()[1], ours.getsockname()[1]]
        asks = f"from checker.observe import procfs\nof = [{program.pid}]\n"
        asks += f"print([procfs.serves(of, '127.0.0.1', port) for port in {ports}], [each.port for each in procfs.listeners(of)])"
        words = ["setpriv", "--bounding-set=-sys_ptrace", sys.executable, "-c", asks]
        try:
            said = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True).stdout
        finally:
            program.kill()
            program.wait()
    assert said.strip() == f"[True, False] [{ports[0]}]"


@linux
@pytest.mark.parametrize("census", [procfs, portable], ids=["procfs", "portable"])
def test_what_does_not_exist_has_no_birth_no_listeners_and_no_holder(census, port):
    gone = 2**22 + 7
    assert census.born(gone) is None
    assert census.listeners([gone]) == ()
    assert census.holders(port) == ()
    assert not census.serves([gone], "127.0.0.1", port)


@linux
@pytest.mark.real
def test_lsof_names_the_holder_too(port):
    with socket.create_server(("127.0.0.1", port)):
        assert portable._lsof(port) == (os.getpid(),)
