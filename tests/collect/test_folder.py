"""Walking a student's folder."""

from __future__ import annotations

import os
from contextlib import contextmanager

import pytest

from checker.collect import bundle
from checker.collect import folder as folders


@contextmanager
def nobody():
    """Root may read everything: be nobody for a moment."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def paths(found):
    return {file.path for file in found.files}


def test_what_tools_leave_behind_is_passed_over(gathered, server):
    found = gathered(
        {
            "server.py": server,
            "env/pyvenv.cfg": "",
            "env/lib/flask.py": server,
            "node_modules/x/index.js": "",
            "__pycache__/server.pyc": b"\0",
            ".ipynb_checkpoints/a-checkpoint.ipynb": "{}",
            "__MACOSX/._server.py": b"\0",
            ".git/hooks/post-checkout": "",
            ".DS_Store": b"\0",
        }
    )
    assert paths(found) == {"server.py"}


def test_a_folder_that_is_only_named_like_an_environment_is_read(gathered, server):
    assert paths(gathered({"venv/server.py": server})) == {"venv/server.py"}


def test_links_out_of_the_folder_are_noted_and_not_followed(collected, folder, tmp_path, server):
    (tmp_path / "secret.txt").write_text("private")
    (tmp_path / "elsewhere").mkdir()
    root = folder({"real.py": server})
    (root / "inside.py").symlink_to("real.py")
    (root / "outside.txt").symlink_to(tmp_path / "secret.txt")
    (root / "elsewhere").symlink_to(tmp_path / "elsewhere")
    (root / "loop").symlink_to("loop")
    (root / "self").symlink_to(".")
    found = collected(root)
    assert paths(found) == {"real.py", "inside.py"}
    assert set(found.left_out) == {"outside.txt", "elsewhere", "loop", "self"}


def test_a_folder_reached_by_a_link_is_read(collected, folder, tmp_path, server):
    (tmp_path / "link").symlink_to(folder({"server.py": server}))
    assert collected(tmp_path / "link").program.file == "server.py"


def test_what_is_no_plain_file_is_left_out(collected, folder, server):
    root = folder({"server.py": server})
    os.mkfifo(root / "pipe.py")
    assert collected(root).left_out == ("pipe.py",)


def test_a_folder_that_may_not_be_read_is_not_the_students_fault(collected, folder, server):
    root = folder({"server.py": server})
    root.chmod(0)
    try:
        with nobody():
            found = collected(root)
    finally:
        root.chmod(0o700)
    assert (found.program, found.problem) == (None, "unreadable")


def test_walking_ends_at_the_limits_with_the_nearest_files_first(gathered, monkeypatch, server):
    monkeypatch.setattr(bundle, "MOST_FILES", 30)
    found = gathered({f"a/b/{number}.txt": "" for number in range(60)} | {"server.py": server})
    assert found.program.file == "server.py"
    assert len(found.files) == 30
    assert any("beyond" in name for name in found.left_out)


def test_all_files_together_have_a_limit(gathered, monkeypatch, server):
    monkeypatch.setattr(bundle, "MOST_BYTES", 1000)
    found = gathered({"a_server.py": server, "big.bin": b"x" * 900})
    assert paths(found) == {"a_server.py"}
    assert found.left_out == ("big.bin",)


def test_a_name_that_is_no_text_does_no_harm(collected, folder, server):
    root = folder({"server.py": server})
    (root / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    found = collected(root)
    assert paths(found) == {"server.py", "caf\ufffd.txt"}


@pytest.mark.parametrize(
    ("extra", "junk"),
    [
        ({}, (".env", "instance/a.db", "node_modules/", "venv/")),
        ({".gitignore": "/venv/\n*.env\n.env\nnode_modules\n"}, ("instance/a.db",)),
        ({".git/index": b"\0\1server.py\0venv/pyvenv.cfg\0"}, ("venv/",)),
        ({".git/index": b"\0\1server.py\0"}, ()),
    ],
    ids=["no git", "ignored", "tracked", "untracked"],
)
def test_junk_is_what_was_handed_in_and_not_what_lies_on_a_disk(gathered, server, extra, junk):
    files = {"server.py": server, "venv/pyvenv.cfg": "", "node_modules/a.js": "", ".env": "", "instance/a.db": ""}
    assert gathered(files | extra).junk == junk


def test_a_repository_above_the_folder_decides_too(folder, collected, server):
    root = folder({".git/index": b"\0work/.env\0other/a.db\0", "work/server.py": server, "work/.env": "", "work/a.db": ""})
    assert collected(root / "work").junk == (".env",)


def test_the_walk_is_bounded_for_endless_folders(tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "MOST_FOLDERS", 3)
    (tmp_path / "a/b/c/d/e").mkdir(parents=True)
    (tmp_path / "a/b/c/d/e/server.py").write_text("x")
    assert folders.gather(tmp_path).files == ()


def test_empty_folders_are_handed_in_too(folder):
    root = folder({"server.py": "x", "kept/.gitkeep": "", "mac/.DS_Store": "", "code/__pycache__/a.pyc": "", ".data/x.json": "1"})
    (root / "a" / "b").mkdir(parents=True)
    (root / "node_modules").mkdir()
    found = folders.gather(root)
    assert found.folders == ("a/b", "code", "mac")
    assert paths(found) == {"server.py", "kept/.gitkeep", ".data/x.json"}


def test_what_is_beyond_the_limit_of_files_is_said(folder, monkeypatch):
    monkeypatch.setattr(bundle, "MOST_FILES", 2)
    found = folders.gather(folder({"a.txt": "", "b.txt": "", "c/server.py": ""}))
    assert (found.problem, found.left_out) == ("too_big", (found.detail,))


@pytest.mark.parametrize(("name", "problem"), [("film.mp4", None), ("lesson.ipynb", "too_big"), ("server.py", "too_big")])
def test_only_what_may_hold_the_program_can_be_what_is_missing(folder, monkeypatch, name, problem):
    monkeypatch.setattr(bundle, "MOST_FILE_BYTES", 10)
    found = folders.gather(folder({name: "x" * 11}))
    assert (found.problem, found.left_out) == (problem, (name,))
