"""A network of one's own: the real port 5001 is free there, and nobody else's traffic is measured.

`python bench/private_network.py COMMAND...` runs a command in one.
"""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
import sys

MARK = "CHECK_HACKS_BENCH_NETWORK"


def enter() -> bool:
    """Start this program again where it has its own 127.0.0.1. False when that cannot be had here; then nothing changed."""
    if os.environ.pop(MARK, None):
        _raise_loopback()
        return True
    unshare = shutil.which("unshare")
    if unshare is not None and subprocess.run([unshare, "-rn", "true"], check=False, capture_output=True).returncode == 0:
        os.execve(unshare, [unshare, "-rn", sys.executable, *sys.argv], os.environ | {MARK: "1"})
    return False


def _raise_loopback() -> None:
    import fcntl  # noqa: PLC0415 - only Linux has these networks

    get_flags, set_flags, up = 0x8913, 0x8914, 0x1
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        answer = fcntl.ioctl(any_socket, get_flags, struct.pack("16sh14x", b"lo", 0))
        (flags,) = struct.unpack_from("h", answer, 16)
        fcntl.ioctl(any_socket, set_flags, struct.pack("16sh14x", b"lo", flags | up))


def require_free(port: int) -> None:
    """Without a network of its own, the port must be free: whoever holds it would be measured instead."""
    with socket.socket() as visitor:
        if visitor.connect_ex(("127.0.0.1", port)) == 0:
            sys.exit(f"port {port} is in use, and there is no network of my own to be had; free the port and try again")


if __name__ == "__main__":
    enter()
    os.execvp(sys.argv[1], sys.argv[1:])
