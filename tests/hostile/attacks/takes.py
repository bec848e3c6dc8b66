"""Takes all there is: memory in every form, disk, files, processes, sockets. Each attempt gives back before the next.

Loot is what it got, in megabytes or pieces, when that is more than its share; each stops by itself at what no cap would let
through, so that a sandbox that fails does not take the machine with it.
"""

import os
import resource
import shutil
import signal
import socket
import threading
from contextlib import suppress

from confess import TARGETS, attempt, attempt_in_a_child, serve

MEGABYTE = 1 << 20


def more_than(share, got, refused):
    """Tell what was got; loot only above the share. What stopped it is raised again."""
    print(f"got {got}, share {share}, met {refused!r}", flush=True)
    if got > share:
        return f"{got} of {share}"
    if refused is None:
        return f"{got}, and nobody stopped it"
    raise refused


def as_long_as_it_goes(once, most):
    """How many times `once()` worked, and what ended it. What it returns is kept until the end."""
    kept = []
    try:
        while len(kept) < most:
            kept.append(once())
    except (OSError, MemoryError, RuntimeError) as error:
        return len(kept), error, kept
    return len(kept), None, kept


def filled(path, most):
    """Megabytes that a file took, written for real."""
    got, refused = 0, None
    try:
        with open(path, "wb", buffering=0) as file:
            while got < most:
                got += file.write(b"x" * MEGABYTE) / MEGABYTE
    except OSError as error:
        refused = error
    return round(got), refused


def files_in(folder):
    """Megabytes that a folder took, in files of 16 MB each."""
    total, refused = 0, None
    mine = os.path.join(folder, "filler")
    os.makedirs(mine, exist_ok=True)
    try:
        for number in range(TARGETS["most"] // 16):
            got, refused = filled(os.path.join(mine, str(number)), 16)
            total += got
            if got < 16:
                break
        return total, refused
    finally:
        shutil.rmtree(mine, ignore_errors=True)


@attempt
def its_folder():
    return more_than(TARGETS["disk"], *files_in("."))


@attempt
def the_temporary_folder():
    return more_than(TARGETS["disk"], *files_in("/tmp"))


@attempt
def shared_memory_files():
    return more_than(TARGETS["disk"], *files_in("/dev/shm"))


@attempt
def the_folder_of_devices():
    return more_than(TARGETS["disk"], *files_in("/dev"))


@attempt
def every_other_writable_place():
    known = {os.path.realpath(place) for place in (".", "/tmp", "/dev/shm", "/dev")}
    found = [
        (folder, *files_in(folder))
        for folder, _, _ in os.walk("/")
        if not folder.startswith(("/proc", "/sys", "/usr", *known)) and os.access(folder, os.W_OK)
    ]
    return [line for line in found if line[1] > TARGETS["disk"]]


@attempt
def one_big_file():
    try:
        return more_than(TARGETS["disk"], *filled("big", TARGETS["most"]))
    finally:
        os.remove("big")


@attempt
def files_without_end():
    """Inodes, not bytes."""
    os.mkdir("many")

    def once(numbers=iter(range(10**9))):
        os.close(os.open(f"many/{next(numbers)}", os.O_CREAT | os.O_WRONLY))

    try:
        got, refused, _ = as_long_as_it_goes(once, 150_000)
        return more_than(140_000, got, refused)
    finally:
        shutil.rmtree("many", ignore_errors=True)


@attempt_in_a_child
def folders_in_folders():
    def once():
        os.mkdir("d")
        os.chdir("d")

    got, refused, _ = as_long_as_it_goes(once, 60_000)
    return more_than(50_000, got, refused)


@attempt_in_a_child
def sockets():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    got, refused, _ = as_long_as_it_goes(socket.socket, 100_000)
    return more_than(20_000, got, refused)


@attempt_in_a_child
def files_held_open():
    got, refused, _ = as_long_as_it_goes(lambda: os.open("/dev/null", os.O_RDONLY), 100_000)
    return more_than(20_000, got, refused)


@attempt_in_a_child
def threads():
    ended = threading.Event()

    def once():
        thread = threading.Thread(target=ended.wait, daemon=True)
        thread.start()

    threading.stack_size(65536)
    got, refused, _ = as_long_as_it_goes(once, 2000)
    ended.set()
    return more_than(1000, got, refused)


@attempt_in_a_child
def processes():
    def once():
        pid = os.fork()
        if pid == 0:
            signal.pause()
            os._exit(0)
        return pid

    got, refused, pids = as_long_as_it_goes(once, 2000)
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return more_than(1000, got, refused)


@attempt_in_a_child
def a_core_dump():
    with suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    if os.fork() == 0:
        os.abort()
    os.wait()
    print("dumped", flush=True)
    return [name for folder in (".", "/tmp") for name in os.listdir(folder) if "core" in name]


serve()
