"""What becomes of a submission when the engine or a box does not do its part: never a verdict about the student."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import venv

import pytest

from tests.sandboxed import REPOSITORY

pytestmark = [pytest.mark.real, pytest.mark.usefixtures("sandbox")]
LIMIT = 60.0
BEFORE = """
import os, signal, sys
from checker.model import File, Limits
from checker.observe.launcher import CannotStart, Workspace
from checker.observe.sandbox import CannotIsolate, enter
from checker.observe.warm import WarmLauncher, box as boxes

def said(do):
    try:
        do()
    except (CannotIsolate, CannotStart) as error:
        return f"{type(error).__name__}: {error}"

enter()
launcher = WarmLauncher()
program = Workspace((File("server.py", b"import time\\nprint('here', flush=True)\\ntime.sleep(60)\\nimport flask"),), "server.py")
"""
READY = f"{BEFORE}launcher.ready()\nroom = launcher.room(program, Limits())\n"


def told(text, python=sys.executable, before=READY):
    """What a child in namespaces of its own prints."""
    words = [python, "-c", before + textwrap.dedent(text)]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(words, cwd="/", env=environment, capture_output=True, text=True, timeout=LIMIT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split("\n")[:-1]


def test_a_room_is_left_with_nobody_in_it():
    assert told("""
        print(launcher.alone)
        running = room.start()
        while not running.output().text:
            running.pause(1)
        print(launcher.alone, running.output().text.strip())
        room.close()
        room.close()
        print(launcher.alone)
        launcher.close()
        """) == ["True", "False here", "True"]


def test_without_an_engine_nothing_can_be_started():
    [said, alone] = told("""
        for pid in launcher._engine.pids:
            os.kill(pid, signal.SIGKILL)
        print(said(room.start))
        room.close()
        print(launcher.alone)
        """)
    assert said.startswith("CannotStart: ")
    assert alone == "False"


def test_without_its_box_a_program_cannot_be_started_again():
    [code, said, alone] = told("""
        running = room.start()
        room._box.end()
        print(running.wait(10))
        running.close()
        print(said(room.start))
        room.close()
        print(launcher.alone)
        """)
    assert (code, alone) == ("-9", "True")
    assert said.startswith("CannotStart: ")


def test_a_box_that_does_not_obey_is_ended():
    assert told("""
        boxes.LIMIT = 0.2
        running = room.start()
        os.kill(room._box.pid, signal.SIGSTOP)
        running.close()
        print(running.wait(10))
        room.close()
        print(launcher.alone)
        """) == ["-9", "True"]


def test_a_file_that_does_not_fit_is_no_mistake_of_the_program():
    [said, alone] = told("""
        big = Workspace((File("server.py", bytes(80_000_000)),), "server.py")
        print(said(launcher.room(big, Limits()).start))
        print(launcher.alone)
        """)
    assert said == "CannotStart: [Errno 28] No space left on device"
    assert alone == "True"


@pytest.fixture
def bare_python(tmp_path):
    """A Python with nothing but its standard library."""
    venv.create(tmp_path / "bare", symlinks=True)
    return str(tmp_path / "bare" / "bin" / "python")


def test_a_python_without_flask_has_no_engine(bare_python):
    [said] = told("print(said(launcher.ready))", python=bare_python, before=BEFORE)
    assert said == (
        "CannotIsolate: a Python with Flask in it could not be started in bubblewrap "
        "(ModuleNotFoundError: No module named 'flask')"
    )


def test_outside_of_namespaces_there_is_no_warm_launcher():
    [said] = told("print(said(WarmLauncher))", before=BEFORE.split("enter()\n", maxsplit=1)[0])
    assert said == "CannotIsolate: this process is not in namespaces of its own"


def found(python=sys.executable, **environment):
    text = "from checker.observe.warm.trial import best_walls; print(*best_walls(), sep='|')"
    everything = {**os.environ, "PYTHONPATH": str(REPOSITORY), **environment}
    done = subprocess.run(
        [python, "-c", text], cwd="/", env=everything, capture_output=True, text=True, timeout=LIMIT, check=True
    )
    return done.stdout.rstrip("\n").split("|")


def test_the_best_walls_of_this_machine_are_found_by_trying():
    assert found() == ["warm", ""]


def test_where_there_is_no_flask_a_sandbox_is_the_best(bare_python):
    isolation, why = found(bare_python)
    assert isolation == "sandbox"
    assert "No module named 'flask'" in why


def test_where_there_is_no_bubblewrap_there_are_no_walls():
    assert found(PATH="/nowhere") == ["None", "`bwrap` is not installed (on Debian and Ubuntu: sudo apt install bubblewrap)"]
