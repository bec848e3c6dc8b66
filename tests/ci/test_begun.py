"""The wall is begun before anybody knows for what. Whatever comes then, nobody of it is left."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys

import psutil
import pytest

from checker.ci import walls
from checker.ci.apart import Apart, Place
from checker.ci.order import Subject, next_order, packed
from checker.errors import CheckerError, ConfigError
from checker.model import File, Limits, Plan, Submission
from tests.cli.command_line import command, surroundings

LIMIT = 30
SUBJECT = Subject(Submission("ana", "python", "sha256:0", files=(File("a\udce4.bin", bytes(range(256)) * 8),)), 5001, Limits())

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no wall is begun")


def ended(pid):
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


@pytest.mark.real
def test_when_there_is_nothing_to_look_at_it_ends():
    with pytest.raises(ConfigError), walls.begun() as sandbox:
        raise ConfigError

    assert ended(sandbox._pid)
    sandbox.end()  # once more is no error


@pytest.mark.real
def test_it_ends_with_whoever_began_it():
    """However early that one is killed: the other end of its pipe is gone."""
    text = "import os, sys\nfrom checker.ci import walls\nwith walls.begun() as sandbox:\n    print(sandbox._pid, flush=True)\n    sys.stdin.read()\n"
    with subprocess.Popen([sys.executable, "-c", text], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as begun:
        observer = psutil.Process(int(begun.stdout.readline()))
        family = [observer, *observer.children(recursive=True)]
        begun.send_signal(signal.SIGKILL)

    assert psutil.wait_procs(family, timeout=LIMIT)[1] == []


@pytest.mark.real
@pytest.mark.parametrize("arguments", [("--assignment", "web-sever"), ("nowhere",)], ids=["a wrong call", "nothing there"])
def test_a_wrong_call_leaves_nobody(arguments, tmp_path):
    """The command's output ends with its last process, and so does `communicate`."""
    done = subprocess.run(
        command("ci", *arguments),
        cwd=tmp_path, env=surroundings(tmp_path), capture_output=True, text=True, timeout=LIMIT, check=False,
    )  # fmt: skip

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert [each for each in psutil.process_iter() if bears(each, str(tmp_path))] == []


def bears(process, home):
    try:
        return process.status() != psutil.STATUS_ZOMBIE and process.environ().get("TMPDIR") == home
    except psutil.Error:
        return False


@pytest.mark.real
def test_an_observer_that_hears_nothing_says_that_it_looked_at_nothing():
    (hears, to_it), (from_it, says) = os.pipe(), os.pipe()
    os.close(to_it)

    from checker.ci import apart  # noqa: PLC0415 - the part under test

    orders = iter(())
    apart.answer(says, lambda: Place(None), lambda: apart._subject(orders), lambda: apart._plan(orders))

    os.close(says)
    os.close(hears)
    with os.fdopen(from_it, "rb") as told:
        assert told.read() == b"R\x00\x00\x00\x02[]F\x00\x00\x00\x0cCheckerError"


def test_what_is_ordered_arrives_whole_whatever_is_in_it():
    plan = Plan("/api/data", ())
    orders = iter((packed(SUBJECT), packed(plan)))

    assert (next_order(orders, Subject), next_order(orders, Plan)) == (SUBJECT, plan)


@pytest.mark.parametrize("orders", [(), (packed(Plan("/", ())),), (pickle.dumps(None),)], ids=["nothing", "another", "none"])
def test_nothing_and_another_order_are_ours_to_answer_for(orders):
    with pytest.raises(CheckerError):
        next_order(iter(orders), Subject)


def test_elsewhere_than_on_linux_nothing_is_begun(monkeypatch):
    monkeypatch.setattr(walls.sys, "platform", "darwin")
    monkeypatch.setattr(Apart, "forked", classmethod(lambda *_: pytest.fail("a process was started")))

    with walls.begun() as sandbox:
        assert sandbox is None
        found = walls._behind_a_wall(
            walls.Job(SUBJECT, {"CI": "true"}, lambda: Plan("/", ()), (lambda: None, lambda: None)), missing := []
        )

    assert found is None
    assert [(wall.name, wall.present, "Linux" in wall.words) for wall in missing] == [
        ("sandbox", False, True),
        ("second user", False, True),
    ]
