"""Repositories of teams, made by git, and read without trusting them."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from checker.ancestry import NONE, SHALLOW, UNREADABLE, WHOLE
from checker.collect import collect
from checker.collect.git_objects import Repository
from checker.collect.lineage import People, history_in, on_github, tracked
from checker.model import File
from tests.teams.building import Step, git, repository

pytestmark = pytest.mark.real
MAIN = {"main.py": b"from flask import Flask\napp = Flask(__name__)\napp.run()\n"}


def steps(*people, message="A step"):
    return [Step({**MAIN, "notes.txt": str(number).encode()}, who, message) for number, who in enumerate(people)]


def collected(source):
    return collect(str(source), entries=("main.py",), history=True)


def test_commits_people_and_the_remote_are_told(tmp_path):
    history = collected(repository(tmp_path / "team", steps("Ana", "Ben", "Ana"))).history

    assert history.state == WHOLE
    assert [commit.people for commit in history.commits] == [(0,), (2,), (0,)]
    assert [commit.parents for commit in history.commits] == [1, 1, 0]
    assert (history.roots[0].tree, len(history.roots)) == (history.commits[-1].tree, 1)
    assert (history.owner, history.name) == ("rocket-team", "rocket_diary_backend")
    assert [file.path for file in history.files] == ["main.py", "notes.txt"]


def test_ids_are_gits_own(tmp_path):
    team = repository(tmp_path / "team", steps("Ana"))
    history = collected(team).history

    assert git(team, "rev-parse", "HEAD^{tree}").startswith(history.commits[0].tree)
    assert git(team, "rev-parse", "HEAD:main.py").startswith(history.files[0].id)


def test_nobody_is_named(tmp_path):
    history = collected(
        repository(tmp_path / "team", steps("Ana", "Ben", message="Hi\n\nCo-authored-by: Cleo <c@example.com>\n"))
    ).history

    assert not any(word in repr(history) for word in ("Ana", "Ben", "Cleo", "example.com"))
    assert [len(commit.people) for commit in history.commits] == [2, 2]


def test_the_lessons_submissions_have_no_past(tmp_path):
    assert collect(str(repository(tmp_path / "team", steps("Ana"))), entries=("main.py",)).history is None


def test_files_without_a_repository_have_ids(tmp_path):
    team = repository(tmp_path / "team", steps("Ana"))
    whole = collected(team).history
    shutil.rmtree(team / ".git")
    history = collected(team).history

    assert (history.state, history.commits, history.files) == (NONE, (), whole.files)


def test_an_address_is_cloned_with_its_past(tmp_path):
    team = repository(tmp_path / "team", steps("Ana", "Ben"))

    assert collected(team.as_uri()).history.commits == collected(team).history.commits


def test_a_bare_repository_has_a_past(tmp_path):
    team = repository(tmp_path / "team", steps("Ana", "Ben"))
    git(tmp_path, "clone", "--quiet", "--bare", str(team), str(tmp_path / "bare"))

    assert len(collected(tmp_path / "bare").history.commits) == 2


def test_a_shallow_clone_says_so(tmp_path):
    team = repository(tmp_path / "team", steps("Ana", "Ben", "Ana"))
    git(tmp_path, "clone", "--quiet", "--depth=1", team.as_uri(), str(tmp_path / "shallow"))
    history = collected(tmp_path / "shallow").history

    assert (history.state, history.roots, len(history.commits)) == (SHALLOW, (), 1)


def test_a_folder_around_the_project_is_no_part_of_it(tmp_path):
    team = repository(tmp_path / "hand-in" / "team", steps("Ana"))
    around, inside = collected(tmp_path / "hand-in").history, collected(team).history
    shutil.make_archive(str(tmp_path / "zipped"), "zip", tmp_path / "hand-in")

    assert around == inside
    assert collected(tmp_path / "zipped.zip").history.files == inside.files


@pytest.mark.parametrize("where", [".", "team"], ids=["from inside", "from beside"])
def test_a_folder_may_be_named_from_where_one_stands(tmp_path, monkeypatch, where):
    team = repository(tmp_path / "team", steps("Ana", "Ben"))
    monkeypatch.chdir(team if where == "." else tmp_path)

    found = collected(where)

    assert (found.history.state, len(found.history.commits)) == (WHOLE, 2)


def test_submodules_and_packages_are_no_files_of_theirs(tmp_path):
    inner = repository(tmp_path / "inner", steps("Zoe"))
    team = repository(tmp_path / "team", steps("Ana"))
    git(team, "submodule", "--quiet", "add", str(inner), "vendor")
    (team / "node_modules" / "left-pad").mkdir(parents=True)
    (team / "node_modules" / "left-pad" / "index.js").write_text("1\n", encoding="utf-8")
    git(team, "add", ".")
    git(team, "-c", "user.name=Ana", "-c", "user.email=ana@example.com", "commit", "--quiet", "-m", "Packages")
    submission = collected(team.as_uri())

    assert submission.history.state == WHOLE
    assert len(submission.history.commits) == 2
    assert not any(file.path.startswith(("vendor/", "node_modules/")) for file in submission.history.files)
    assert submission.junk == ("node_modules/",)


@pytest.mark.parametrize("how", ["folder", "address"])
def test_of_five_thousand_commits_git_is_asked_at_once(tmp_path, how, monkeypatch):
    asked, ask = [], Repository._ask
    monkeypatch.setattr(Repository, "_ask", lambda *words: asked.append(words) or ask(*words))
    team = repository(tmp_path / "team", steps(*(f"P{number % 7}" for number in range(5_000))))
    history = collected(team if how == "folder" else team.as_uri()).history

    assert len(asked) < 5
    assert (len(history.commits), history.more) == (5_000, False)
    assert len({person for commit in history.commits for person in commit.people}) == 7


def test_the_oldest_of_many_commits_are_not_looked_at(tmp_path, monkeypatch):
    monkeypatch.setattr("checker.collect.lineage.MOST_COMMITS", 3)
    history = collected(repository(tmp_path / "team", steps(*["Ana"] * 5))).history

    assert (len(history.commits), history.more, len(history.roots)) == (3, True, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's command stands in it")
@pytest.mark.parametrize(
    "setting",
    [
        "core.fsmonitor",
        "core.sshCommand",
        "core.pager",
        "diff.external",
        "filter.x.smudge",
        "filter.x.clean",
        "uploadpack.packObjectsHook",
        "credential.helper",
        "gpg.program",
        "alias.rev-list",
    ],
)
def test_what_a_repository_names_is_never_run(tmp_path, setting):
    team = repository(tmp_path / "team", steps("Ana"))
    git(team, "config", setting, f"!touch {tmp_path / 'was-run'}")
    git(team, "config", "log.showSignature", "true")
    (team / ".gitattributes").write_text("* filter=x diff=x\n", encoding="utf-8")
    hook = team / ".git" / "hooks" / "post-checkout"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch {tmp_path / 'was-run'}\n", encoding="utf-8")
    hook.chmod(0o755)

    assert len(collected(team).history.commits) == 1
    assert not (tmp_path / "was-run").exists()


def test_a_git_folder_that_leads_elsewhere_is_not_followed(tmp_path):
    other = repository(tmp_path / "other", steps("Ana"))
    team = tmp_path / "team"
    team.mkdir()
    (team / "main.py").write_bytes(MAIN["main.py"])
    (team / ".git").symlink_to(other / ".git")
    assert collected(team).history.state == NONE

    (team / ".git").unlink()
    (team / ".git").write_text(f"gitdir: {other / '.git'}\n", encoding="utf-8")
    assert collected(team).history.state == NONE


@pytest.mark.parametrize("broken", ["HEAD", "objects"])
def test_a_damaged_repository_is_unreadable(tmp_path, broken):
    team = repository(tmp_path / "team", steps("Ana"))
    path = team / ".git" / broken
    shutil.rmtree(path) if path.is_dir() else path.write_text("ref: ../../elsewhere\n", encoding="utf-8")
    found = history_in(team / ".git")

    assert (found.state, found.owner) == (UNREADABLE, "rocket-team")


def test_an_empty_repository_is_unreadable(tmp_path):
    subprocess.run(["git", "init", "--quiet", str(tmp_path / "team")], check=True)
    assert history_in(tmp_path / "team" / ".git").state == UNREADABLE


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://github.com/Rocket-Team/diary.git", ("Rocket-Team", "diary")),
        ("https://github.com/rocket-team/diary/", ("rocket-team", "diary")),
        ("git@github.com:rocket-team/diary.backend.git", ("rocket-team", "diary.backend")),
        ("ssh://git@github.com/rocket-team/diary", ("rocket-team", "diary")),
        ("https://x:secret@github.com/rocket-team/diary", ("rocket-team", "diary")),
        ("https://example.org/github.com/rocket-team/diary", ("", "")),
        ("https://github.com.example.org/rocket-team/diary", ("", "")),
        ("https://gitlab.example.org/rocket-team/diary", ("", "")),
        ("/home/rocket-team/diary", ("", "")),
        ("", ("", "")),
    ],
)
def test_an_owner_is_github_s(address, expected):
    assert on_github(address) == expected


def test_the_remote_called_origin_comes_first(tmp_path):
    team = repository(tmp_path / "team", steps("Ana"), remote="")
    git(team, "remote", "add", "upstream", "https://github.com/somebody/template.git")
    assert history_in(team / ".git").owner == "somebody"

    git(team, "remote", "add", "origin", "https://github.com/rocket-team/diary.git")
    assert history_in(team / ".git").owner == "rocket-team"


@pytest.mark.parametrize(
    ("met", "count"),
    [
        pytest.param([("ana@example.com", "Ana"), ("ana@home.example.com", "Ana")], 1, id="one name, two addresses"),
        pytest.param([("ana@example.com", "Ana"), ("ANA@example.com", "ana b")], 1, id="one address, two names"),
        pytest.param([("a@example.com", "Ana"), ("b@example.com", "Ben")], 2, id="two people"),
        pytest.param([("a@example.com", "Ana"), ("b@example.com", "Al"), ("b@example.com", "Ana")], 1, id="found out later"),
        pytest.param(
            [("7+ana@users.noreply.github.com", "Ana"), ("ana@users.noreply.github.com", "A.")], 1, id="GitHub's address"
        ),
        pytest.param([("bot@example.com", "dependabot[bot]")], 0, id="a machine"),
        pytest.param([("", ""), ("", "")], 0, id="nobody"),
    ],
)
def test_who_is_who(met, count):
    people = People(met)
    assert len({number for pair in met for number in people.numbers([pair])}) == count


def test_a_file_of_windows_has_both_ids():
    windows, plain = tracked([File("a", b"x\r\ny\r\n"), File("b", b"x\ny\n")])[1:]
    assert windows.id == plain.id
    assert len(tracked([File("a", b"x\r\n")])) == 2
