"""The bare floor: start `python server.py`, wait for its first 200, one Ctrl-C, its end; twice, and nothing else.

Whatever checks a server has to do at least this. It runs inside the benchmark's own process, so not even an interpreter is
started beside the two of the student's.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from private_network import enter, require_free

if TYPE_CHECKING:
    import resource
    from collections.abc import Iterator, Sequence

BOOTS = 2
PORT = 5001
PATIENCE = 20.0
PAUSE = 0.002


@dataclass(frozen=True, kw_only=True)
class Cost:
    """Seconds: wall, and CPU (user and system) of the processes that were started."""

    wall: float
    cpu: float


def floor(folder: Path, port: int) -> Cost:
    # Started in the background of a shell, we ignore Ctrl-C, and so would the server: for ever.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    started = time.perf_counter()
    cpu = sum(_life(folder, port) for _ in range(BOOTS))
    return Cost(wall=time.perf_counter() - started, cpu=cpu)


def _life(folder: Path, port: int) -> float:
    server = subprocess.Popen([sys.executable, "server.py"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _await_first_200(port)
    server.send_signal(signal.SIGINT)
    _, status, usage = os.wait4(server.pid, 0)
    server.returncode = os.waitstatus_to_exitcode(status)
    return seconds(usage)


@contextmanager
def serving(folder: Path, port: int) -> Iterator[None]:
    """A server of somebody's that is simply there."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([sys.executable, "server.py"], cwd=folder, **quiet) as server:
        try:
            _await_first_200(port)
            yield
        finally:
            server.kill()


def _await_first_200(port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while not _answers_200(port):
        if time.monotonic() > deadline:
            sys.exit(f"the good server did not answer within {PATIENCE:.0f} s")
        time.sleep(PAUSE)


def _answers_200(port: int) -> bool:
    with socket.socket() as visitor:
        if visitor.connect_ex(("127.0.0.1", port)):
            return False
        visitor.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        return visitor.recv(65536).startswith(b"HTTP/1.1 200 ")  # not until the end: the server lets that come 10 ms later


def seconds(usage: resource.struct_rusage) -> float:
    return usage.ru_utime + usage.ru_stime


def _main(folders: Sequence[str]) -> None:
    """One after the other, in a network of their own; seconds as JSON, so that whoever measures a class can read them."""
    if not enter():
        require_free(PORT)
    costs = [floor(Path(folder), PORT) for folder in folders or [str(Path(__file__).parent / "good")]]
    print(json.dumps({"wall": sum(cost.wall for cost in costs), "cpu": sum(cost.cpu for cost in costs)}))


if __name__ == "__main__":
    _main(sys.argv[1:])
