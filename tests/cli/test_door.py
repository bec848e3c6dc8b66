"""However a command ends, the student reads a sentence and the caller gets the right number."""

import subprocess
import sys
import tempfile
from pathlib import Path

import click
import pytest

from checker.cli.door import INTERRUPTED, NOT_PASSED, OK, OURS, USAGE, through_the_door
from checker.errors import CheckerError, ConfigError


@pytest.fixture(autouse=True)
def _files_of_bugs_are_ours(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def raises(error):
    def command():
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        pytest.param(ConfigError("rubric.yaml, line 3: unknown key"), USAGE, "rubric.yaml, line 3", id="the teacher's"),
        pytest.param(CheckerError("no room left"), OURS, "not your doing", id="ours"),
        pytest.param(click.UsageError("no such option: --colour"), USAGE, "--colour", id="usage"),
        pytest.param(KeyboardInterrupt(), INTERRUPTED, "Nothing is left running", id="Ctrl-C"),
        pytest.param(click.Abort(), INTERRUPTED, "Stopped", id="Ctrl-C at a question"),
        pytest.param(ZeroDivisionError("Ana, born in May"), OURS, "ours, not yours", id="a bug"),
    ],
)
def test_every_error_becomes_a_message_and_a_code(error, code, words, capsys):
    assert through_the_door(raises(error)) == code

    said = capsys.readouterr()
    assert words in said.err
    assert "Traceback" not in said.err + said.out


def test_a_bug_leaves_a_file_that_says_where_but_quotes_nobody(capsys):
    through_the_door(raises(ZeroDivisionError("Ana, born in May")))

    file = Path(capsys.readouterr().err.strip().rsplit(": ", 1)[1])
    text = file.read_text()
    file.unlink()
    assert "ZeroDivisionError" in text
    assert "test_door.py" in text
    assert "Ana" not in text


@pytest.mark.parametrize(("result", "code"), [(None, OK), (0, OK), (1, NOT_PASSED), (3, OURS), ("words", OK)])
def test_a_command_may_name_its_own_code(result, code):
    assert through_the_door(lambda: result) == code


@pytest.mark.real
@pytest.mark.parametrize(("end", "code"), [("raise KeyboardInterrupt", INTERRUPTED), ("1 / 0", OURS), ("return 1", NOT_PASSED)])
def test_what_was_said_before_the_end_reaches_a_pipe_however_it_ended(end, code, tmp_path):
    program = f"from checker.cli import door\ndef run():\n    print('said')\n    {end}\ndoor._run = run\ndoor.main()\n"

    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env={"TMPDIR": str(tmp_path)}, check=False, timeout=60
    )

    assert (ended.returncode, ended.stdout) == (code, "said\n")
