"""What a program asks for and what it gets when it binds: the hook that its Python imports, and the notes that we read."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest

from checker.evidence import Listener
from checker.observe import loopback
from checker.observe.binds import VARIABLE, Bind, Binds, parse

ASKS = "import socket\ndef ask(host, port, family=socket.AF_INET):\n"
ASKS += "    made = socket.socket(family)\n    made.bind((host, port))\n    made.listen()\n    return made\n"


@pytest.mark.parametrize(
    ("text", "binds"),
    [
        pytest.param("5001 40001 302e302e302e30\n", [Bind(5001, 40001, "0.0.0.0")], id="a bind"),
        pytest.param("0 1 \n5 6 3a3a\n", [Bind(0, 1, ""), Bind(5, 6, "::")], id="two, one of them for all networks"),
        pytest.param("5001 40001 zz\n", [Bind(5001, 40001, "")], id="no hexadecimal digits"),
        pytest.param("5001\n\n5001 x 00\n-1 5 00\n²5 5 00\n", [], id="half a line and other things"),
        pytest.param(f"{'9' * 5000} 5 00\n5 {'9' * 5000} 00\n", [], id="no ports"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_the_notes_of_a_program(text, binds):
    assert list(parse(text)) == binds


def test_ports_and_hosts_are_those_that_were_asked_for(tmp_path):
    binds = Binds(str(tmp_path / "binds"))
    assert (binds.got(5001), binds.as_asked(Listener("127.0.0.1", 5001))) == (5001, Listener("127.0.0.1", 5001))
    (tmp_path / "binds").write_text("5001 40001 302e302e302e30\n5001 40002 302e302e302e30\n3000 3000 \n")
    assert (binds.got(5001), binds.got(3000)) == (40002, 3000)
    assert binds.as_asked(Listener("127.0.0.1", 40002)) == Listener("0.0.0.0", 5001)
    assert binds.as_asked(Listener("127.0.0.1", 3000)) == Listener("0.0.0.0", 3000)
    binds.close()
    binds.close()
    assert binds.got(5001) == 40002
    assert not (tmp_path / "binds").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.parametrize(
    "put", [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), os.mkdir], ids=["a pipe", "a link", "a folder"]
)
def test_what_a_program_puts_in_their_place_is_no_note_and_holds_nobody_up(tmp_path, put):
    binds = Binds(str(tmp_path / "binds"))
    (tmp_path / "binds").unlink()
    put(tmp_path / "binds")
    assert binds.got(5001) == 5001


@pytest.fixture
def program(tmp_path):
    """`program(text)` runs Python with the hook: what it printed, and its notes."""

    def run(text, **environment):
        binds = Binds(str(tmp_path / "binds"))
        variables = {"PATH": os.environ["PATH"], "PYTHONPATH": loopback.FOLDER, VARIABLE: binds.path, **environment}
        words = [sys.executable, "-c", ASKS + text]
        done = subprocess.run(words, env=variables, capture_output=True, text=True, timeout=60, check=False)
        noted = list(parse((tmp_path / "binds").read_text()))
        binds.close()
        return done.stdout.split("\n")[:-1] or [done.stderr.split("\n")[-2]], noted

    return run


@pytest.fixture
def taken():
    """A port with a listener of somebody else."""
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        yield somebody.getsockname()[1]


def gets(program, text):
    said, noted = program(f"{text}\nprint(made.getsockname()[1])")
    return said, [(bind.asked, bind.got, bind.host) for bind in noted]


@pytest.mark.real
def test_a_free_port_is_had(program, port):
    assert gets(program, f"made = ask('127.0.0.1', {port})") == ([str(port)], [(port, port, "127.0.0.1")])


@pytest.mark.real
@pytest.mark.parametrize(
    ("host", "family"),
    [("127.0.0.1", "AF_INET"), ("localhost", "AF_INET"), ("0.0.0.0", "AF_INET"), ("", "AF_INET"), ("::", "AF_INET6")],
)
def test_in_place_of_a_taken_port_a_free_one_is_had_that_looks_like_it(program, taken, host, family):
    said, [(asked, got, noted)] = gets(program, f"made = ask({host!r}, {taken}, socket.{family})")
    assert (said, asked, noted) == ([str(taken)], taken, host)
    assert got != taken


@pytest.mark.real
def test_a_port_whose_listener_shares_it_is_taken_too(program):
    with socket.socket() as somebody:
        somebody.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        somebody.bind(("127.0.0.1", 0))
        somebody.listen()
        port = somebody.getsockname()[1]
        shares = f"made = socket.socket(); made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1); made.bind(('127.0.0.1', {port}))"
        _, [(asked, got, _)] = gets(program, shares)
    assert asked == port
    assert got != port


@pytest.mark.real
@pytest.mark.parametrize(
    ("host", "family", "home"),
    [
        ("0.0.0.0", "AF_INET", "127.0.0.1"),
        ("", "AF_INET", "127.0.0.1"),
        ("::", "AF_INET6", "::ffff:127.0.0.1"),
        ("127.0.0.1", "AF_INET", "127.0.0.1"),
        ("::1", "AF_INET6", "::1"),
        ("127.0.0.2", "AF_INET", "127.0.0.2"),
    ],
)
def test_all_networks_are_this_computers_own(program, port, host, family, home):
    said, _ = program(f"print(ask({host!r}, {port}, socket.{family}).getsockname()[0])")
    assert said == [home]


@pytest.mark.real
def test_a_socket_for_ipv6_alone_stays_one(program, port):
    only = "made = socket.socket(socket.AF_INET6); made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)"
    said, _ = program(f"{only}\nmade.bind(('::', {port}))\nprint(made.getsockname()[0])")
    assert said == ["::1"]


@pytest.mark.real
@pytest.mark.parametrize("whose", ["a free port", "a taken port"])
def test_two_servers_of_one_program_meet_as_they_would_without_us(program, port, taken, whose):
    asked = port if whose == "a free port" else taken
    said, _ = program(f"first = ask('127.0.0.1', {asked})\nsecond = ask('127.0.0.1', {asked})")
    assert "Address already in use" in said[0]


@pytest.mark.real
def test_a_program_reaches_itself_under_the_port_that_it_asked_for(program, taken):
    talks = f"made = ask('127.0.0.1', {taken})\ncaller = socket.create_connection(('localhost', {taken}))\n"
    talks += "other, _ = made.accept()\nother.sendall(b'mine')\nprint(caller.recv(4))\n"
    talks += f"print(socket.socket().connect_ex(('127.0.0.1', {taken})))"
    assert program(talks)[0] == ["b'mine'", "0"]


@pytest.mark.real
@pytest.mark.parametrize(
    "text",
    [
        "made = socket.socket(); made.bind(('127.0.0.1', 500100))",
        "made = socket.socket(); made.bind(('127.0.0.1', '5001'))",
        "made = socket.socket(); made.bind('127.0.0.1:5001')",
        "made = socket.socket(); made.bind(('192.0.2.1', 5001))",
    ],
    ids=["no port", "a text", "no pair", "an address of somebody else"],
)
def test_python_says_what_it_would_have_said(program, text):
    plain = subprocess.run([sys.executable, "-c", ASKS + text], capture_output=True, text=True, timeout=60, check=False)
    assert program(text)[0] == [plain.stderr.split("\n")[-2]]


@pytest.mark.real
def test_sockets_of_other_kinds_are_left_alone(program, tmp_path):
    datagrams = "made = socket.socket(type=socket.SOCK_DGRAM)\nmade.bind(('0.0.0.0', 0))\nprint(made.getsockname()[0])\n"
    local = f"made = socket.socket(socket.AF_UNIX)\nmade.bind({str(tmp_path / 'unix')!r})\nprint(made.getsockname())"
    assert program(datagrams + local) == (["0.0.0.0", str(tmp_path / "unix")], [])


@pytest.mark.real
def test_what_another_sitecustomize_does_is_done_too(program, tmp_path):
    (tmp_path / "sitecustomize.py").write_text("import builtins\nbuiltins.OTHERS = 'done'\n")
    said, _ = program("print(OTHERS)", PYTHONPATH=f"{loopback.FOLDER}{os.pathsep}{tmp_path}")
    assert said == ["done"]
