"""The lesson's way to stop a server, against servers that take it differently."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import psutil
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

STARTER = Path(__file__).parents[2] / "starter" / "web-server"
START_LIMIT = 15
STOP_LIMIT = 30

PLAIN = "app.run(port={port})"
DEBUG = "app.run(port={port}, debug=True)"
DEAF = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); from http.server import *; \
HTTPServer(('127.0.0.1', {port}), BaseHTTPRequestHandler).serve_forever()"

pytestmark = [pytest.mark.real, pytest.mark.skipif(sys.platform == "win32", reason="the cell is for Linux and macOS")]


@pytest.fixture
def port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def connects(port: int) -> bool:
    with socket.socket() as visitor:
        return visitor.connect_ex(("127.0.0.1", port)) == 0


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_LIMIT
    while not connects(port):
        assert server.poll() is None, "the server ended before it listened"
        assert time.monotonic() < deadline, "the server never listened"
        time.sleep(0.02)


def reap(server: subprocess.Popen[bytes]) -> None:
    family = psutil.Process(server.pid).children(recursive=True) if server.poll() is None else []
    for member in family:
        member.kill()
    server.kill()
    server.wait()


@contextmanager
def serving(folder: Path, last_line: str, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The starter's server with another last line, as its own program."""
    program = (STARTER / "server.py").read_text(encoding="utf-8").replace("app.run(port=5001)", last_line.format(port=port))
    (folder / "server.py").write_text(program, encoding="utf-8")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen([sys.executable, "server.py"], cwd=folder, **quiet)
    try:
        wait_for(port, server)
        yield server
    finally:
        reap(server)


def run_stop_cell(port: int, path: str | None = None) -> str:
    """What the cell prints; `path` may hide lsof from it."""
    lesson = nbformat.read(STARTER / "lesson.ipynb", as_version=4)
    cell = next(cell.source for cell in lesson.cells if cell.id == "stop").replace("5001", str(port))
    environment = {"PATH": path} if path else None
    command = [sys.executable, "-c", cell]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=STOP_LIMIT, check=True)
    return done.stdout


@pytest.mark.parametrize("last_line", [PLAIN, DEBUG, DEAF], ids=["plain", "debug-has-two-processes", "deaf-to-ctrl-c"])
def test_it_stops(last_line, port, tmp_path):
    with serving(tmp_path, last_line, port) as server:
        assert f"Stopped. Port {port} is free." in run_stop_cell(port)
        assert not connects(port)
        server.wait(timeout=STOP_LIMIT)


def test_it_stops_where_lsof_is_missing(port, tmp_path):
    empty = tmp_path / "nothing-here"
    empty.mkdir()
    with serving(tmp_path, PLAIN, port):
        assert f"Stopped. Port {port} is free." in run_stop_cell(port, path=str(empty))


def test_it_says_so_when_there_is_nothing_to_stop(port):
    assert "nothing to stop" in run_stop_cell(port)


def test_a_visitor_of_the_port_lives_on(port, tmp_path):
    visit = f"import socket, sys; s = socket.create_connection(('127.0.0.1', {port})); print('in', flush=True); sys.stdin.read()"
    with serving(tmp_path, PLAIN, port):
        visitor = subprocess.Popen([sys.executable, "-c", visit], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        try:
            assert visitor.stdout.readline() == b"in\n"
            assert "Stopped." in run_stop_cell(port)
            assert visitor.poll() is None
        finally:
            visitor.communicate(timeout=STOP_LIMIT)
