"""A browser's process, from its start to its end. What stands in for the browser is a script that says what it was given."""

from __future__ import annotations

import os

import psutil
import pytest

from checker.observe.browser.devtools import Devtools, EndedError
from checker.observe.browser.process import Process
from checker.observe.deadline import Deadline

pytestmark = pytest.mark.real

SAYS_ITS_NAME = """#!/bin/sh
env > HERE/env
echo "$@" > HERE/words
pwd > HERE/pwd
setsid sleep 100 3<&- 4>&- &
echo $! > HERE/child
IN_TURN
"""


@pytest.fixture
def fake(tmp_path):
    """Makes a browser that goes on like this when it has said what it was given."""

    def make(in_turn):
        path = tmp_path / "browser"
        path.write_text(SAYS_ITS_NAME.replace("HERE", str(tmp_path)).replace("IN_TURN", in_turn))
        path.chmod(0o755)
        return str(path)

    return make


def devtools(process, seconds=10.0, heard=print):
    return Devtools(process.to_browser, process.from_browser, Deadline.after(seconds), heard)


def test_it_is_given_little_and_ended_with_all_that_it_started(fake, tmp_path, monkeypatch):
    monkeypatch.setenv("GITHUB_TOKEN", "secret")
    with Process(fake("exec cat <&3 >&4")) as process:
        assert devtools(process).ask("Tea.make", {}) == {}  # it says what it hears
        given = dict(line.split("=", 1) for line in (tmp_path / "env").read_text().splitlines() if "=" in line)
        words = (tmp_path / "words").read_text().split()
        folder = (tmp_path / "pwd").read_text().strip()
        child = int((tmp_path / "child").read_text())
    assert "GITHUB_TOKEN" not in given
    assert (given["HOME"], given["TMPDIR"]) == (folder, ".")
    assert f"--user-data-dir={folder}" in words
    assert ("--no-sandbox" in words) == (os.geteuid() == 0)
    assert not psutil.pid_exists(child) or psutil.Process(child).status() == psutil.STATUS_ZOMBIE
    assert not os.path.exists(folder)  # noqa: PTH110 - a string of the browser's


@pytest.mark.parametrize(
    ("in_turn", "error"),
    [
        ("exit 1", EndedError),
        ("exec 3<&- 4>&-; exec sleep 100", EndedError),
        ("exec sleep 100", TimeoutError),
        ("printf 'no message\\0' >&4; exec sleep 100", EndedError),
        ("printf '[1, 2]\\0' >&4; exec sleep 100", TimeoutError),
        ("exec yes '{}' >&4", EndedError),
    ],
)
def test_one_that_is_none_is_noticed_in_time(fake, in_turn, error):
    with Process(fake(in_turn)) as process, pytest.raises(error):
        devtools(process, seconds=2.0).ask("Tea.make", {})


def test_what_it_does_not_take_is_not_waited_for(fake):
    with Process(fake("exec sleep 100")) as process, pytest.raises(TimeoutError):
        devtools(process, seconds=1.0).tell("Tea.make", {"leaves": "x" * 1_000_000})


def test_one_that_does_not_start_leaves_nothing(tmp_path):
    with Process(str(tmp_path / "nowhere")) as process, pytest.raises(EndedError):
        devtools(process).ask("Tea.make", {})


def test_events_are_handed_on_while_an_answer_is_awaited(fake):
    heard = []
    event = '{"method": "Tea.ready", "params": {"cups": 2}, "sessionId": "s"}'
    with Process(fake(f'printf \'{event}\\0{{"id": 1, "result": {{"tea": 1}}}}\\0\' >&4; exec sleep 100')) as process:
        assert devtools(process, heard=heard.append).ask("Tea.make", {}) == {"tea": 1}
    assert heard == [("Tea.ready", {"cups": 2}, "s")]
