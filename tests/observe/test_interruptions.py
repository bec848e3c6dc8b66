"""Ctrl-C of check-hacks itself: at any moment, and nothing is left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from checker.observe.interruptions import Interrupted, deferred, interruptible
from tests.observe.programs import FLASK, GOOD

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")


@pytest.fixture(autouse=True)
def as_in_a_terminal():
    """Whoever started these tests may have ignored a signal: nohup, a shell's `&`, some CI."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    for number in before:
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def interrupted_by(number):
    with interruptible():
        os.kill(os.getpid(), number)
        time.sleep(10)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_is_one_exception(number):
    before = signal.getsignal(number)
    with pytest.raises(Interrupted) as caught:
        interrupted_by(number)
    assert caught.value.signal == number
    assert isinstance(caught.value, KeyboardInterrupt)
    assert signal.getsignal(number) == before


def clean_up_while_impatient(steps):
    with interruptible():
        try:
            signal.raise_signal(signal.SIGINT)
        finally:
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(signal.SIGTERM)
            steps.append("cleaned")


def test_only_the_first_signal_disturbs():
    steps = []
    with pytest.raises(Interrupted):
        clean_up_while_impatient(steps)
    assert steps == ["cleaned"]


def test_what_was_ignored_stays_without_effect_and_is_not_handed_down():
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interruptible():
            signal.raise_signal(signal.SIGINT)
            assert signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def work_through(steps, error=None):
    with deferred():
        signal.raise_signal(signal.SIGINT)
        steps.append("done")
        if error:
            raise error


@pytest.mark.parametrize("error", [None, ValueError()], ids=["a block that works", "a block that breaks"])
def test_a_deferred_signal_comes_when_the_block_is_done(error):
    steps = []
    with pytest.raises(KeyboardInterrupt):
        work_through(steps, error)
    assert steps == ["done"]


RUN = """
import sys
from checker.evidence import Probe
from checker.model import File, Limits, Plan, Program, Submission
from checker.observe import Visit, observe
from checker.observe.host import HostLauncher

text = open(sys.argv[1]).read()
files = (File(path="server.py", content=text.encode()),)
program = Program(file="server.py", text=text)
submission = Submission(id="x", form="python", digest="sha256:00", files=files, program=program)
plan = Plan(api_path="/api/data", probes=(Probe(method="GET", path="/"),), boots=2)
print("ready", flush=True)
observe(submission, Visit(int(sys.argv[2]), Limits(boot=20.0, stop=1.0), lambda: plan), HostLauncher())
print("whole", flush=True)
"""
DEAF = f"import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n{GOOD}"


@pytest.mark.real
@pytest.mark.parametrize(
    ("program", "moments", "number"),
    [
        pytest.param(FLASK, [0.0, 0.01, 0.03, 0.08, 0.15, 0.25, 0.35, 0.45], signal.SIGINT, id="a good server"),
        pytest.param(DEAF, [0.05, 0.2, 0.6, 1.0, 1.5], signal.SIGINT, id="a deaf server"),
        pytest.param(FLASK, [0.02, 0.2], signal.SIGTERM, id="asked to terminate"),
        pytest.param(FLASK, [0.2], signal.SIGHUP, id="the terminal was closed"),
    ],
)
def test_an_interruption_at_any_moment_leaves_no_process_and_no_folder(program, moments, number, tmp_path, port):
    server = tmp_path / "program.py"
    server.write_text(program.replace("PORT", str(port)))
    ends = [_interrupted(server, port, moment, number) for moment in moments]
    assert any(code != 0 for code in ends)
    assert list((tmp_path / "rooms").iterdir()) == []
    assert [process.pid for process in psutil.process_iter() if _of(process, tmp_path)] == []


def _interrupted(server, port, moment, number):
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    words = [sys.executable, "-c", RUN, str(server), str(port)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment) as run:
        assert run.stdout is not None
        run.stdout.readline()
        time.sleep(moment)  # the moments are what is tested; wherever they fall, nothing may be left
        run.send_signal(number)
        run.send_signal(signal.SIGINT)  # somebody impatient
        return run.wait(60)


def _of(process, folder):
    try:
        return process.environ().get("TMPDIR") == str(folder / "rooms")
    except psutil.Error:
        return False
