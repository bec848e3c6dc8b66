"""`check-hacks stop`: politely, and only what is ours. No port 5001 here: the test's own port is named."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from checker.cli.stop import command
from tests.ports import answering, borrowed

pytestmark = pytest.mark.real

LISTENS = """
import signal, socket, sys
for name in sys.argv[2:]:
    signal.signal(getattr(signal, name), signal.SIG_IGN)
with socket.create_server(("127.0.0.1", int(sys.argv[1]))) as door:
    print("listening", flush=True)
    signal.pause()
"""


@pytest.fixture
def port():
    with borrowed(1) as (free,):
        yield free


@pytest.fixture
def listening(port):
    """Starts a program that listens on the port and is deaf to the signals named."""
    started = []

    def start(*deaf_to):
        program = subprocess.Popen(
            [sys.executable, "-c", LISTENS, str(port), *deaf_to], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        started.append(program)
        assert program.stdout.readline() == "listening\n"
        return program

    yield start
    for program in started:
        program.kill()
        program.wait()
        program.stdout.close()


def ended(program):
    """Its exit status is gone: `stop` runs in this very process here and has collected it."""
    return program.wait(5) is not None


def stop(*arguments, answer=None):
    return CliRunner().invoke(command, [str(argument) for argument in arguments], input=answer, standalone_mode=False)


def test_nothing_listens(port):
    result = stop(port)

    assert result.return_value == 0
    assert f"Nothing is listening on port {port}" in result.output


def test_yes_ends_it_without_a_question(port, listening):
    program = listening()

    result = stop(port, "--yes")

    assert (result.return_value, ended(program), answering(port)) == (0, True, False)
    assert f"pid {program.pid}" in result.output


def test_it_asks_first_and_no_means_no(port, listening):
    program = listening()

    result = stop(port, answer="n\n")

    assert (result.return_value, program.poll(), answering(port)) == (1, None, True)
    assert "End it?" in result.output


def test_a_server_deaf_to_ctrl_c_is_asked_a_second_way(port, listening):
    program = listening("SIGINT")

    assert stop(port, "--yes").return_value == 0
    assert ended(program)


def test_a_server_that_will_not_end_is_never_killed(port, listening, monkeypatch):
    monkeypatch.setattr("checker.cli.stop.POLITE_LIMIT", 0.3)
    program = listening("SIGINT", "SIGTERM")

    result = stop(port, "--yes")

    assert (result.return_value, program.poll()) == (1, None)
    assert "did not end" in result.output
