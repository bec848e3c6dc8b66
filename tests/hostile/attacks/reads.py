"""Reads what is not its own: class mates, the gradebook, the rubric, the environment and the processes of the grader."""

import os
import socket
import struct

from confess import TARGETS, attempt, serve


def content(path):
    with open(path, errors="replace") as file:
        return file.read(100_000)


def everybody():
    return [pid for pid in os.listdir("/proc") if pid.isdigit() and int(pid) != os.getpid()]


def of_everybody(name):
    """What the others' /proc/PID/<name> say; the first refusal if nothing could be read."""
    found, refused = [], None
    for pid in everybody():
        try:
            found.append(content(f"/proc/{pid}/{name}"))
        except OSError as error:
            refused = error
    if refused and not any(found):
        raise refused
    return [text for text in found if TARGETS["secret"][::-1] in text]


@attempt
def a_class_mates_program():
    return content(TARGETS["class_mate"])


@attempt
def the_gradebook():
    return content(TARGETS["gradebook"])


@attempt
def the_rubric():
    return content(TARGETS["rubric"])


@attempt
def the_baselines():
    return os.listdir(TARGETS["baselines"])


@attempt
def the_graders_own_package():
    """Its modules, and the copy of the rubrics that installing leaves; an empty folder of that name tells nothing."""
    import checker

    return [name for folder in checker.__path__ for name in os.listdir(folder)]


@attempt
def the_graders_environment():
    return of_everybody("environ")


@attempt
def its_own_environment():
    return [name for name, value in os.environ.items() if TARGETS["secret"][::-1] in value]


@attempt
def the_command_lines_of_others():
    return of_everybody("cmdline")


@attempt
def a_process_of_the_grader_by_its_number():
    return content(f"/proc/{TARGETS['victim']}/status") if TARGETS["victim"] > 100 else None


@attempt
def open_files_of_other_processes():
    """Its own output, which bubblewrap's keeper holds too, is no loot."""
    targets = [os.readlink(f"/proc/{pid}/fd/{number}") for pid in everybody() for number in os.listdir(f"/proc/{pid}/fd")]
    return [target for target in targets if target.startswith("socket:") or (target[:1] == "/" and target != "/dev/null")]


def secrets_in_memory(pid):
    """Reads all that a process holds. Whoever has the secret, or knows where the class lies, is not one of us."""
    wanted = [TARGETS["secret"][::-1].encode(), TARGETS["world"].encode()]
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            start, end = (int(number, 16) for number in line.split()[0].split("-"))
            try:
                memory.seek(start)
                text = memory.read(min(end - start, 1 << 24))
            except (OSError, ValueError, OverflowError):
                continue
            yield from (line for word in wanted if word in text)


@attempt
def memory_of_other_processes():
    return [found for pid in everybody() for found in secrets_in_memory(pid)]


@attempt
def the_root_folder_of_other_processes():
    return [name for pid in everybody() for name in os.listdir(f"/proc/{pid}/root/home")]


@attempt
def the_home_folders():
    homes = ("/root", "/home", os.path.expanduser("~"))
    found = [os.path.join(home, name) for home in homes if os.path.isdir(home) for name in os.listdir(home)]
    ways = [f"{python}/" for python in TARGETS["pythons"]]
    return [path for path in found if not any(way.startswith(f"{path}/") for way in ways)]


@attempt
def passwords():
    return content("/etc/shadow")


def is_open(number):
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


@attempt
def inherited_descriptors():
    return [(number, os.readlink(f"/proc/self/fd/{number}")) for number in range(3, 4096) if is_open(number)]


@attempt
def sockets_among_the_standard_descriptors():
    return [number for number in (0, 1, 2) if os.readlink(f"/proc/self/fd/{number}").startswith("socket:")]


@attempt
def every_folder_it_can_walk():
    """Looks for the marked files of the test everywhere but in the system's own folders."""
    system = ("/proc", "/sys", "/usr", "/lib", "/etc", *TARGETS["pythons"])
    found = []
    for folder, folders, files in os.walk("/"):
        folders[:] = [name for name in folders if os.path.join(folder, name) not in system]
        found += [os.path.join(folder, name) for name in files if name.startswith("canary")]
    return found


@attempt
def links_handed_in_with_the_program():
    return [name for name in os.listdir(".") if os.path.islink(name) or name.startswith("link")]


@attempt
def out_of_its_folder_by_two_dots():
    return content("../" * 30 + TARGETS["gradebook"])


@attempt
def the_kernels_log():
    return content("/dev/kmsg")


@attempt
def the_memory_of_the_machine():
    with open("/proc/kcore", "rb") as file:
        return len(file.read(64))


@attempt
def disks():
    return [name for name in os.listdir("/dev") if name.startswith(("sd", "vd", "nvme", "loop", "mem", "kvm", "fuse"))]


@attempt
def the_names_of_paths_outside():
    """Where our folders lie tells who teaches whom."""
    with open("/proc/self/mountinfo") as file:
        return [line for line in file if TARGETS["world"] in line]


@attempt
def peers_of_unix_sockets():
    """Everything that listens on a unix socket anywhere on the machine, abstract ones too."""
    with open("/proc/net/unix") as file:
        return [line for line in file.readlines()[1:] if len(line.split()) > 7]


@attempt
def credentials_over_a_pipe_to_the_grader():
    """Asks whoever reads our output who it is (works where standard output is a socket)."""
    ours = socket.socket(fileno=os.dup(1))
    return struct.unpack("3i", ours.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))


serve()
