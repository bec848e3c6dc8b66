"""Cloning: real git, local repositories, no network."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

import pytest

from checker.collect import git_repository

pytestmark = [pytest.mark.real, pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")]


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """Where temporary folders go, and whether they go away again."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


@pytest.fixture
def repository(folder, tmp_path):
    """`repository({...})` commits files and returns a bare repository."""

    def make(files):
        work = folder(files, "work")
        who = ("-c", "user.name=Ana", "-c", "user.email=ana@example.com", "-c", "commit.gpgsign=false")
        bare = tmp_path / "team.git"
        for command in (
            ("init", "-q", "-b", "main", work),
            ("-C", work, "add", "-A", "-f"),
            ("-C", work, *who, "commit", "-q", "--no-verify", "-m", "x"),
            ("clone", "-q", "--bare", work, bare),
        ):
            subprocess.run(["git", *map(str, command)], check=True, timeout=60)
        return bare

    return make


@pytest.mark.parametrize("form", ["folder", "file address"])
def test_a_repository_is_cloned_and_the_clone_removed(collected, repository, temporary, server, form):
    bare = repository({"server.py": server, ".env": "", "venv/pyvenv.cfg": ""})
    found = collected(bare if form == "folder" else bare.as_uri())
    assert (found.id, found.program.file, found.problem) == ("team", "server.py", None)
    assert found.junk == (".env", "venv/")
    assert not list(temporary.iterdir())


def test_hooks_and_filters_of_the_repository_do_not_run(collected, repository, temporary, tmp_path, server):
    bare = repository({"server.py": server, ".gitattributes": "*.py filter=evil\n"})
    for hook in ("post-checkout", "post-upload-pack", "pre-auto-gc"):
        (bare / "hooks" / hook).write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n")
        (bare / "hooks" / hook).chmod(0o755)
    with (bare / "config").open("a") as config:
        config.write(
            f'[filter "evil"]\n\tsmudge = touch {tmp_path}/ran\n[uploadpack]\n\tpackObjectsHook = touch {tmp_path}/ran\n'
        )
    assert collected(bare).program.file == "server.py"
    assert not (tmp_path / "ran").exists()


def test_links_in_a_clone_lead_nowhere(collected, repository, temporary, tmp_path, server):
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "passwords.txt").symlink_to("/etc/passwd")
    found = collected(repository({"server.py": server}))
    assert found.left_out == ("passwords.txt",)


def test_a_repository_that_is_not_there_is_nobodys_bad_work(collected, temporary, tmp_path):
    found = collected(f"file://{tmp_path}/nowhere.git")
    assert (found.id, found.program, found.problem) == ("nowhere", None, "clone_failed")
    assert "nowhere" in found.detail
    assert not list(temporary.iterdir())


def test_a_machine_without_git_says_so(temporary, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    found = git_repository.gather("https://github.com/example/example.git")
    assert (found.problem, found.detail) == ("clone_failed", "git is not installed")


def test_a_host_that_never_answers_costs_its_limit_and_leaves_nothing(temporary):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        found = git_repository.gather(f"http://127.0.0.1:{silent.getsockname()[1]}/team.git", seconds=0.5)
    assert (found.problem, found.detail) == ("clone_failed", "it took longer than 0.5 seconds")
    assert not list(temporary.iterdir())
    assert not _processes_below(temporary)


def _processes_below(folder):
    lines = [_command_line(entry) for entry in Path("/proc").glob("[0-9]*/cmdline")]
    return [line for line in lines if os.fsencode(folder) in line]


def _command_line(path):
    try:
        return path.read_bytes()
    except OSError:
        return b""


def test_a_password_in_an_address_is_not_repeated(temporary):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    found = git_repository.gather(f"http://ana:hunter2@127.0.0.1:{port}/team.git", seconds=20)
    assert found.problem == "clone_failed"
    assert "hunter2" not in found.detail


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("https://github.com/example/example", True),
        ("git@github.com:example/example.git", True),
        ("ssh://git@example.com/x", True),
        ("file:///tmp/x.git", True),
        ("ext::sh -c touch% /tmp/ran", False),
        ("--upload-pack=touch /tmp/ran", False),
        ("server.py", False),
        (".", False),
        ("C:/Users/ana", False),
    ],
)
def test_only_known_addresses_reach_git(source, expected):
    assert git_repository.is_address(source) is expected
