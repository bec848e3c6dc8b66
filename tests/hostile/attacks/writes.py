"""Writes to what is not its own: our package, Python's own files, the system, the gradebook; forges results."""

import ctypes
import os
import sys
import sysconfig

from confess import TARGETS, attempt, run, serve

FORGED = b'{"score": 100, "complete": true, "marks": []}'


def write(path, content=FORGED):
    with open(path, "wb") as file:
        file.write(content)
    return path


def whoever_can_be_written(paths):
    """Those of `paths` that took a write; the refusal when none did."""
    taken, refused = [], None
    for path in paths:
        try:
            taken.append(write(path))
        except OSError as error:
            refused = error
    if not taken and refused:
        raise refused
    return taken


def parents():
    folder, found = os.path.abspath(".."), []
    while folder not in found:
        found.append(folder)
        folder = os.path.dirname(folder)
    return found


@attempt
def the_gradebook():
    return write(TARGETS["gradebook"])


@attempt
def the_graders_own_package():
    return write(os.path.join(TARGETS["package"], "score.py"))


@attempt
def the_rubric():
    return write(TARGETS["rubric"])


@attempt
def a_module_of_the_standard_library():
    return write(os.path.join(sysconfig.get_path("stdlib"), "this.py"))


@attempt
def a_compiled_module():
    import json

    return write(json.__cached__)


@attempt
def installed_packages():
    return write(os.path.join(sysconfig.get_path("purelib"), "zz_owned.pth"), b"import os\n")


@attempt
def the_interpreter():
    return write(os.path.realpath(sys.executable))


@attempt
def the_systems_programs():
    return whoever_can_be_written(["/usr/bin/zz-owned", "/bin/zz-owned", "/usr/local/bin/zz-owned", "/sbin/zz-owned"])


@attempt
def the_systems_settings():
    return whoever_can_be_written(["/etc/passwd", "/etc/ld.so.preload", "/etc/profile.d/zz.sh", "/etc/cron.d/zz", "/etc/zz"])


@attempt
def the_kernels_settings():
    return whoever_can_be_written(
        ["/proc/sysrq-trigger", "/proc/sys/kernel/core_pattern", "/proc/sys/vm/drop_caches", "/proc/sys/kernel/hostname"]
    )


@attempt
def sysfs_and_cgroups():
    return whoever_can_be_written(
        ["/sys/kernel/mm/ksm/run", "/sys/fs/cgroup/cgroup.procs", "/sys/fs/cgroup/memory/cgroup.procs", "/sys/power/state"]
    )


@attempt
def the_settings_of_process_1():
    return whoever_can_be_written(["/proc/1/comm", "/proc/1/uid_map", "/proc/1/setgroups"])


@attempt
def the_top_folder():
    return write("/zz-owned")


@attempt
def a_folder_that_everybody_may_write():
    """On the grader's machine this folder is open to all."""
    return write(os.path.join(TARGETS["outbox"], "forged.json"))


@attempt
def a_device():
    os.mknod("disk", 0o600 | 0o060000, os.makedev(254, 0))
    with open("disk", "rb") as file:
        return len(file.read(512))


@attempt
def a_hard_link_to_the_passwords():
    os.link("/etc/shadow", "stolen")
    return "linked"


@attempt
def a_hard_link_to_the_interpreter():
    os.link(os.path.realpath(sys.executable), "python-of-mine")
    return write("python-of-mine")


@attempt
def writable_again():
    """Remounts the system as writable."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(None, b"/usr", None, 32 | 4096, None):
        raise OSError(ctypes.get_errno(), "mount")
    return "remounted"


@attempt
def writable_again_by_the_command():
    return run("mount", "-o", "remount,rw", "/usr")


@attempt
def a_setuid_program_of_its_own():
    """A copy of the shell, setuid: harmless only where nobody else ever runs it with more rights than we have."""
    write("shell", b"#!/bin/sh\nid -u\n")
    os.chmod("shell", 0o4755)
    return [uid for uid in (run("./shell").strip(),) if uid == "0"]


def whoever_can_be_written_quietly(paths):
    try:
        return whoever_can_be_written(paths)
    except OSError:
        return []


@attempt
def forged_results():
    """Result files of every name, here and in every folder above; loot are those that lie outside of its own folder."""
    names = ("evidence.json", "result.json", "results.json", "report.json", "gradebook.db", "score.txt", "bundle.bin")
    own = ("/tmp", "/dev/shm", "/var/tmp", os.getcwd())
    return [
        path
        for folder in dict.fromkeys([*own, *parents()])
        for path in whoever_can_be_written_quietly(os.path.join(folder, name) for name in names)
        if not path.startswith(own)
    ]


serve()
