"""An answer counts only if the program that we started gave it, whoever else listens on this computer."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from contextlib import contextmanager
from tempfile import TemporaryFile

import pytest

from checker.evidence import Listener, Probe
from checker.model import File, Limits
from checker.observe import ports
from checker.observe.host import HostLauncher
from tests.conftest import lacking
from tests.observe.conftest import PATIENT
from tests.observe.programs import FLASK, GOOD, SERVER

pytestmark = pytest.mark.real

HOME = Probe(method="GET", path="/")
STRANGER = "import http.server, sys\nclass Handler(http.server.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
STRANGER += "        self.send_response(403)\n        self.end_headers()\n    do_HEAD = do_OPTIONS = do_GET\n"
STRANGER += "class Server(http.server.ThreadingHTTPServer):\n    import socket\n"
STRANGER += "    address_family = socket.AF_INET6 if ':' in sys.argv[1] else socket.AF_INET\n"
STRANGER += "server = Server((sys.argv[1], int(sys.argv[2])), Handler)\nprint(flush=True)\nserver.serve_forever()"
"""Like the AirPlay of a Mac: it answers everything with 403."""
OTHER_PYTHON = "import subprocess, sys\nsys.exit(subprocess.call([sys.executable, '-I', '-c', {text!r}]))"
"""A program that starts its server in a Python that hears of none of our variables."""


@contextmanager
def stranger(port, host="127.0.0.1"):
    """Somebody else's server in a process of its own, which nobody asks for anything."""
    words = [sys.executable, "-c", STRANGER, host, str(port)]
    with TemporaryFile() as asked_for, subprocess.Popen(words, stdout=subprocess.PIPE, stderr=asked_for) as process:
        try:
            assert process.stdout is not None
            process.stdout.readline()
            yield process.pid
            assert process.poll() is None, "it was ended"
            asked_for.seek(0)
            assert asked_for.read() == b""
        finally:
            process.kill()


def statuses(evidence):
    return [[seen.answer.status if seen.answer else seen.failure for seen in boot.exchanges] for boot in evidence.boots]


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "0.0.0.0"])
def test_beside_somebody_elses_server_a_program_answers_at_its_own_port(watching, host):
    with stranger(watching.port, host):
        evidence = watching(GOOD, probes=(HOME,), boots=2)
    assert evidence.trouble is None
    assert statuses(evidence) == [[200], [200]]
    assert [(boot.port, boot.listeners) for boot in evidence.boots] == [
        (watching.port, (Listener("127.0.0.1", watching.port),)),
    ] * 2
    assert [boot.stop and (boot.stop.ended, boot.stop.port_free) for boot in evidence.boots] == [(True, True)] * 2


def test_flask_does_not_hear_that_its_port_is_another(watching):
    quiet = watching(FLASK)
    with stranger(watching.port):
        beside = watching(FLASK)
    assert (beside.boots[0].outcome, beside.boots[0].port) == ("answered", watching.port)
    assert f"Running on http://127.0.0.1:{watching.port}" in beside.boots[0].log
    assert statuses(beside) == statuses(quiet)


def test_in_debug_mode_too(watching):
    with stranger(watching.port):
        evidence = watching(FLASK.replace("port=PORT", "port=PORT, debug=True"), boots=2)
    assert [(boot.outcome, boot.port) for boot in evidence.boots] == [("answered", watching.port)] * 2
    assert evidence.boots[0].stop is not None
    assert evidence.boots[0].stop.port_free


def test_nobody_is_believed_who_only_answers_where_we_knock(watching):
    """The program never listens: whatever answers at the assignment's port is somebody else."""
    with stranger(watching.port):
        (boot,) = watching("import time\ntime.sleep(600)", boot=1.5).boots
    assert (boot.outcome, boot.listeners, boot.exchanges) == ("silent", (), ())


def test_a_program_that_answers_elsewhere_is_found_there(watching, free_port):
    with stranger(watching.port):
        evidence = watching(f"{SERVER}\nserve(port={free_port})", probes=(HOME,))
    assert (evidence.boots[0].port, statuses(evidence)) == (free_port, [[200]])


def test_two_servers_of_one_program_get_in_each_others_way_all_the_same(watching):
    text = f"{SERVER}\nimport socket\nfirst = socket.create_server(('127.0.0.1', PORT))\nserve()"
    quiet = watching(text, boot=5.0)
    with stranger(watching.port):
        beside = watching(text, boot=5.0)
    assert [boot.outcome for boot in quiet.boots] == [boot.outcome for boot in beside.boots] == ["exited"]
    assert all("Address already in use" in evidence.boots[0].log for evidence in (quiet, beside))
    assert (beside.trouble, beside.holders) == (None, ())


@pytest.fixture
def networks():
    """Whether this user may have a network of their own."""
    network = HostLauncher().room_of_its_own_network(None, Limits())  # type: ignore[arg-type]  # nothing is started in it
    if network is None:
        lacking("a network namespace of this user", "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0")
    network.close()


@pytest.mark.usefixtures("networks")
def test_where_our_hook_does_not_reach_the_program_gets_a_network_of_its_own(watching):
    text = OTHER_PYTHON.format(text=GOOD)
    with stranger(watching.port):
        evidence = watching(text, probes=(HOME,), boots=2)
    assert evidence.trouble is None
    assert [(boot.outcome, boot.port) for boot in evidence.boots] == [("answered", watching.port)] * 2
    assert statuses(evidence) == [[200], [200]]
    assert [boot.stop and (boot.stop.ended, boot.stop.port_free, boot.stop.survivors) for boot in evidence.boots] == [
        (True, True, ())
    ] * 2


@pytest.mark.usefixtures("networks")
@pytest.mark.skipif(not shutil.which("node"), reason="Node.js is not installed")
def test_a_server_that_is_not_python_does_too(watching):
    node = "import subprocess, sys\nsys.exit(subprocess.call(['node', 'server.js']))"
    script = f"require('http').createServer((asked, answer) => answer.end('ok')).listen({watching.port}, '127.0.0.1')"
    with stranger(watching.port):
        evidence = watching(node, probes=(HOME,), files=(File("server.js", script.encode()),))
    assert (evidence.trouble, statuses(evidence)) == (None, [[200]])


def test_where_there_is_none_either_it_is_nobodys_mistake_and_the_holder_is_named(watching, monkeypatch):
    monkeypatch.setattr(HostLauncher, "room_of_its_own_network", lambda *_: None)
    with stranger(watching.port) as other:
        evidence = watching(OTHER_PYTHON.format(text=GOOD))
    assert evidence.trouble == "port_held"
    assert [(holder.port, holder.pid, holder.own, holder.python) for holder in evidence.holders] == [
        (watching.port, other, True, True)
    ]


def test_what_is_wrong_with_the_text_needs_no_port(watching):
    with stranger(watching.port):
        evidence = watching("print('never closed'")
    assert (evidence.trouble, evidence.boots[0].outcome) == (None, "exited")
    assert "SyntaxError" in evidence.boots[0].log
    assert evidence.source.syntax is not None


def test_a_listener_whose_line_is_full_is_no_free_port(watching):
    with socket.create_server(("127.0.0.1", watching.port), backlog=0), socket.create_connection(("127.0.0.1", watching.port)):
        assert not ports.is_free(watching.port)
        evidence = watching(GOOD, probes=(HOME,), limits=PATIENT)
    assert statuses(evidence) == [[200]]
