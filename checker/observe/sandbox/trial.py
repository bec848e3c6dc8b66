"""The self-test: a tiny server is really booted in a sandbox, by a child process that lives for nothing else."""

from __future__ import annotations

import subprocess
import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.observe.deadline import Deadline

if TYPE_CHECKING:
    from checker.observe.launcher import Running

LIMIT = 20.0
STEP = 0.005
PORT = 5001
TEXT = f"""\
import socket
door = socket.create_server(("127.0.0.1", {PORT}))
while True:
    visitor = door.accept()[0]
    visitor.recv(1000)
    visitor.sendall(b"HTTP/1.0 200 OK\\r\\n\\r\\nhello")
    visitor.close()
"""


@lru_cache(maxsize=1)
def why_not() -> str | None:
    """None when a program really boots in a sandbox on this machine, else what stands in the way, for a teacher."""
    if sys.platform != "linux":
        return "the sandbox needs Linux"
    # From the top folder: where the teacher stands, a file could bear the name of one of our modules.
    words = [sys.executable, "-m", "checker.observe.sandbox.trial"]
    nothing, pipe = subprocess.DEVNULL, subprocess.PIPE
    try:
        done = subprocess.run(words, cwd="/", stdin=nothing, stdout=pipe, stderr=pipe, text=True, timeout=LIMIT, check=False)  # noqa: S603 - our own
    except subprocess.TimeoutExpired:
        return f"a trial server did not start within {LIMIT:.0f} seconds"
    if done.returncode == 0:
        return None
    return done.stdout.strip() or f"a trial server could not be started ({_last_line(done.stderr)})"


def _last_line(text: str) -> str:
    return next(reversed(text.strip().splitlines()), "no reason was given")


def attempt() -> str | None:
    """What the child does. Why it did not work, or None."""
    from checker.model import File, Limits  # noqa: PLC0415 - only the child needs it
    from checker.observe.launcher import CannotStart, Workspace  # noqa: PLC0415
    from checker.observe.sandbox.launcher import SandboxLauncher  # noqa: PLC0415
    from checker.observe.sandbox.namespaces import CannotIsolate, enter  # noqa: PLC0415

    try:
        enter()
        room = SandboxLauncher().room(Workspace((File("server.py", TEXT.encode()),), "server.py"), Limits())
        try:
            return visited(room.start())
        finally:
            room.close()
    except (CannotIsolate, CannotStart) as reason:
        return str(reason)


def visited(running: Running) -> str | None:
    """What the server in the sandbox said instead of answering."""
    until = Deadline.after(LIMIT / 2)
    while running.wait(0) is None and not until.passed:
        if _answers(running):
            return None
        running.pause(STEP)
    running.close()  # so that everything it said has been read
    return f"bubblewrap does not work here: {_last_line(running.output().text)}"


def _answers(running: Running) -> bool:
    try:
        with running.connect(PORT, LIMIT / 10) as visitor:
            visitor.sendall(b"GET / HTTP/1.0\r\n\r\n")
            return visitor.recv(1000).startswith(b"HTTP/")
    except OSError:
        return False


if __name__ == "__main__":
    found = attempt()
    if found:
        sys.stdout.write(found)
    sys.exit(found is not None)
