"""Looks for what the submission before it left behind (see leaves.py), and for what the grader's machine shares."""

import ctypes
import os
import socket

from confess import TARGETS, attempt, serve

libc = ctypes.CDLL(None, use_errno=True)


def by_number(function, key, *arguments):
    got = function(key, *arguments)
    if got < 0:
        raise OSError(ctypes.get_errno(), "none")
    return got + 1


def written_by_hand(module):
    with open(module.__file__) as file:
        return "left-behind" in file.read()


@attempt
def files():
    folders = ("/tmp", "/dev/shm", "/var/tmp", "/run", os.path.expanduser("~"), ".")
    return [folder for folder in folders if os.path.exists(os.path.join(folder, "left-behind"))]


@attempt
def startup_files():
    """Those that the one before wanted Python to run."""
    import sys

    return [name for name in ("usercustomize", "sitecustomize") if name in sys.modules and written_by_hand(sys.modules[name])]


@attempt
def shared_memory():
    return by_number(libc.shmget, TARGETS["key"], 0, 0)


@attempt
def a_message_queue():
    return by_number(libc.msgget, TARGETS["key"], 0)


@attempt
def semaphores_of_the_grader():
    return by_number(libc.semget, TARGETS["grader_key"], 0, 0)


@attempt
def shared_memory_of_the_grader():
    return by_number(libc.shmget, TARGETS["grader_key"], 0, 0)


@attempt
def named_memory_of_the_grader():
    with open("/dev/shm/" + TARGETS["shm"]) as file:
        return file.read()


@attempt
def a_queue_with_a_name():
    return by_number(libc.mq_open, b"/left-behind", os.O_RDWR)


@attempt
def a_queue_of_the_grader():
    return by_number(libc.mq_open, b"/" + TARGETS["shm"].encode(), os.O_RDWR)


@attempt
def an_abstract_socket():
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect("\0left-behind")
        return "connected"


@attempt
def a_daemon():
    with socket.create_connection(("127.0.0.1", 5099), timeout=1):
        return "connected"


@attempt
def processes_of_the_one_before():
    return [pid for pid in os.listdir("/proc") if pid.isdigit() and int(pid) not in (1, os.getpid(), os.getppid())]


serve()
