"""A process that has imported Flask and holds nobody's files: for each submission it makes a box, which is a copy of itself.

Runs inside bubblewrap, with one thread, and sees of check-hacks only the modules of this folder. It ends when the worker does.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import sys

from checker.observe.sandbox import libc
from checker.observe.warm.inside.box import live
from checker.observe.warm.inside.messages import BOX, READY, REFUSED, Settings, pack, receive, unpack
from checker.observe.warm.inside.preloading import preload

NEW = libc.NEW_USERS | libc.NEW_PIDS | libc.NEW_MOUNTS | libc.NEW_NETWORK | libc.NEW_IPC | libc.NEW_HOSTNAME | libc.NEW_CGROUPS


def main() -> None:
    door = socket.socket(fileno=int(sys.argv[1]))
    settings = Settings(**unpack(receive(door)[0]))
    preload()
    forget_ourselves()
    gc.collect()
    gc.freeze()  # what is here already is never garbage: no copy has to look at it, and so to copy its memory
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel buries our children
    door.send(pack(READY, sorted({name.partition(".")[0] for name in sys.modules})))
    while serve(door, settings):
        pass


def forget_ourselves() -> None:
    """A program shall not find modules that are not there for it."""
    ours = sys.path.pop(0)
    for folder in [folder for folder in sys.path_importer_cache if folder.startswith(ours)]:
        del sys.path_importer_cache[folder]
    for name in [name for name in sys.modules if name.partition(".")[0] == "checker"]:
        del sys.modules[name]


def serve(door: socket.socket, settings: Settings) -> bool:
    """Make one box; False when nobody wants any more."""
    message, descriptor = receive(door)
    if message[:1] != BOX or descriptor is None:
        return False
    try:
        pid = libc.fork_into(NEW)
    except OSError as error:
        door.send(pack(REFUSED, str(error)))
    else:
        if pid == 0:
            door.close()
            live(socket.socket(fileno=descriptor), settings)
        door.send(pack(READY, pid))
    os.close(descriptor)
    return True


if __name__ == "__main__":
    main()
