"""Leaves something behind for the submission that is graded next in the same worker (see finds.py)."""

import ctypes
import os
import socket
import subprocess
import sys

from confess import TARGETS, attempt, serve

libc = ctypes.CDLL(None, use_errno=True)
MARK = b"left by a class mate"


@attempt
def files():
    for folder in ("/tmp", "/dev/shm", "/var/tmp", "/run", os.path.expanduser("~"), "."):
        try:
            with open(os.path.join(folder, "left-behind"), "wb") as file:
                file.write(MARK)
        except OSError:
            continue


@attempt
def startup_files():
    """What Python would run at its next start: for this user, and in the folders that it searches."""
    for folder in (os.path.expanduser("~/.local/lib/python3.11/site-packages"), "."):
        try:
            os.makedirs(folder, exist_ok=True)
            for name in ("usercustomize.py", "sitecustomize.py"):
                with open(os.path.join(folder, name), "w") as file:
                    file.write("print('left-behind was run')\n")
        except OSError:
            continue


@attempt
def shared_memory():
    if libc.shmget(TARGETS["key"], 4096, 0o1666) < 0:
        raise OSError(ctypes.get_errno(), "shmget")


@attempt
def a_message_queue():
    if libc.msgget(TARGETS["key"], 0o1666) < 0:
        raise OSError(ctypes.get_errno(), "msgget")


@attempt
def a_queue_with_a_name():
    if ctypes.CDLL(None, use_errno=True).mq_open(b"/left-behind", os.O_CREAT | os.O_RDWR, 0o666, None) < 0:
        raise OSError(ctypes.get_errno(), "mq_open")


@attempt
def an_abstract_socket():
    global abstract
    abstract = socket.socket(socket.AF_UNIX)
    abstract.bind("\0left-behind")
    abstract.listen()


@attempt
def a_daemon():
    """Forked twice, in a session of its own, without our environment, in another folder, deaf to signals; it keeps a port."""
    daemon = (
        "import os, signal, socket\n"
        "if os.fork(): os._exit(0)\n"
        "os.setsid()\n"
        "if os.fork(): os._exit(0)\n"
        "os.chdir('/')\n"
        "[signal.signal(number, signal.SIG_IGN) for number in range(1, 32) if number not in (9, 17, 19)]\n"
        "server = socket.create_server(('127.0.0.1', 5099))\n"
        "while True: server.accept()[0].close()\n"
    )
    subprocess.run([sys.executable, "-c", daemon], env={}, check=True, timeout=5)


serve()
