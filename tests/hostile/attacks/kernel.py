"""Asks the kernel for what a web server never needs: namespaces, mounts, tracing, keys, clocks, modules."""

import ctypes
import mmap
import os
import platform

from confess import TARGETS, attempt, attempt_in_a_child, run, serve

libc = ctypes.CDLL(None, use_errno=True)
INTEL = platform.machine() == "x86_64"
# x86_64, others; numbers above 423 are the same everywhere.
NUMBERS = {
    "unshare": (272, 97), "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51),
    "setns": (308, 268), "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "bpf": (321, 280), "keyctl": (250, 219), "add_key": (248, 217), "request_key": (249, 218), "perf_event_open": (298, 241),
    "userfaultfd": (323, 282), "io_uring_setup": (425, 425), "personality": (135, 92), "sethostname": (170, 161),
    "setdomainname": (171, 162), "clock_settime": (227, 112), "settimeofday": (164, 170), "adjtimex": (159, 171),
    "reboot": (169, 142), "kexec_load": (246, 104), "init_module": (175, 105), "finit_module": (313, 273),
    "delete_module": (176, 106), "swapon": (167, 224), "acct": (163, 89), "syslog": (103, 116), "iopl": (172, -1),
    "ioperm": (173, -1), "open_by_handle_at": (304, 265), "fanotify_init": (300, 262), "quotactl": (179, 60),
    "clone3": (435, 435), "clone": (56, 220), "open_tree": (428, 428), "fsopen": (430, 430), "move_mount": (429, 429),
    "mount_setattr": (442, 442), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438), "kcmp": (312, 272),
    "vhangup": (153, 58), "setuid": (105, 146), "setgid": (106, 144), "setgroups": (116, 159), "capset": (126, 91),
    "move_pages": (279, 239), "migrate_pages": (256, 238), "mbind": (237, 235), "set_mempolicy": (238, 237),
    "nfsservctl": (180, 42), "lookup_dcookie": (212, 18), "name_to_handle_at": (303, 264), "process_madvise": (440, 440),
    "landlock_create_ruleset": (444, 444), "memfd_secret": (447, 447), "uselib": (134, -1), "modify_ldt": (154, -1),
}  # fmt: skip


def call(name, *arguments):
    """The system call itself, past the C library. Raises OSError as it answers."""
    got = libc.syscall(ctypes.c_long(NUMBERS[name][0 if INTEL else 1]), *[as_c(argument) for argument in arguments])
    if got == -1:
        raise OSError(ctypes.get_errno(), name)
    return f"{name} gave {got}"


def as_c(argument):
    return ctypes.c_long(argument) if isinstance(argument, int) else argument


@attempt_in_a_child
def a_user_namespace():
    return call("unshare", 0x10000000)


@attempt_in_a_child
def a_network_namespace():
    return call("unshare", 0x40000000)


@attempt_in_a_child
def a_mount_namespace():
    return call("unshare", 0x00020000)


@attempt_in_a_child
def a_user_namespace_by_clone():
    pid = call("clone", 0x10000000 | 17, 0, 0, 0, 0)
    if pid == "clone gave 0":
        os._exit(0)
    return pid


@attempt_in_a_child
def a_user_namespace_by_clone3():
    arguments = (ctypes.c_uint64 * 11)(0x10000000, 0, 0, 0, 17)
    pid = call("clone3", ctypes.byref(arguments), ctypes.sizeof(arguments))
    if pid == "clone3 gave 0":
        os._exit(0)
    return pid


@attempt
def a_user_namespace_by_the_command():
    return run("unshare", "--user", "--map-root-user", "id", "-u")


@attempt
def a_sandbox_in_the_sandbox():
    return run("bwrap", "--ro-bind", "/", "/", "--proc", "/proc", "id", "-u")


@attempt_in_a_child
def a_user_namespace_by_the_32_bit_door():
    """int 0x80 counts system calls as a 32-bit kernel does: filters that only know the 64-bit numbers miss it."""
    if not INTEL:
        raise PermissionError(1, "no such door")
    code = b"\xb8\x36\x01\x00\x00" b"\xbb\x00\x00\x00\x10" b"\xcd\x80" b"\xc3"  # eax = unshare, ebx = CLONE_NEWUSER
    page = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(b"\x53" + code[:-1] + b"\x5b\xc3")  # rbx is the caller's
    answer = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
    if answer < 0:
        raise OSError(-answer, "int 0x80")
    return "entered"


@attempt_in_a_child
def a_user_namespace_by_the_x32_door():
    """The same numbers with bit 30 set are another table on x86_64."""
    if not INTEL:
        raise PermissionError(1, "no such door")
    if libc.syscall(ctypes.c_long(0x40000000 | 272), ctypes.c_long(0x10000000)) == -1:
        raise OSError(ctypes.get_errno(), "x32")
    return "entered"


@attempt_in_a_child
def a_mount():
    return call("mount", b"none", b"/tmp", b"tmpfs", 0, 0)


@attempt_in_a_child
def a_mount_the_new_way():
    return call("fsopen", b"tmpfs", 0)


@attempt_in_a_child
def a_copy_of_the_mounts():
    return call("open_tree", -100, b"/", 1)


@attempt_in_a_child
def mounts_made_writable():
    return call("mount_setattr", -100, b"/usr", 0, (ctypes.c_uint64 * 4)(0, 1, 0, 0), 32)


@attempt_in_a_child
def what_lies_below_a_mount():
    return call("umount2", b"/proc", 2)


@attempt_in_a_child
def another_root():
    return call("pivot_root", b".", b".")


@attempt_in_a_child
def a_cage_to_break_out_of():
    return call("chroot", b".")


@attempt_in_a_child
def the_namespaces_of_process_1():
    with open("/proc/1/ns/mnt") as place:
        return call("setns", place.fileno(), 0)


@attempt_in_a_child
def process_1_under_trace():
    return call("ptrace", 16, 1, 0, 0)


@attempt_in_a_child
def the_graders_process_under_trace():
    return call("ptrace", 16, TARGETS["victim"], 0, 0)


@attempt_in_a_child
def its_parent_under_trace():
    return call("ptrace", 16, os.getppid(), 0, 0)


def vector():
    room = ctypes.create_string_buffer(8)
    return (ctypes.c_uint64 * 2)(ctypes.addressof(room), 8), 1


@attempt_in_a_child
def memory_of_process_1():
    return call("process_vm_readv", 1, *vector(), *vector(), 0)


@attempt_in_a_child
def memory_of_process_1_written():
    return call("process_vm_writev", 1, *vector(), *vector(), 0)


@attempt_in_a_child
def descriptors_of_process_1():
    pidfd = int(call("pidfd_open", 1, 0).rpartition(" ")[2])
    return call("pidfd_getfd", pidfd, 0, 0)


@attempt_in_a_child
def programs_in_the_kernel():
    return call("bpf", 5, (ctypes.c_char * 128)(), 128)


@attempt_in_a_child
def a_map_in_the_kernel():
    return call("bpf", 0, (ctypes.c_uint32 * 32)(2, 4, 4, 1), 128)


@attempt_in_a_child
def the_session_keyring():
    return call("keyctl", 0, -3, 1)


@attempt_in_a_child
def a_key_for_whoever_comes_next():
    return call("add_key", b"user", b"marked", b"x", 1, -4)


@attempt_in_a_child
def a_key_of_the_grader():
    return call("request_key", b"user", b"check-hacks", 0, 0)


@attempt_in_a_child
def counters_of_the_processor():
    return call("perf_event_open", (ctypes.c_uint32 * 32)(1, 128), 0, -1, -1, 0)


@attempt_in_a_child
def page_faults_in_its_own_hands():
    return call("userfaultfd", 0)


@attempt_in_a_child
def page_faults_of_user_pages_only():
    return call("userfaultfd", 1)


@attempt_in_a_child
def rings():
    return call("io_uring_setup", 4, (ctypes.c_char * 120)())


@attempt_in_a_child
def another_personality():
    """READ_IMPLIES_EXEC and no random addresses: the first step of many exploits."""
    return call("personality", 0x0440000)


@attempt_in_a_child
def another_name_for_the_machine():
    return call("sethostname", b"owned", 5)


@attempt_in_a_child
def another_domain():
    return call("setdomainname", b"owned", 5)


@attempt_in_a_child
def another_time():
    return call("clock_settime", 0, (ctypes.c_int64 * 2)(0, 0))


@attempt_in_a_child
def another_time_the_old_way():
    return call("settimeofday", (ctypes.c_int64 * 2)(0, 0), 0)


@attempt_in_a_child
def a_faster_clock():
    return call("adjtimex", (ctypes.c_int32 * 64)(0x4000, 0, 11000))


@attempt_in_a_child
def a_restart():
    """The numbers that only switch Ctrl-Alt-Del on and off."""
    return call("reboot", -18751827, 672274793, 0, 0)


@attempt_in_a_child
def another_kernel():
    return call("kexec_load", 0, 0, 0, 0)


@attempt_in_a_child
def a_module():
    return call("init_module", b"", 0, b"")


@attempt_in_a_child
def a_module_from_a_file():
    with open(__file__) as file:
        return call("finit_module", file.fileno(), b"", 0)


@attempt_in_a_child
def swap():
    return call("swapon", b"server.py", 0)


@attempt_in_a_child
def accounting():
    return call("acct", b"server.py")


@attempt_in_a_child
def the_kernels_log():
    return call("syslog", 3, ctypes.create_string_buffer(100), 100)


@attempt_in_a_child
def ports_of_the_processor():
    return call("iopl", 3) if INTEL else call("acct", b"server.py")


@attempt_in_a_child
def files_by_their_number():
    """The door that broke out of Docker in 2014."""
    handle = (ctypes.c_uint32 * 4)(8, 1, 2, 0)
    return call("open_by_handle_at", os.open("/", os.O_RDONLY), handle, 0)


@attempt_in_a_child
def eyes_on_every_file():
    return call("fanotify_init", 0, 0)


@attempt_in_a_child
def quotas():
    return call("quotactl", 0x80000100, b"/dev/vda", 0, 0)


@attempt_in_a_child
def to_be_root():
    return [call("setuid", 0)] if os.geteuid() != 0 else None


@attempt_in_a_child
def other_groups():
    return call("setgroups", 1, (ctypes.c_uint32 * 1)(0))


@attempt_in_a_child
def every_capability():
    header, data = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)(*[0xFFFFFFFF] * 6)
    return call("capset", header, data)


@attempt_in_a_child
def a_hangup():
    return call("vhangup")


def looseness(pid):
    """Capabilities that are left, privileges that an exec may still bring, no filter."""
    with open(f"/proc/{pid}/status") as file:
        status = dict(line.rstrip("\n").split(":\t", 1) for line in file if ":\t" in line)
    capable = [name for name in ("CapInh", "CapPrm", "CapEff", "CapAmb") if int(status[name], 16)]
    return capable + [name for name, wanted in (("NoNewPrivs", "1"), ("Seccomp", "2")) if status[name] != wanted]


@attempt
def what_the_kernel_says_of_us():
    return looseness("self")


def writable(pid):
    try:
        os.close(os.open(f"/proc/{pid}/mem", os.O_RDWR))
    except OSError:
        return False
    return True


@attempt
def whom_it_could_take_over():
    """A process of the same user can be written to. It is worth it only where that one may do more."""
    return [(pid, looseness(pid)) for pid in os.listdir("/proc") if pid.isdigit() and writable(pid) and looseness(pid)]


@attempt
def more_than_its_share():
    """Limits that are not limits."""
    import resource

    names = ("RLIMIT_NPROC", "RLIMIT_NOFILE", "RLIMIT_FSIZE", "RLIMIT_CORE", "RLIMIT_MEMLOCK", "RLIMIT_MSGQUEUE", "RLIMIT_CPU")
    return [name for name in names if resource.getrlimit(getattr(resource, name))[1] == resource.RLIM_INFINITY]


@attempt
def a_higher_limit():
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard + 1))
    return "raised"


serve()
