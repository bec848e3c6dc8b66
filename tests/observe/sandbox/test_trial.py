"""What a teacher is told where no sandbox is to be had: each obstacle is really put in the way of a trial."""

from __future__ import annotations

import os
import shutil
import site
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import pytest

import checker
from checker.observe.sandbox import why_not
from checker.observe.sandbox.namespaces import FORBIDDEN, MASKED

LIMIT = 30.0
TRIAL = (sys.executable, "-m", "checker.observe.sandbox.trial")
OWN_NAMESPACES = ("unshare", "--user", "--map-root-user", "--mount", "--pid", "--fork", "--kill-child")


def trial(*before, **environment):
    words = [shutil.which(before[0]), *before[1:], *TRIAL] if before else TRIAL
    everything = {**os.environ, **environment}
    return subprocess.run(words, env=everything, cwd="/", capture_output=True, text=True, timeout=LIMIT, check=False)


def obstructed(obstacle):
    """A trial behind a command of the shell, in namespaces where that command is allowed."""
    return trial(*OWN_NAMESPACES, "sh", "-c", f'{obstacle} && exec "$@"', "sh")


@pytest.mark.real
@pytest.mark.usefixtures("sandbox")
@pytest.mark.parametrize(
    ("obstacle", "reason"),
    [
        pytest.param("echo 0 > /proc/sys/user/max_user_namespaces", FORBIDDEN, id="namespaces are forbidden"),
        pytest.param("mount -t tmpfs none /proc/fs", MASKED, id="a part of /proc is masked"),
    ],
)
def test_the_obstacle_is_named(obstacle, reason):
    done = obstructed(obstacle)
    assert (done.returncode, done.stdout) == (1, reason), done.stderr


@pytest.mark.real
@pytest.mark.usefixtures("sandbox")
def test_a_missing_tool_is_named_with_its_package():
    done = trial(PATH="/nowhere")
    assert (done.returncode, done.stdout) == (1, "`bwrap` is not installed (on Debian and Ubuntu: sudo apt install bubblewrap)")


@pytest.mark.real
@pytest.mark.usefixtures("sandbox")
def test_a_bubblewrap_that_fails_is_quoted(tmp_path):
    false = tmp_path / "bwrap"
    false.write_text("#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied' >&2\nexit 1\n")
    false.chmod(0o755)
    tmp_path.chmod(0o755)
    done = trial(PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert done.stdout == "bubblewrap does not work here: bwrap: setting up uid map: Permission denied"


@pytest.mark.real
@pytest.mark.usefixtures("sandbox")
def test_a_root_of_namespaces_can_make_more():
    assert obstructed("true").returncode == 0


@pytest.mark.real
@pytest.mark.usefixtures("sandbox")
def test_the_trial_is_made_once(monkeypatch):
    first = why_not()
    monkeypatch.setenv("PATH", "/nowhere")
    assert why_not() == first


@pytest.mark.real
@pytest.mark.usefixtures("sandbox")
def test_a_python_below_tmp_is_seen_although_tmp_is_private():
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        venv.create(folder, with_pip=False)
        Path(folder).chmod(0o755)
        paths = os.pathsep.join([str(Path(checker.__file__).parents[1]), *site.getsitepackages()])
        words = [f"{folder}/bin/python", *TRIAL[1:]]
        environment = {**os.environ, "PYTHONPATH": paths}
        done = subprocess.run(words, env=environment, cwd="/", capture_output=True, text=True, timeout=LIMIT, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


@pytest.mark.real
@pytest.mark.usefixtures("sandbox")
@pytest.mark.parametrize("limit", ["-n 256", "-n 100", "-f 50000", "-t 25"])
def test_a_hard_limit_below_ours_is_no_obstacle(limit):
    done = trial("sh", "-c", f'ulimit {limit} && exec "$@"', "sh")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
