"""Which files of the grading a submission changed, read from a repository that may be hostile."""

from __future__ import annotations

import subprocess

import pytest

from checker.ci.tampering import notes
from tests.ci.scene import git

CANNOT = "Whether files of the grading were changed cannot be told: "


@pytest.fixture
def checkout(tmp_path):
    """As it was handed out, with a path that needs quoting."""
    folder = tmp_path / "my hacks"
    for path in (".github/workflows/grade.yml", "tests/test_given.py", "rubric/web-server.yaml", "server.py"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("as it was\n")
    git(folder, "init", "-q")
    committed(folder)
    return folder


def committed(folder):
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "more")


def changed(folder, path, text="mine\n"):
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text)


def test_a_students_own_work_is_no_news(checkout):
    changed(checkout, "server.py")
    changed(checkout, "tests/test_of_my_own.py")
    changed(checkout, "templates/home.html")
    committed(checkout)

    assert notes(str(checkout)) == ()


@pytest.mark.parametrize(
    ("path", "how"),
    [
        pytest.param(".github/workflows/grade.yml", "changed", id="the workflow"),
        pytest.param(".github/workflows/another.yml", "added", id="another workflow"),
        pytest.param("tests/test_given.py", "changed", id="a test that was handed out"),
        pytest.param("rubric/web-server.yaml", "changed", id="a rubric"),
        pytest.param("assignments.yaml", "added", id="assignments of their own"),
        pytest.param("deep/down/conftest.py", "added", id="a conftest.py"),
        pytest.param("sitecustomize.py", "added", id="what Python imports by itself"),
        pytest.param(".gitlab-ci.yml", "added", id="another host's workflow"),
    ],
)
def test_a_changed_file_of_the_grading_is_named(path, how, checkout):
    changed(checkout, path)
    committed(checkout)
    changed(checkout, "server.py")
    committed(checkout)

    assert notes(str(checkout)) == (f"Changed since the first commit, and part of how this is graded: {path} ({how}).",)


def test_so_is_one_that_was_removed(checkout):
    (checkout / "tests/test_given.py").unlink()
    committed(checkout)

    (note,) = notes(str(checkout))
    assert "tests/test_given.py (removed)" in note


def test_what_is_not_committed_counts(checkout):
    changed(checkout, ".github/workflows/grade.yml")
    (checkout / "tests/test_given.py").unlink()

    (note,) = notes(str(checkout))
    assert ".github/workflows/grade.yml (changed in the folder)" in note
    assert "tests/test_given.py (not in the folder)" in note


def test_a_line_end_of_another_system_is_no_change(checkout):
    (checkout / ".github/workflows/grade.yml").write_bytes(b"as it was\r\n")

    assert notes(str(checkout)) == ()


def test_it_is_found_from_a_folder_or_a_file_inside(checkout):
    changed(checkout, "sitecustomize.py")
    committed(checkout)

    assert len(notes(str(checkout / "server.py"))) == len(notes(str(checkout / "tests"))) == 1


def test_a_detached_head_and_packed_references_are_read(checkout):
    changed(checkout, "sitecustomize.py")
    committed(checkout)
    git(checkout, "pack-refs", "--all")
    git(checkout, "gc", "-q")
    assert len(notes(str(checkout))) == 1

    git(checkout, "checkout", "-q", "--detach")

    assert len(notes(str(checkout))) == 1


def test_a_shallow_clone_says_that_it_is_one(checkout, tmp_path):
    changed(checkout, "sitecustomize.py")
    committed(checkout)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth=1", checkout.as_uri(), str(clone))
    changed(clone, ".github/workflows/grade.yml")

    shallow, note = notes(str(clone))
    assert "fetch-depth: 0" in shallow
    assert ".github/workflows/grade.yml (changed in the folder)" in note


def test_no_repository_an_empty_one_and_a_link_are_said(tmp_path, checkout):
    for name in ("bare", "empty", "linked"):
        (tmp_path / name).mkdir()
    git(tmp_path / "empty", "init", "-q")
    (tmp_path / "linked" / ".git").write_text(f"gitdir: {checkout}/.git\n")

    assert notes(str(tmp_path / "bare")) == (f"{CANNOT}it is not in a git repository.",)
    assert notes(str(tmp_path / "empty")) == (f"{CANNOT}there is no commit yet.",)
    assert notes(str(tmp_path / "linked")) == (f"{CANNOT}its .git leads to somewhere else.",)


def test_a_damaged_repository_is_said(checkout):
    for path in (checkout / ".git" / "objects").rglob("*"):
        if path.is_file():
            path.unlink()

    (note,) = notes(str(checkout))
    assert note.startswith(CANNOT)


def test_no_git_is_said(checkout, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert notes(str(checkout)) == (f"{CANNOT}git is not installed.",)


def test_names_say_nothing_to_a_runner_or_a_page(checkout):
    changed(checkout, ".github/x\n::error::`<b>|.yml")
    committed(checkout)

    (note,) = notes(str(checkout))
    assert ".github/x?::error::??b??.yml (added)" in note


def test_many_changes_are_counted(checkout):
    for number in range(30):
        changed(checkout, f".github/{number:02}.yml")
    committed(checkout)

    (note,) = notes(str(checkout))
    assert "and 18 more" in note


def test_a_hostile_configuration_runs_nothing(checkout, tmp_path):
    """Everything by which git's settings name programs; with plain git in the same folder, at least one of them runs."""
    witness = tmp_path / "ran"
    script = tmp_path / "run.sh"
    script.write_text(f"#!/bin/sh\necho $0 >> {witness}\nexit 1\n")
    script.chmod(0o755)
    changed(checkout, ".gitattributes", "* filter=evil diff=evil\n")
    changed(checkout, "sitecustomize.py")
    committed(checkout)
    settings = (
        "core.fsmonitor", "core.sshCommand", "core.gitProxy", "core.pager", "core.editor", "core.askPass", "diff.external",
        "diff.evil.textconv", "diff.evil.command", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process",
        "credential.helper", "gpg.program", "alias.rev-list", "alias.ls-tree", "alias.diff-tree", "uploadpack.packObjectsHook",
    )  # fmt: skip
    for name in settings:
        git(checkout, "config", name, f"!{script}" if name.startswith("alias") else str(script))
    git(checkout, "config", "core.hooksPath", str(tmp_path))
    git(checkout, "config", "include.path", str(tmp_path / "more"))
    git(checkout, "config", "extensions.partialClone", "origin")
    git(checkout, "config", "remote.origin.url", f"ext::sh -c {script}")
    git(checkout, "config", "remote.origin.promisor", "true")
    git(checkout, "config", "protocol.allow", "always")
    changed(checkout, "server.py", "other\n")
    # What a promisor is for: an object that is missing here.
    missing = subprocess.run(
        ["git", "rev-parse", "HEAD:tests/test_given.py"], cwd=checkout, capture_output=True, text=True, check=True
    ).stdout.strip()
    (checkout / ".git" / "objects" / missing[:2] / missing[2:]).unlink()

    found = notes(str(checkout))

    assert not witness.exists()
    assert "sitecustomize.py (added)" in found[-1]
    subprocess.run(["git", "status"], cwd=checkout, capture_output=True, check=False)
    assert witness.exists()
