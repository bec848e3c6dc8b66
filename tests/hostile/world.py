"""What an attacker would like to reach on the machine of somebody who grades: files, sockets, memory, a process.

Everything is open to everybody here, so that nothing but the sandbox stands between it and a submission.
"""

from __future__ import annotations

import ctypes
import os
import secrets
import socket
import subprocess
import sys
import threading
from contextlib import ExitStack, contextmanager
from pathlib import Path

import checker

MEGABYTE = 1 << 20
KEPT = b"what the grader wrote"
REPOSITORY = Path(checker.__file__).parents[1]


class World:
    """A context: open while submissions are graded. `heard` names the listeners that somebody reached."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.heard: list[str] = []
        self.secret = secrets.token_hex(16)
        self.key = secrets.randbelow(1 << 30) + 1
        self._stack = ExitStack()

    def __enter__(self):
        for name in ("class_mate", "outbox"):
            (self.folder / name).mkdir()
            (self.folder / name).chmod(0o777)
        for path in (self.class_mate, self.gradebook):
            path.write_bytes(KEPT)
            path.chmod(0o666)
        os.environ["CHECK_HACKS_SECRET"] = self.secret
        self._stack.callback(os.environ.pop, "CHECK_HACKS_SECRET")
        self._listen()
        self._share_memory()
        self.victim = self._stack.enter_context(_victim(self.secret))
        return self

    def __exit__(self, *_):
        self._stack.close()

    @property
    def class_mate(self):
        return self.folder / "class_mate" / "canary-program.py"

    @property
    def gradebook(self):
        return self.folder / "canary-gradebook.db"

    def targets(self):
        """All that an attacker could hope to guess. The secret is turned round: whoever has it itself has read it from us."""
        return {
            "secret": self.secret[::-1],
            "world": self.folder.name,
            "class_mate": str(self.class_mate),
            "gradebook": str(self.gradebook),
            "outbox": str(self.folder / "outbox"),
            "rubric": str(REPOSITORY / "rubric" / "web-server.yaml"),
            "baselines": str(REPOSITORY / "rubric" / "baselines"),
            "package": str(REPOSITORY / "checker"),
            "pythons": [sys.base_prefix, sys.prefix],
            "address": self.address,
            "tcp": self.tcp.getsockname()[1],
            "udp": self.udp.getsockname()[1],
            "abstract": self.abstract,
            "unix": str(self.folder / "door"),
            "key": self.key,
            "grader_key": self.key + 1,
            "shm": self.shm.name,
            "victim": self.victim.pid,
            "disk": 64,
            "most": 1536,
        }

    def damage(self):
        """What an attack did out here, in words; empty when nothing happened."""
        changed = [path.name for path in (self.class_mate, self.gradebook, self.shm) if path.read_bytes() != KEPT]
        known = {self.class_mate, self.gradebook, self.folder / "door"}
        new = [str(path) for path in self.folder.rglob("*") if path.is_file() and path not in known]
        new += [place for place in ("/tmp/left-behind", "/dev/shm/left-behind", "/zz-owned") if Path(place).exists()]
        ended = [] if self.victim.poll() is None else ["the grader's process ended"]
        return [*changed, *new, *ended, *self.heard]

    def _listen(self):
        self.tcp = self._door("tcp", socket.AF_INET, ("0.0.0.0", 0))
        self.abstract = f"hostile-{self.secret[:8]}"
        self._door("abstract", socket.AF_UNIX, f"\0{self.abstract}")
        self._door("unix", socket.AF_UNIX, str(self.folder / "door"))
        (self.folder / "door").chmod(0o777)
        self.udp = self._stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        self.udp.bind(("127.0.0.1", 0))
        threading.Thread(target=self._answer_packets, daemon=True).start()

    def _door(self, name, family, address):
        door = self._stack.enter_context(socket.socket(family, socket.SOCK_STREAM))
        door.bind(address)
        door.listen()
        threading.Thread(target=self._open, args=(door, name), daemon=True).start()
        return door

    def _open(self, door, name):
        while True:
            try:
                door.accept()[0].close()
            except OSError:
                return
            self.heard.append(name)

    def _answer_packets(self):
        while True:
            try:
                _, sender = self.udp.recvfrom(100)
            except OSError:
                return
            self.heard.append("udp")
            self.udp.sendto(b"welcome", sender)

    @property
    def address(self):
        """This machine's own address in its network, where it has one."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
            try:
                asking.connect(("192.0.2.1", 9))
            except OSError:
                return "127.0.0.1"
            return asking.getsockname()[0]

    def _share_memory(self):
        """By name, by number and as a queue, for everybody."""
        self.shm = Path("/dev/shm") / f"hostile-{self.secret[:8]}"
        self.shm.write_bytes(KEPT)
        self.shm.chmod(0o666)
        self._stack.callback(self.shm.unlink)
        libc = ctypes.CDLL(None)
        for make, remove in ((libc.shmget, libc.shmctl), (libc.semget, _remove_semaphores)):
            number = make(self.key + 1, 1, 0o1666)
            assert number >= 0
            self._stack.callback(remove, number, 0, None)


def _remove_semaphores(number, command, nothing):
    ctypes.CDLL(None).semctl(number, 0, command, nothing)


@contextmanager
def _victim(secret):
    """A process of the grader's, with the secret in its words and its environment."""
    words = [sys.executable, "-c", "import time; time.sleep(600)", secret]
    with subprocess.Popen(words, stdin=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()
