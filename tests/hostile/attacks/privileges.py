"""Borrows the rights of the system's own programs, and looks after those who could end or starve it."""

import os
import shutil
import signal

from confess import TARGETS, attempt, run, serve


def as_whom(*command):
    """The loot is running as root in the grader's eyes: a `0` where it was no root before."""
    return [answer for answer in (run(*command).strip(),) if answer == "0" and os.geteuid() != 0]


@attempt
def su():
    return as_whom("su", "-c", "id -u")


@attempt
def sudo():
    return as_whom("sudo", "-n", "id", "-u")


@attempt
def pkexec():
    return as_whom("pkexec", "id", "-u")


@attempt
def mount():
    return run("mount", "-t", "tmpfs", "none", "/tmp")


@attempt
def newuidmap():
    return run("newuidmap", str(os.getpid()), "0", "0", "1")


@attempt
def ping():
    return run("ping", "-c", "1", "-W", "1", "192.0.2.1")


@attempt
def crontab():
    write = shutil.which("crontab")
    with open("job", "w") as file:
        file.write("* * * * * true\n")
    return run(write or "/usr/bin/crontab", "job")


@attempt
def at():
    return run("at", "-f", "job", "now")


def mount_flags(path):
    path = os.path.realpath(path)
    with open("/proc/self/mountinfo") as file:
        mounts = [line.split()[4:6] for line in file]
    around = [(place, flags) for place, flags in mounts if f"{path}/".startswith(place.rstrip("/") + "/")]
    return max(around, key=lambda found: len(found[0]))[1]


@attempt
def setuid_programs_that_work():
    """A setuid bit counts only where no_new_privs is off and the mount allows it."""
    flags = {mount_flags(path) for path in ("/usr", "/tmp", os.getcwd())}
    return [text for text in flags if "nosuid" not in text]


@attempt
def a_better_place_in_the_queue():
    os.setpriority(os.PRIO_PROCESS, 0, -10)
    return "nicer"


@attempt
def real_time():
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    return "real time"


@attempt
def to_be_spared_when_memory_ends():
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("-1000")
    return "spared"


@attempt
def the_graders_process_ended():
    os.kill(TARGETS["victim"], signal.SIGKILL)
    return "killed"


@attempt
def process_1_ended():
    """Nothing may come of it: a process 1 is deaf to what its children send. That it still lives is the proof."""
    os.kill(1, signal.SIGKILL)
    os.kill(1, 0)


@attempt
def its_parents_stopped():
    """A stopped grader never finishes. If this one works, nobody reads this."""
    os.kill(os.getppid(), signal.SIGSTOP)


@attempt
def memory_that_cannot_be_swapped():
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    room = ctypes.create_string_buffer(64 << 20)
    if libc.mlock(room, len(room)):
        raise OSError(ctypes.get_errno(), "mlock")
    return "locked"


serve()
