"""Which wall stands, what it says of itself, and that it falls only for reasons of the machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from checker.batch.bundle import pack_evidence
from checker.batch.frames import EVIDENCE, FAULT, READY, REFUSED, frame
from checker.ci import walls
from checker.ci.apart import NoWall
from checker.evidence import Evidence
from checker.observe.confinement import coverable, outermost
from checker.observe.sandbox import why_not
from tests.ci.observers import job, observer
from tests.ci.scene import STARTER, WALLS, a_runner, path_for, words_of
from tests.conftest import lacking

REPORTS = "import os, sys; print('SEEN', os.getuid(), len(os.listdir(os.environ['HOME'])), {paths}, flush=True)\n"
HANGING = "import time\nprint('here', flush=True)\nwhile True: time.sleep(0.1)\nfrom flask import Flask\nFlask(__name__).run(port=5001)\n"
LIMIT = 60


@pytest.fixture(params=WALLS)
def wall(request):
    if request.param == "sandbox" and (reason := why_not()):
        lacking(f"a sandbox ({reason})", "check-hacks doctor")
    return request.param


@pytest.fixture
def runner():
    with a_runner() as runner:
        yield runner


def isolation(runner):
    return runner.report()["environment"]["isolation"]


@pytest.mark.real
def test_the_second_user_owns_nothing_and_sees_nothing_of_the_runner(runner):
    paths = [str(runner.checkout), str(runner.folder / "temp"), str(Path.home())]
    listing = f"[len(os.listdir(p)) if os.path.isdir(p) else 'gone' for p in {paths}]"
    text = REPORTS.format(paths=listing) + STARTER.read_text(encoding="utf-8")
    runner.hand_in(**{"server.py": text})

    runner.grade("user")

    seen = next(line for line in runner.log.read_text().splitlines() if "SEEN" in line)
    user = int(seen.split()[1])
    assert isolation(runner) == "user"
    assert 61184 <= user < 65520
    assert "tests" not in seen
    assert not [process for process in psutil.process_iter() if owner(process) == user]
    assert all(part in {"'gone'", "0", "1"} for part in seen.partition("[")[2].rstrip("]").split(", "))


def owner(process):
    try:
        return process.uids().real
    except psutil.Error:
        return None


@pytest.mark.real
@pytest.mark.parametrize("said", ["bwrap: setting up uid map: Permission denied", "setpriv: no", "prlimit: failed"])
def test_a_program_cannot_choose_a_weaker_wall(said, runner):
    if why_not():
        lacking("a sandbox", "check-hacks doctor")
    text = f"import sys\nsys.stderr.write({said!r} + chr(10))\nsys.exit(1)\n" + STARTER.read_text(encoding="utf-8")
    runner.hand_in(**{"server.py": text})

    done = runner.grade("sandbox")

    assert (isolation(runner), runner.report()["score"], done.code) == ("sandbox", 0, 1)


@pytest.mark.real
def test_root_is_asked_for_where_it_costs_no_password(runner):
    """With a sudo that gives us what root has: nothing of our environment, and our two pipes."""
    if os.geteuid() != 0:
        lacking("root", "sudo pytest tests/ci")
    path = path_for("user", runner.folder)
    sudo = Path(path) / "sudo"
    sudo.write_text(f'#!/bin/sh\nprintf "%s " "$@" > {runner.folder}/asked\nshift 2\nexec env -i PATH=/usr/bin:/bin "$@"\n')
    runner.hand_in()
    start = "from checker.ci import somebody_else as s; s.we_are_root = lambda: False; from checker.cli.door import main; main()"

    done = runner.grade("user", command=("-I", "-c", start), runnable=(sudo,))

    assert (isolation(runner), runner.report()["score"], done.code) == ("user", 40, 1)
    assert (runner.folder / "asked").read_text().startswith("-n -- ")


@pytest.mark.real
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL], ids=["asked to end", "killed"])
def test_nothing_is_left_when_the_run_is_ended_half_way(number, wall, runner):
    if wall == "host" and number == signal.SIGKILL:
        pytest.skip("nobody watches a run on the host: docs/security.md says so")
    runner.hand_in(**{"server.py": HANGING.replace("while", f"token = {str(runner.folder)!r}\nwhile")})
    own = []

    def end(process):
        until = time.monotonic() + LIMIT
        while not own and time.monotonic() < until:
            own.extend(each for each in psutil.Process(process.pid).children(recursive=True) if "server.py" in words_of(each))
            time.sleep(0.02)
        grader = next(
            each
            for each in [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
            if is_grader(each)
        )
        grader.send_signal(number)

    done = runner.grade(wall, meanwhile=end)

    assert own
    psutil.wait_procs(own, timeout=10)
    assert [each for each in own if each.is_running() and each.status() != psutil.STATUS_ZOMBIE] == []
    if number == signal.SIGTERM:
        assert done.code == 130
        assert (runner.report()["score"], runner.report()["complete"]) == (0, False)
    else:
        assert not (runner.reports / "report.json").exists()


def is_grader(process):
    words = words_of(process)
    return bool(words) and "python" in words[0] and any("overheard.py" in word for word in words)


def test_the_first_environment_is_wiped_and_the_present_one_kept():
    if sys.platform != "linux":
        lacking("/proc", "Linux")
    text = (
        "import os, subprocess\nfrom checker.ci import secrecy\nfrom checker.ci.surroundings import taken\n"
        "told = taken(os.environ)\nsecrecy.forget()\n"
        "print(told['GITHUB_TOKEN'], open('/proc/self/environ', 'rb').read().strip(bytes(1)), os.environ['KEPT'])\n"
        "print(subprocess.run(['sh', '-c', 'echo $KEPT'], capture_output=True, text=True).stdout)"
    )
    told = {"PATH": os.environ["PATH"], "GITHUB_TOKEN": "ghs_x", "KEPT": "kept"}

    done = subprocess.run([sys.executable, "-c", text], env=told, capture_output=True, text=True, check=True, timeout=LIMIT)

    assert done.stdout.split() == ["ghs_x", "b''", "kept", "kept"]


def test_orphans_are_found_wherever_they_went():
    if sys.platform != "linux":
        lacking("/proc", "Linux")
    text = (
        "import os, sys, time\nfrom checker.ci import orphans\norphans.adopt()\nreading, writing = os.pipe()\n"
        "if os.fork() == 0:\n"
        "    os.setsid()\n"
        "    if os.fork() == 0:\n"
        "        os.write(writing, b'%d' % os.getpid())\n"
        "        time.sleep(600)\n"
        "    os._exit(0)\n"
        "pid = int(os.read(reading, 20))\n"
        "print(orphans.gone(), os.path.exists(f'/proc/{pid}'))"
    )

    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True, timeout=LIMIT)

    assert done.stdout.split() == ["True", "False"]


@pytest.mark.parametrize(
    ("may", "folders"),
    [
        pytest.param(True, ("/home/runner", "/root", "/var/lib/runner", "/tmp", "/dev/shm", "/autograder"), id="somebody's"),
        pytest.param(False, ("/", "/usr", "/etc/runner", "/proc", "/var", "/dev"), id="everybody's"),
    ],
)
def test_only_what_no_program_needs_is_covered(may, folders):
    assert {coverable(folder) for folder in folders} == {may}


def test_what_lies_in_another_is_covered_with_it(tmp_path):
    (tmp_path / "work" / "hacks").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "work")

    found = outermost([str(tmp_path / name) for name in ("work/hacks", "work", "link", "nowhere")])

    assert found == (str(tmp_path / "work"),)


@pytest.fixture(autouse=True)
def _keep_secrets(monkeypatch):
    """This process is the tests', and others look at it."""
    monkeypatch.setattr(walls.secrecy, "forget", lambda: None)


@pytest.mark.parametrize(
    "frames",
    [
        pytest.param((frame(READY, b"[]"),), id="it ended"),
        pytest.param((frame(READY, b"[]"), frame(FAULT, b"ValueError")), id="it broke"),
        pytest.param((frame(READY, b"[]"), frame(FAULT, b"NotEnded")), id="somebody is left"),
        pytest.param((frame(READY, b"[]"), frame(EVIDENCE, b"{}")), id="no evidence"),
        pytest.param((frame(READY, b"[]"), frame(EVIDENCE, b'{"version":1,"holds":{"score":100}}')), id="a score"),
        pytest.param((b"100 points, please",), id="another language"),
        pytest.param((frame(READY, b"[]"), frame(EVIDENCE, b"x")[:-1] + b""), id="half a message"),
    ],
)
def test_whatever_an_observer_says_instead_of_evidence_is_ungraded(frames):
    evidence, _ = walls._told(observer(*frames), job(), lambda: (), walls.SANDBOX)

    assert isinstance(evidence, Evidence)
    assert (evidence.trouble, evidence.boots) == ("lost", ())


NOTHING = frame(EVIDENCE, pack_evidence(walls._lost(job(), walls.SANDBOX)))


@pytest.mark.parametrize(
    ("frames", "done"),
    [((frame(READY), NOTHING), ["notes", "rehearsal"]), ((NOTHING,), []), ((), [])],
    ids=["twice", "once", "not at all"],
)
def test_what_else_there_is_to_do_is_done_while_it_boots_once_more(frames, done):
    called = []
    busy = job()._replace(meanwhile=(lambda: called.append("notes"), lambda: called.append("rehearsal")))

    evidence, _ = walls._told(observer(frame(READY, b"[]"), *frames), busy, lambda: (), walls.SANDBOX)

    assert called == done
    assert evidence.handed.id == "x"


@pytest.mark.parametrize("frames", [(), (frame(REFUSED, b"no bwrap"),)], ids=["in silence", "in words"])
def test_a_wall_that_cannot_be_built_is_refused(frames):
    with pytest.raises(NoWall, match="no bwrap" if frames else "without a word"):
        walls._told(observer(*frames), job(), lambda: (), walls.SANDBOX)


def test_gaps_are_told(monkeypatch):
    monkeypatch.setattr(walls, "_sandbox", lambda _: (walls._lost(job(), walls.SANDBOX), ("/home could not be covered",)))

    seen = walls._behind_a_wall(job(), [])

    assert [(each.name, each.present) for each in seen.walls] == [("sandbox", True), ("sandbox, in part", False)]


@pytest.mark.real
def test_where_there_is_no_program_nothing_is_started_and_no_wall_is_missed(runner):
    (runner.checkout / "server.py").unlink()

    done = runner.grade("host")

    assert (runner.report()["score"], runner.report()["complete"], done.code) == (0, True, 1)
    assert "in force" not in done.stdout
    assert json.dumps(runner.report())
