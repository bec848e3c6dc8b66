"""Executes the lesson on a real kernel: `lesson_runner.py NOTEBOOK EXECUTED PORT [private]`.

A cell "proof" is slipped in behind the cell "stop", while the kernel is still alive: who ended the server, if not that cell?
With "private" it has been started in a network namespace of its own, where even 127.0.0.1 is still down.
"""

from __future__ import annotations

import socket
import struct
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell

SIOCGIFFLAGS = 0x8913
SIOCSIFFLAGS = 0x8914
IFF_UP = 0x1
CELL_LIMIT = 60
PROOF = """
import socket
with socket.socket() as door:
    print("held" if door.connect_ex(("127.0.0.1", {port})) == 0 else "free")
"""


def bring_loopback_up() -> None:
    import fcntl  # noqa: PLC0415 - Linux only, like the namespace

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        _, flags = struct.unpack("16sh", fcntl.ioctl(control, SIOCGIFFLAGS, struct.pack("16sh", b"lo", 0)))
        fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack("16sh", b"lo", flags | IFF_UP))


def main(notebook: Path, executed: Path, port: int) -> None:
    lesson = nbformat.read(notebook, as_version=4)
    stop = next(number for number, cell in enumerate(lesson.cells) if cell.id == "stop")
    lesson.cells.insert(stop + 1, new_code_cell(PROOF.format(port=port), id="proof"))
    client = NotebookClient(lesson, timeout=CELL_LIMIT, resources={"metadata": {"path": str(notebook.parent)}})
    client.execute()
    nbformat.write(lesson, executed)


if __name__ == "__main__":
    if "private" in sys.argv[4:]:
        bring_loopback_up()
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
