"""Whoever reads what a command says, and how far, the command does its work and its exit code says how that went."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.outlets import Outlet, lost
from tests.cli.command_line import GOOD

pytestmark = [pytest.mark.real, pytest.mark.skipif(sys.platform == "win32", reason="a shell's pipes and redirections")]
LOCKED = GOOD.parents[1] / "server_boots.no_program__locked_zip" / "submission.zip"
PLAIN, BY_CLICK = f"check-hacks '{LOCKED}'", f"check-hacks check --only server_boots '{LOCKED}'"


def shell(words, home):
    """What a shell says of these words, in which check-hacks is ours; PIPESTATUS is asked for by `${PIPESTATUS[0]}`."""
    words = f"check-hacks() {{ '{sys.executable}' -m checker \"$@\"; }}\n{words}"
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(home), "LANG": "C.UTF-8"}
    return subprocess.run(
        ["bash", "-c", words],
        cwd=home,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("command", [PLAIN, BY_CLICK])
@pytest.mark.parametrize("reader", ["true", "head -1", "head -c 1"])
def test_a_reader_who_had_enough_changes_no_exit_code(tmp_path, command, reader):
    done = shell(f"{command} | {reader} >/dev/null; exit ${{PIPESTATUS[0]}}", tmp_path)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("command", ["check-hacks list", "check-hacks explain --checks", "check-hacks --help"])
def test_nor_that_of_a_command_that_only_tells(tmp_path, command):
    assert shell(f"{command} | true; exit ${{PIPESTATUS[0]}}", tmp_path).returncode == 0


def test_nor_a_command_that_ends_badly_or_says_so_on_standard_error(tmp_path):
    assert shell("check-hacks --nonsense 2>&1 | true; exit ${PIPESTATUS[0]}", tmp_path).returncode == 2
    assert shell("check-hacks --nonsense 2>/dev/full", tmp_path).returncode == 2


@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed_lead_nowhere_and_no_file_gets_their_number(tmp_path, closed):
    done = shell(f"{PLAIN} --format json --output r.json {closed}", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert (tmp_path / "r.json").read_text(encoding="utf-8").startswith("{")


@pytest.mark.parametrize("command", [PLAIN, BY_CLICK, "check-hacks list"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_behind_standard_output_is_said_and_is_no_verdict(tmp_path, command):
    done = shell(f"{command} >/dev/full", tmp_path)
    assert done.returncode == 3
    assert done.stderr == "check-hacks: what stands here could not all be written to standard output: No space left on device\n"


def test_a_mistake_of_ours_is_told_where_not_even_its_file_can_be_written(tmp_path):
    words = "from checker.cli import door\ndoor._run = lambda: 1 // 0\nimport tempfile\ntempfile.tempdir = '/nonexistent'\ndoor.main()"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 3
    assert "we made a mistake (ZeroDivisionError)" in done.stderr
    assert "Please send these lines to your teacher:" in done.stderr
    assert "door.py" in done.stderr


class Refusing:
    def __init__(self, error):
        self.error = error

    def write(self, _):
        raise self.error

    def isatty(self):
        return False


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (BrokenPipeError(32, "Broken pipe"), ""),
        (OSError(28, "No space left on device"), "No space left on device"),
        (OSError(), "OSError"),
    ],
)
def test_an_outlet_takes_everything_and_keeps_why_nothing_arrives(error, words):
    import io  # noqa: PLC0415 - of this test only

    stream = io.TextIOWrapper(io.BufferedWriter(Outlet(Refusing(error))), encoding="utf-8", errors="backslashreplace")
    for _ in range(3):
        assert stream.write("Rosa \ud800" * 10_000) == 60_000
        stream.flush()
    assert (lost(stream), stream.isatty()) == (words, False)


def test_what_is_no_outlet_lost_nothing(capsys):
    assert lost(sys.stdout) == ""
