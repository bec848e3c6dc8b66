"""A file is written as a whole or stays as it was; real limits of the system stand in for a full disk."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from checker.errors import ConfigError, UnwrittenError
from checker.replace_file import replace_file, unwritten, write_where_named

FULL = Path("/dev/full")
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
LIMITED = """
import resource, signal, sys
from checker.replace_file import {write}
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    {write}(sys.argv[1], b"x" * 5000)
except Exception as error:
    print(type(error).__name__, error)
"""


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("write", [replace_file, write_where_named])
def test_a_file_is_made_or_replaced(tmp_path, write):
    path = tmp_path / "r.json"
    for content in (b"first", b"second"):
        write(str(path), content)
        assert path.read_bytes() == content
    assert names(tmp_path) == ["r.json"]


@pytest.mark.real
@pytest.mark.parametrize(("write", "said"), [("replace_file", "OSError"), ("write_where_named", "UnwrittenError")])
def test_what_does_not_fit_leaves_what_was_there_and_nothing_else(tmp_path, write, said):
    path = tmp_path / "r.json"
    path.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED.format(write=write), str(path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.startswith(said)
    assert "File too large" in done.stdout
    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["r.json"])


def test_an_interruption_leaves_nothing_half(tmp_path, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    (tmp_path / "r.json").write_bytes(b"old")
    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_file(tmp_path / "r.json", b"new")
    assert ((tmp_path / "r.json").read_bytes(), names(tmp_path)) == (b"old", ["r.json"])


def test_who_may_read_it_stays_as_it_was(tmp_path):
    path = tmp_path / "r.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    replace_file(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_is_replaced_or_followed(tmp_path):
    target, link = tmp_path / "real.json", tmp_path / "link.json"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_where_named(str(link), b"new")
    assert (target.read_bytes(), link.is_symlink()) == (b"new", True)
    replace_file(link, b"mine")
    assert (target.read_bytes(), link.is_symlink(), link.read_bytes()) == (b"new", False, b"mine")


def test_a_link_that_leads_nowhere_yet_makes_what_it_names(tmp_path):
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    write_where_named(str(tmp_path / "link.json"), b"new")
    assert (tmp_path / "real.json").read_bytes() == b"new"


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
def test_a_device_is_written_to_and_stays_a_device():
    write_where_named("/dev/null", b"x")
    with pytest.raises(UnwrittenError, match=r"^/dev/full cannot be written: No space left on device\. .* Make room"):
        write_where_named("/dev/full", b"x")
    assert stat.S_ISCHR(FULL.stat().st_mode)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_that_nobody_reads_to_its_end_is_no_fault(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    words = "import sys; from checker.replace_file import write_where_named as w; w(sys.argv[1], bytes(10**6))"
    writer = subprocess.Popen([sys.executable, "-c", words, str(tmp_path / "pipe")])
    with (tmp_path / "pipe").open("rb", buffering=0) as reader:
        assert reader.read(10) == bytes(10)
    assert writer.wait(60) == 0


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("none/r.json", "No such file or directory"),
        ("", "Is a directory|Permission denied"),
        ("file/r.json", "Not a directory|No such file"),
        ("x" * 300, "File name too long|No such file|Invalid argument"),
    ],
)
def test_a_place_that_cannot_be_is_the_callers(tmp_path, place, words):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ConfigError, match=f"cannot be written: ({words})"):
        write_where_named(str(tmp_path / place), b"x")
    assert names(tmp_path) == ["file"]


@pytest.mark.skipif(ROOT or sys.platform == "win32", reason="root may write everywhere")
def test_a_file_in_a_folder_that_takes_no_other_is_written_in_place(tmp_path):
    path = tmp_path / "r.json"
    path.write_bytes(b"old")
    tmp_path.chmod(0o500)
    try:
        write_where_named(str(path), b"new")
        with pytest.raises(ConfigError, match="Permission denied"):
            write_where_named(str(tmp_path / "other.json"), b"new")
    finally:
        tmp_path.chmod(0o700)
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)])
def test_no_other_place_would_mend_a_full_disk(number):
    assert isinstance(unwritten("r.json", OSError(number, "words")), UnwrittenError)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOENT, errno.EISDIR])
def test_another_place_would_mend_what_is_the_callers(number):
    error = unwritten("r.json", OSError(number, "words"))
    assert (type(error), str(error)) == (ConfigError, "r.json cannot be written: words")
